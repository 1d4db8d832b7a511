import { clearUnclear } from '../discussion/steps.ts';
import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { markAnswered } from '../questions/steps.ts';
import { stateAfterSigning } from './answer.ts';
import { answerPlainText } from './answer-markdown.ts';
import { insertSignature, saveVersionState } from './answer-store.ts';
import { signAnswerInput, signAnswerReply } from './contract.ts';
import { deleteDissent } from './dissent-store.ts';
import { endProvisional } from './steps.ts';
import { versionToSign } from './version-to-sign.ts';

/**
 * Puts a lawyer's name under one exact text: the newest version, at the revision the lawyer has read. Whoever signs the
 * answer no longer dissents from it.
 */
export const signAnswer = defineCommand({
  name: 'sign-answer',
  action: 'answer',
  input: signAnswerInput,
  reply: signAnswerReply,
  async run(context, { versionId, revision }) {
    const { tx, actor, now, record } = context;
    const { question, version, already } = await versionToSign(context, { versionId, revision });
    // An approval that was undone took the wording away from under an answer that had been begun.
    if (question.publicText === null) throw new Problem('wording_missing');
    const state = stateAfterSigning(version.state, { already });
    if (state === 'signed_once') confirmIdentifiers(context, {}, { answer: answerPlainText(version.html) });
    const { id: questionId, sessionId } = question;
    await insertSignature(tx, { versionId, personId: actor.personId, signedAt: now });
    await saveVersionState(tx, versionId, state);
    if (state === 'signed_once') {
      await endProvisional(tx, { sessionId, questionId });
      await clearUnclear(tx, questionId);
    }
    if (await deleteDissent(tx, { versionId, personId: actor.personId }))
      record({ type: 'dissent.withdrawn', sessionId, questionId, versionId });
    record({ type: 'answer.signed', sessionId, questionId, versionId });
    await markAnswered(context, question);
    return { versionId, state };
  },
});
