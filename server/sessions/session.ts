import { Problem } from '../platform/problem.ts';
import type { SessionState } from './contract.ts';

/*
 * A session (istunto): one scheduled live meeting of a forum with two named lawyers and a window for asking ahead.
 * planned → open → frozen → live ⇄ paused → wrap_up → closed, or cancelled before it is live. The coordinator moves it;
 * a lawyer named in it may pause and resume it.
 */

const moves = {
  edit: { from: ['planned', 'open', 'frozen'], to: null },
  open: { from: ['planned'], to: 'open' },
  freeze: { from: ['open'], to: 'frozen' },
  start: { from: ['frozen'], to: 'live' },
  pause: { from: ['live'], to: 'paused' },
  resume: { from: ['paused'], to: 'live' },
  wrap_up: { from: ['live', 'paused'], to: 'wrap_up' },
  close: { from: ['wrap_up'], to: 'closed' },
  cancel: { from: ['planned', 'open', 'frozen'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly SessionState[]; to: SessionState | null }>;

export type SessionMove = keyof typeof moves;

export function mayMoveSession(state: SessionState, move: SessionMove): boolean {
  return (moves[move].from as readonly SessionState[]).includes(state); // as: includes() wants the narrow union
}

/** The state after a move; throws `session_state` when the move does not belong to the state. */
export function sessionAfter(state: SessionState, move: SessionMove): SessionState {
  if (!mayMoveSession(state, move)) throw new Problem('session_state', { named: { state } });
  return moves[move].to ?? state;
}

type Window = { state: SessionState; askingOpensAt: Date; askingClosesAt: Date };

/** Asking ahead happens in the window of an open session; while it is live or paused a question goes in as a late one. */
export function isAskingOpen(session: Window, now: Date): boolean {
  if (session.state === 'live' || session.state === 'paused') return true;
  return session.state === 'open' && session.askingOpensAt <= now && now < session.askingClosesAt;
}

export function isLate(state: SessionState): boolean {
  return state === 'live' || state === 'paused';
}

/** A draft may be kept for a session that has not yet ended. */
export function takesDrafts(state: SessionState): boolean {
  return ['planned', 'open', 'frozen', 'live', 'paused'].includes(state);
}

export type SessionTimes = { startsAt: Date; endsAt: Date; askingOpensAt: Date; askingClosesAt: Date };

/** Asking opens, closes, and the session starts and ends, in that order; throws `session_times`. */
export function checkTimes(times: SessionTimes): void {
  const fields: [keyof SessionTimes, boolean][] = [
    ['endsAt', times.endsAt > times.startsAt],
    ['askingClosesAt', times.askingClosesAt > times.askingOpensAt],
    ['askingClosesAt', times.askingClosesAt <= times.endsAt],
  ];
  const wrong = fields.filter(([, holds]) => !holds);
  if (wrong.length > 0) {
    throw new Problem('session_times', { fields: wrong.map(([field]) => ({ field, rule: 'wrong_order' })) });
  }
}
