import type { CommandContext } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { readSettings } from '../settings/queries.ts';

/**
 * The day on which a question comes to the queue of a session, while colleagues are not to see it yet: what comes to be seen one by
 * one tells when each was asked. From the freeze on nothing is held back. The session must be locked already.
 */
export async function heldOn(context: CommandContext, sessionId: string): Promise<string | null> {
  const { state } = await context.tx('sessions').where({ id: sessionId }).first('state');
  const { release_daily: isDaily } = await readSettings(context.tx);
  const isAhead = state === 'planned' || state === 'open';
  return isAhead && isDaily === 1 ? helsinkiDay(context.now) : null;
}
