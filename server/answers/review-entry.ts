import { defineCommand } from '../platform/command.ts';
import { confirmIdentifiers } from '../privacy/confirm-identifiers.ts';
import { answerAfter, type AnswerMove } from './answer.ts';
import { lockVersion, saveVersionState } from './answer-store.ts';
import { publishAnswerReply, reviewEntryInput } from './contract.ts';
import { lockEntry, saveValidity } from './entry-store.ts';

const moveTo = {
  in_force: 'confirm',
  to_review: 'flag_for_review',
  law_changed: 'flag_law_changed',
} as const satisfies Record<string, AnswerMove>;

/** Says whether an entry still holds: to be reviewed, the law has changed, or confirmed to be in force. */
export const reviewEntry = defineCommand({
  name: 'review-entry',
  action: 'publish',
  input: reviewEntryInput,
  reply: publishAnswerReply,
  async run(context, { entryId, validity, note }) {
    const { tx, now, record } = context;
    confirmIdentifiers(context, { note });
    const entry = await lockEntry(tx, entryId, null);
    const version = await lockVersion(tx, entry.versionId);
    await saveVersionState(tx, version.id, answerAfter(version.state, moveTo[validity]));
    await saveValidity(tx, entryId, { validity, note, now });
    record({ type: 'entry.reviewed', sessionId: entry.sessionId, questionId: entry.questionId, entryId });
    return { entryId };
  },
});
