import { defineCommand } from '../platform/command.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { answerAfter } from './answer.ts';
import { lockVersion, saveVersionState } from './answer-store.ts';
import { publishAnswerReply, revokeEntryInput } from './contract.ts';
import { lockEntry, saveValidity } from './entry-store.ts';

/** Takes an answer back: its address stays and says so, its text and its place in the search go. */
export const revokeEntry = defineCommand({
  name: 'revoke-entry',
  action: 'revoke',
  input: revokeEntryInput,
  reply: publishAnswerReply,
  async run(context, { entryId, note }) {
    const { tx, actor, now, record } = context;
    confirmIdentifiers(context, { note });
    const entry = await lockEntry(tx, entryId, actor.kind === 'lawyer' ? actor.personId : null);
    const version = await lockVersion(tx, entry.versionId);
    await saveVersionState(tx, version.id, answerAfter(version.state, 'revoke'));
    await saveValidity(tx, entryId, { validity: 'revoked', note, now });
    record({ type: 'entry.revoked', sessionId: entry.sessionId, questionId: entry.questionId, entryId });
    return { entryId };
  },
});
