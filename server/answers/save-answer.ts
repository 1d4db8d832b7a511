import { defineCommand } from '../platform/command.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { answerText } from './answer-text.ts';
import { insertVersion, lockNewestVersion, lockQuestionOfLawyer, updateDraft } from './answer-store.ts';
import { holdClaim } from './claim-store.ts';
import { saveAnswerInput, saveAnswerReply } from './contract.ts';

/** Keeps what a lawyer wrote: in the unsigned draft, or as the next version when the last one has been signed. */
export const saveAnswer = defineCommand({
  name: 'save-answer',
  action: 'answer',
  input: saveAnswerInput,
  reply: saveAnswerReply,
  async run(context, { questionId, fence, revision, ...written }) {
    const { tx, actor, record } = context;
    const text = answerText(written);
    // Whoever signs waits here, and then sees which version is the newest.
    await lockQuestionOfLawyer(tx, questionId, actor.personId);
    const { sessionId } = await holdClaim(context, questionId, fence);
    const newest = await lockNewestVersion(tx, questionId);
    const saved = (versionId: string) => record({ type: 'answer.saved', sessionId, questionId, versionId });
    if (newest?.state === 'draft') {
      if (newest.revision !== revision) throw new Problem('answer_changed');
      await updateDraft(tx, newest.id, { ...text, authorId: actor.personId });
      saved(newest.id);
      return { versionId: newest.id, number: newest.number, revision: newest.revision + 1 };
    }
    const version = { id: newId(), questionId, number: (newest?.number ?? 0) + 1, authorId: actor.personId };
    await insertVersion(tx, version, text);
    saved(version.id);
    return { versionId: version.id, number: version.number, revision: 1 };
  },
});
