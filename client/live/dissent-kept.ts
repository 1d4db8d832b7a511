import { type KeptText, keptText } from './kept-text.ts';

/** Where a lawyer's unsent dissent is kept on this device; a new version of the answer does not lose it. */
export function keptDissent(questionId: string, lawyer: 1 | 2): KeptText {
  return keptText('local', `eriava-nakemys.${questionId}.${lawyer}`);
}
