import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { done, moveForumInput } from './contract.ts';

export const moveForum = defineCommand({
  name: 'move-forum',
  action: 'administer',
  input: moveForumInput,
  reply: done,
  async run({ tx, record }, { forumId, direction }) {
    const forums = await tx('forums').select('id').orderBy(['position', 'id']).forUpdate();
    const order: string[] = forums.map((forum) => forum.id);
    const from = order.indexOf(forumId);
    if (from < 0) throw new Problem('not_found');
    const to = Math.min(order.length - 1, Math.max(0, from + (direction === 'up' ? -1 : 1)));
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [index, id] of order.entries())
      await tx('forums')
        .where({ id })
        .update({ position: index + 1 });
    record({ type: 'forum.moved', forumId });
    return {};
  },
});
