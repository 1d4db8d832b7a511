import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { unsealingInput, unsealingReply } from './contract.ts';
import { openSince } from './queries.ts';
import { lockUnsealing } from './unsealing-store.ts';

/**
 * Writes down that one looks at who asked, while one's unsealing is open. Its reply tells no name, for replies are kept: the
 * page that runs this reads it when this is written, and the database tells it only then.
 */
export const showAsker = defineCommand({
  name: 'show-asker',
  action: 'unseal',
  input: unsealingInput,
  reply: unsealingReply,
  async run({ tx, actor, now, record }, { unsealingId }) {
    const { questionId } = await lockUnsealing(tx, unsealingId, { askedBy: actor.personId });
    const open = await tx('unsealings')
      .where({ id: unsealingId, state: 'approved' })
      .where('decided_at', '>', openSince(now))
      .first('id');
    if (!open) throw new Problem('not_found');
    record({ type: 'unsealing.read', unsealingId, questionId });
    return { unsealingId };
  },
});
