import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { done, forumInput } from './contract.ts';

export const retireForum = defineCommand({
  name: 'retire-forum',
  action: 'administer',
  input: forumInput,
  reply: done,
  async run({ tx, now, record }, { forumId }) {
    const changed = await tx('forums').where({ id: forumId }).update({ retired_at: now });
    if (changed === 0) throw new Problem('not_found');
    record({ type: 'forum.retired', forumId });
    return {};
  },
});
