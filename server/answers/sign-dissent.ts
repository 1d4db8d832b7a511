import { defineCommand } from '../platform/command.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { refuseDissent } from './answer.ts';
import { safeHtml } from './answer-text.ts';
import { dissentReply, signDissentInput } from './contract.ts';
import { saveDissent } from './dissent-store.ts';
import { versionToSign } from './version-to-sign.ts';

/**
 * Puts a lawyer's own signed text beside the exact answer that the other lawyer has signed; sent again before publishing, it
 * takes the place of the one before. It hangs on the version: a new version has none.
 */
export const signDissent = defineCommand({
  name: 'sign-dissent',
  action: 'answer',
  input: signDissentInput,
  reply: dissentReply,
  async run(context, { versionId, revision, markdown }) {
    const { tx, actor, now, record } = context;
    confirmIdentifiers(context, { markdown });
    const html = safeHtml(markdown);
    const { question, version, already } = await versionToSign(context, { versionId, revision });
    refuseDissent(version.state, { already });
    await saveDissent(tx, { versionId, personId: actor.personId }, { markdown, html, signedAt: now });
    record({ type: 'dissent.signed', sessionId: question.sessionId, questionId: question.id, versionId });
    return { versionId };
  },
});
