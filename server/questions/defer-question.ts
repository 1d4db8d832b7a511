import { defineCommand } from '../platform/command.ts';
import { deferQuestionInput, deferQuestionReply } from './contract.ts';
import { deferTo, destinationOf, movedTo } from './deferral.ts';
import { sessionIdOf } from './question-store.ts';

/** Moves a question to the forum's next session, or to be answered in writing by a day by one of the session's lawyers. */
export const deferQuestion = defineCommand({
  name: 'defer-question',
  action: 'triage',
  input: deferQuestionInput,
  reply: deferQuestionReply,
  async run(context, { questionId, ...deferral }) {
    const destination = await destinationOf(context, await sessionIdOf(context.tx, questionId), deferral);
    const carried = await deferTo(context, questionId, destination);
    return { questionId, movedTo: carried ? movedTo(destination) : null };
  },
});
