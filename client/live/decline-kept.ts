import { keptText, type KeptText } from './kept-text.ts';

/** The explanation that a coordinator writes to an asker, kept while it is unsent: the question may get a disposition meanwhile. */
export function keptDecline(questionId: string): KeptText {
  return keptText('session', `hylkays.${questionId}`);
}
