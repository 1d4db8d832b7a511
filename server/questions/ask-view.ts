import type { SessionView } from '../sessions/contract.ts';
import type { SessionRecord } from '../sessions/queries.ts';
import { sessionView } from '../sessions/views.ts';

/** The sessions into which one may ask now, or for which a draft may wait until asking opens. */
export function askableSessions(sessions: readonly SessionRecord[], now: Date): SessionView[] {
  return sessions
    .map((session) => sessionView(session, now, 'member'))
    .filter((session) => session.askingOpen || new Date(session.askingOpensAt) > now);
}

/** When asking next opens, of sessions still planned too: the moment alone tells nothing of them. */
export function nextAskingAt(sessions: readonly SessionRecord[], now: Date): string | null {
  const ahead = sessions
    .filter(({ state, askingOpensAt }) => ['planned', 'open'].includes(state) && askingOpensAt > now)
    .map(({ askingOpensAt }) => askingOpensAt.toISOString())
    .sort();
  return ahead[0] ?? null;
}
