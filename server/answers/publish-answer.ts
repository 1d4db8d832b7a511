import { defineCommand } from '../platform/command.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { refuseHidden } from '../incidents/steps.ts';
import { endQuestion, lockQuestion } from '../questions/steps.ts';
import { answerAfter, hasSignaturesToPublish } from './answer.ts';
import { answerPlainText } from './answer-markdown.ts';
import { lockNewestVersion, saveVersionState } from './answer-store.ts';
import { publishAnswerInput, publishAnswerReply } from './contract.ts';
import { dissentsBeside } from './dissent-store.ts';
import { insertEntry } from './entry-store.ts';

/** Makes a signed answer an entry of the public FAQ, after a last look at wording and identifiers. */
export const publishAnswer = defineCommand({
  name: 'publish-answer',
  action: 'publish',
  input: publishAnswerInput,
  reply: publishAnswerReply,
  async run(context, { questionId, title, text }) {
    const { tx, now, record } = context;
    const question = await lockQuestion(tx, questionId);
    await refuseHidden(tx, questionId);
    if (question.consent === 'not') throw new Problem('publishing_not_consented');
    const version = await lockNewestVersion(tx, questionId);
    if (!version) throw new Problem('answer_missing');
    if (!hasSignaturesToPublish(version)) throw new Problem('signatures_missing');
    const dissent = (await dissentsBeside(tx, version.id)).map(answerPlainText).join('\n');
    confirmIdentifiers(context, { title, text }, { answer: answerPlainText(version.html), dissent });
    await endQuestion(tx, question, { move: 'publish', title, text });
    await saveVersionState(tx, version.id, answerAfter(version.state, 'publish'));
    const { sessionId } = question;
    const entryId = newId();
    await insertEntry(tx, { id: entryId, questionId, sessionId, versionId: version.id, title, text, now });
    record({ type: 'entry.published', sessionId, questionId, versionId: version.id, entryId });
    return { entryId };
  },
});
