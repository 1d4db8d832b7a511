import { defineCommand } from '../platform/command.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { lockSession, takesDrafts } from '../sessions/steps.ts';
import { draftColumns } from './asked-fields.ts';
import { questionReply, saveDraftInput } from './contract.ts';
import { saveDifference } from './difference-store.ts';
import { takeOut } from './put-away-draft.ts';
import { questionAfter } from './question.ts';
import { changeQuestion, insertQuestion, lockOwnQuestion, saveOriginal } from './question-store.ts';

/** Keeps an unfinished question for its asker. It leaves no event: nothing has happened that anyone else may know, but when one that was laid aside is gone on with. */
export const saveDraft = defineCommand({
  name: 'save-draft',
  action: 'ask',
  sealed: true,
  input: saveDraftInput,
  reply: questionReply,
  async run(context, { questionId, sessionId, ...asked }) {
    const { tx, actor } = context;
    const columns = draftColumns(asked);
    const session = await lockSession(context, sessionId);
    if (!takesDrafts(session.state)) throw new Problem('asking_closed');
    if (!questionId) {
      const id = newId();
      await insertQuestion(
        tx,
        { id, sessionId, askerId: actor.personId, text: asked.text },
        { state: 'draft', ...columns },
      );
      await saveDifference(tx, id, asked);
      return { questionId: id };
    }
    const question = await lockOwnQuestion(tx, questionId, actor.personId);
    questionAfter(question.state, 'save_draft');
    await tx('questions').where({ id: questionId }).update({ session_id: sessionId });
    await changeQuestion(tx, questionId, columns);
    await saveOriginal(tx, questionId, asked.text);
    await saveDifference(tx, questionId, asked);
    await takeOut(context, questionId);
    return { questionId };
  },
});
