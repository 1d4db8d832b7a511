import { type CommandContext, defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { allSessions, findSession } from '../sessions/queries.ts';
import { questionInput, questionReply } from './contract.ts';
import { nextPosition } from './question-store.ts';
import { decide } from './triage.ts';

/** Brings a deferred question back to the queue: of its own session, or when that is over of the forum's next. */
export const requeueQuestion = defineCommand({
  name: 'requeue-question',
  action: 'triage',
  input: questionInput,
  reply: questionReply,
  async run(context, { questionId }) {
    const { tx, record } = context;
    await decide(context, questionId, async ({ sessionId, publicText }) => {
      if (publicText === null) throw new Problem('wording_missing');
      const session_id = await sessionAhead(tx, sessionId);
      const moved = session_id !== sessionId;
      if (moved) record({ type: 'question.requeued', sessionId: session_id, questionId });
      const position = await nextPosition(tx, session_id);
      return {
        move: 'requeue',
        change: { session_id, deferral: null, deferred_until: null, position },
        event: moved ? 'question.moved' : 'question.requeued',
      };
    });
    return { questionId };
  },
});

/** Throws `session_state` when the session is over and its forum has none ahead. */
async function sessionAhead(tx: CommandContext['tx'], sessionId: string): Promise<string> {
  const own = await findSession(tx, sessionId);
  if (!own || !['closed', 'cancelled'].includes(own.state)) return sessionId;
  const sessions = await allSessions(tx);
  const ahead = sessions.find(
    ({ forumId, state }) => forumId === own.forumId && ['planned', 'open', 'frozen'].includes(state),
  );
  if (!ahead) throw new Problem('session_state', { named: { state: own.state } });
  return ahead.id;
}
