import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { refuseHidden } from '../incidents/steps.ts';
import { endQuestion, lockQuestion } from '../questions/steps.ts';
import { questionReply } from '../questions/contract.ts';
import { hasSignaturesToPublish } from './answer.ts';
import { answerPlainText } from './answer-markdown.ts';
import { lockNewestVersion } from './answer-store.ts';
import { questionOfAnswerInput } from './contract.ts';

/** Gives a signed answer to its asker alone. */
export const answerPrivately = defineCommand({
  name: 'answer-privately',
  action: 'publish',
  input: questionOfAnswerInput,
  reply: questionReply,
  async run(context, { questionId }) {
    const { tx, record } = context;
    const question = await lockQuestion(tx, questionId);
    await refuseHidden(tx, questionId);
    const version = await lockNewestVersion(tx, questionId);
    if (!version) throw new Problem('answer_missing');
    if (!hasSignaturesToPublish(version)) throw new Problem('signatures_missing');
    confirmIdentifiers(context, {}, { answer: answerPlainText(version.html) });
    await endQuestion(tx, question, { move: 'answer_privately' });
    const { sessionId } = question;
    record({ type: 'answer.given_privately', sessionId, questionId, versionId: version.id });
    return { questionId };
  },
});
