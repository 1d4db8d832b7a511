import { defineCommand } from '../platform/command.ts';
import { helsinkiDay, momentOf } from '../platform/helsinki-time.ts';
import { Problem } from '../platform/problem.ts';
import { pauseSessionInput, sessionReply } from './contract.ts';
import { lockSessionToRun } from './session-lock.ts';
import { sessionAfter } from './session.ts';
import { saveResumesAt, saveSessionState } from './session-store.ts';

/** Begins a break, with or without the time at which the session goes on. What lawyers have taken and typed stays. */
export const pauseSession = defineCommand({
  name: 'pause-session',
  action: 'next_and_pause',
  input: pauseSessionInput,
  reply: sessionReply,
  async run(context, { sessionId, until }) {
    const session = await lockSessionToRun(context, sessionId);
    const state = sessionAfter(session.state, 'pause');
    await saveSessionState(context.tx, sessionId, state);
    await saveResumesAt(context.tx, sessionId, resumesAt(until, context.now));
    context.record({ type: 'session.paused', sessionId });
    return { sessionId };
  },
});

/** That time of this day; throws `invalid_input` when it has gone by. */
function resumesAt(until: string, now: Date): Date | null {
  if (until === '') return null;
  const moment = momentOf(`${helsinkiDay(now)}T${until}`);
  if (moment <= now) throw new Problem('invalid_input', { fields: [{ field: 'until', rule: 'time_past' }] });
  return moment;
}
