import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { lockQuestionOfVersion, lockVersion } from './answer-store.ts';
import { allowOneSignatureInput, signAnswerReply } from './contract.ts';

/** The coordinator's exception: one signature is enough, with a reason that is shown with the answer. */
export const allowOneSignature = defineCommand({
  name: 'allow-one-signature',
  action: 'publish',
  input: allowOneSignatureInput,
  reply: signAnswerReply,
  async run(context, { versionId, reason }) {
    const { tx, record } = context;
    confirmIdentifiers(context, { reason });
    const { questionId, sessionId } = await lockQuestionOfVersion(tx, versionId, null);
    const version = await lockVersion(tx, versionId);
    if (version.state !== 'signed_once')
      throw new Problem('answer_state', { named: { state: version.state } });
    await tx('answer_versions').where({ id: versionId }).update({ one_signature_reason: reason });
    record({ type: 'answer.one_signature_allowed', sessionId, questionId, versionId });
    return { versionId, state: version.state };
  },
});
