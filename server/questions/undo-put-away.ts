import { type CommandContext, defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { questionInput, questionReply } from './contract.ts';
import { unfollow } from './follow-store.ts';
import { takeOut } from './put-away-draft.ts';
import { undoGraceSeconds, undoSeconds } from './question.ts';
import { lockOwnQuestion } from './question-store.ts';

/** Takes a draft back that was just laid aside: what was counted is not counted, what was followed is not followed. */
export const undoPutAway = defineCommand({
  name: 'undo-put-away',
  action: 'ask',
  sealed: true,
  input: questionInput,
  reply: questionReply,
  async run(context, { questionId }) {
    const { tx, actor, now } = context;
    await lockOwnQuestion(tx, questionId, actor.personId);
    const putAway = await takeOut(context, questionId);
    const age = putAway ? (now.getTime() - putAway.putAwayAt.getTime()) / 1000 : Infinity;
    if (!putAway || age > undoSeconds + undoGraceSeconds) throw new Problem('undo_expired');
    if (putAway.followedId && putAway.beganFollowing) await stopFollowing(context, putAway.followedId);
    return { questionId };
  },
});

/** The question may have gone on meanwhile, to another session or into another question: it is followed no more all the same. */
async function stopFollowing({ tx, actor, record }: CommandContext, questionId: string): Promise<void> {
  const question = await tx('questions').where({ id: questionId }).forShare().first('session_id');
  const stopped = await unfollow(tx, questionId, actor.personId);
  if (stopped) record({ type: 'question.unsupported', sessionId: question.session_id, questionId });
}
