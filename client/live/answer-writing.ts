import type { QuestionView } from '../../server/questions/contract.ts';
import { type AnswerDraft, revisionToSave } from './answer-draft.ts';
import { createAnswerSaving, type Saved } from './answer-saving.ts';
import { createClaimHolder } from './claim-holder.ts';
import { createDraftKeeper, keptDraft } from './draft-keeper.ts';
import type { Live } from './live-context.ts';

export type AnswerWriting = ReturnType<typeof createAnswerWriting>;

/** A lawyer's writing on a question that is not on air: a draft of one's own until it is saved under the lease. */
export function createAnswerWriting(
  question: QuestionView,
  lawyer: 1 | 2,
  live: Pick<Live, 'send' | 'tell'>,
) {
  const claim = createClaimHolder(question.id, lawyer, live);
  const text = createDraftKeeper(keptDraft(question.id, lawyer), question.backstage?.source ?? null);
  const { trouble, save: saveText, sign } = createAnswerSaving(question.id, claim, live);

  const save = async (): Promise<Saved | null> => {
    const { draft, source } = text.store.get();
    const { markdown, citations } = draft;
    const saved = await saveText({ markdown, citations, revision: revisionToSave(draft, source) });
    if (saved) text.savedAs(draft, saved);
    return saved;
  };
  return {
    ...{ claim, text, trouble, save, sign },
    async saveAndSign(confirmed: readonly string[]): Promise<void> {
      const saved = await save();
      if (saved) await sign(saved, confirmed);
    },
    type(fields: Partial<Pick<AnswerDraft, 'markdown' | 'citations'>>): void {
      text.type(fields);
      claim.typed();
    },
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
