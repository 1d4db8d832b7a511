import type { CommandContext } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { lockSession } from '../sessions/steps.ts';

/** Locks a session whose agenda is still being made; throws `session_state` once it is live: then the order never jumps. */
export async function lockAgenda(context: CommandContext, sessionId: string): Promise<void> {
  const { state } = await lockSession(context, sessionId);
  if (state !== 'open' && state !== 'frozen') throw new Problem('session_state', { named: { state } });
}
