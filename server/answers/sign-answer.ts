import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { lockQuestion, markAnswered } from '../questions/steps.ts';
import { stateAfterSigning } from './answer.ts';
import {
  hasSigned,
  insertSignature,
  lockNewestVersion,
  lockOwnVersion,
  saveVersionState,
} from './answer-store.ts';
import { signAnswerInput, signAnswerReply } from './contract.ts';

/** Puts a lawyer's name under one exact text: the newest version, at the revision the lawyer has read. */
export const signAnswer = defineCommand({
  name: 'sign-answer',
  action: 'answer',
  input: signAnswerInput,
  reply: signAnswerReply,
  async run(context, { versionId, revision }) {
    const { tx, actor, now, record } = context;
    const version = await lockOwnVersion(tx, versionId, actor.personId);
    const newest = await lockNewestVersion(tx, version.questionId);
    if (newest?.id !== versionId || version.revision !== revision) throw new Problem('answer_changed');
    const already = await hasSigned(tx, versionId, actor.personId);
    const state = stateAfterSigning(version.state, { already });
    await insertSignature(tx, { versionId, personId: actor.personId, signedAt: now });
    await saveVersionState(tx, versionId, state);
    const question = await lockQuestion(tx, version.questionId);
    record({ type: 'answer.signed', sessionId: question.sessionId, questionId: question.id, versionId });
    await markAnswered(context, question);
    return { versionId, state };
  },
});
