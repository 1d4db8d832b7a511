import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { done, forumInput } from './contract.ts';

export const restoreForum = defineCommand({
  name: 'restore-forum',
  action: 'administer',
  input: forumInput,
  reply: done,
  async run({ tx, record }, { forumId }) {
    const changed = await tx('forums').where({ id: forumId }).update({ retired_at: null });
    if (changed === 0) throw new Problem('not_found');
    record({ type: 'forum.restored', forumId });
    return {};
  },
});
