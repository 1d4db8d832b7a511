import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { endQuestion, lockQuestion } from '../questions/steps.ts';
import { questionReply } from '../questions/contract.ts';
import { hasSignaturesToPublish } from './answer.ts';
import { lockNewestVersion } from './answer-store.ts';
import { questionOfAnswerInput } from './contract.ts';

/** Gives a signed answer to its asker alone. */
export const answerPrivately = defineCommand({
  name: 'answer-privately',
  action: 'publish',
  input: questionOfAnswerInput,
  reply: questionReply,
  async run({ tx, record }, { questionId }) {
    const question = await lockQuestion(tx, questionId);
    const version = await lockNewestVersion(tx, questionId);
    if (!version) throw new Problem('answer_missing');
    if (!hasSignaturesToPublish(version)) throw new Problem('signatures_missing');
    await endQuestion(tx, question, { move: 'answer_privately' });
    const { sessionId } = question;
    record({ type: 'answer.given_privately', sessionId, questionId, versionId: version.id });
    return { questionId };
  },
});
