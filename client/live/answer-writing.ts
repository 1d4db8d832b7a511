import type { QuestionView } from '../../server/questions/contract.ts';
import type { ShownProblem } from '../ui/page-frame.ts';
import { revisionToSave } from './answer-draft.ts';
import { createClaimHolder } from './claim-holder.ts';
import { createDraftKeeper, keptDraft } from './draft-keeper.ts';
import type { Live } from './live-context.ts';
import { createStore } from './store.ts';
import { createTypist } from './typist.ts';

/** One exact text. */
export type Version = { versionId: string; revision: number };
export type AnswerWriting = ReturnType<typeof createAnswerWriting>;

const typingPauseMs = 250;

/** A lawyer's writing on one question while live: what is typed is shown as it is typed, saved and signed on command. */
export function createAnswerWriting(
  question: QuestionView,
  lawyer: 1 | 2,
  live: Pick<Live, 'send' | 'tell'>,
) {
  const questionId = question.id;
  const claim = createClaimHolder(questionId, lawyer, live);
  const text = createDraftKeeper(keptDraft(questionId, lawyer), question.backstage?.source ?? null);
  const trouble = createStore<{ problem: ShownProblem | null }>({ problem: null });

  const refuse = (problem: ShownProblem): null => {
    if (problem.code === 'claim_lost') claim.lose();
    trouble.put({ problem });
    return null;
  };
  const typist = createTypist(async (markdown) => {
    const { mine, lost } = claim.store.get();
    // After a reload the first keys may come before the lease has been had again.
    const held = mine && !lost ? await claim.hold() : null;
    if (!held || 'problem' in held) return;
    const outcome = await live.tell('type-provisional', { questionId, ...held, markdown });
    if (outcome.kind === 'refused') refuse(outcome.problem);
    else trouble.put({ problem: null });
  }, typingPauseMs);

  const save = async (): Promise<Version | null> => {
    trouble.put({ problem: null });
    const held = await claim.hold();
    if ('problem' in held) return refuse(held.problem);
    const { draft, source } = text.store.get();
    const { markdown, citations } = draft;
    const revision = revisionToSave(draft, source);
    const outcome = await live.send('save-answer', { questionId, ...held, revision, markdown, citations });
    if (outcome.kind === 'refused') return refuse(outcome.problem);
    const saved = outcome.reply as Version; // as: the reply of save-answer
    text.savedAs(draft, saved);
    return saved;
  };
  const sign = async ({ versionId, revision }: Version): Promise<void> => {
    const outcome = await live.send('sign-answer', { versionId, revision });
    if (outcome.kind === 'refused') refuse(outcome.problem);
  };
  return {
    ...{ claim, text, trouble, save, sign },
    async saveAndSign(): Promise<void> {
      const saved = await save();
      if (saved) await sign(saved);
    },
    type(markdown: string): void {
      text.type({ markdown });
      typist.typed(markdown);
    },
    /** Shows the text as it stands to all who follow. */
    show: () => typist.typed(text.store.get().draft.markdown),
    /** The question has a new view. */
    follow(now: QuestionView): void {
      claim.follow(now.claim);
      text.follow(now.backstage?.source ?? null);
    },
    begin(): () => void {
      text.restore();
      return claim.begin();
    },
  };
}
