import type { ShownProblem } from '../ui/page-frame.ts';
import type { ClaimHolder } from './claim-holder.ts';
import type { Live } from './live-context.ts';
import { createStore } from './store.ts';

/** One exact text. */
export type Version = { versionId: string; revision: number };
/** What came of saving: the text's number among the answer's too. */
export type Saved = Version & { number: number };

type Written = { markdown: string; citations: string; revision: number };

/** Saves an answer's text under the lease and signs it; what is refused stays where it was typed. */
export function createAnswerSaving(questionId: string, claim: ClaimHolder, { send }: Pick<Live, 'send'>) {
  const trouble = createStore<{ problem: ShownProblem | null; confirmed: readonly string[] }>({
    problem: null,
    confirmed: [],
  });
  const refuse = (problem: ShownProblem): null => {
    if (problem.code === 'claim_lost') claim.lose();
    trouble.put({ problem });
    return null;
  };
  return {
    trouble,
    async save(written: Written): Promise<Saved | null> {
      trouble.put({ problem: null });
      const held = await claim.hold();
      if ('problem' in held) return refuse(held.problem);
      const outcome = await send('save-answer', { questionId, ...held, ...written });
      if (outcome.kind === 'refused') return refuse(outcome.problem);
      return outcome.reply as Saved; // as: the reply of save-answer
    },
    /** `confirmed` are the tokens of the findings in it that tell of no client. */
    async sign({ versionId, revision }: Version, confirmed: readonly string[]): Promise<void> {
      trouble.put({ problem: null, confirmed });
      const outcome = await send('sign-answer', { versionId, revision }, { confirmed });
      if (outcome.kind === 'refused') refuse(outcome.problem);
    },
  };
}
