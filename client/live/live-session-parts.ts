import type { QuestionView } from '../../server/questions/contract.ts';
import type { LiveState } from './live-state.ts';

/** What waits to be taken up, in order. */
export function queueOf({ questions }: LiveState): QuestionView[] {
  return questions.filter(({ state }) => state === 'queued');
}

/** What has been taken up and is no longer on air. */
export function heardOf({ questions }: LiveState): QuestionView[] {
  return questions.filter(({ state }) => state === 'answered' || state === 'published');
}

/** What must have a disposition before the session can close; only the coordinator's view has them all. */
export function withoutDispositionOf({ questions }: LiveState): QuestionView[] {
  return questions.filter(({ state }) => ['submitted', 'needs_info', 'queued', 'on_air'].includes(state));
}

/** Asking may have begun or ended since the server last said; while live a question goes in as a late one. */
export function isAskingOpenAt({ session }: LiveState, nowMs: number): boolean {
  if (session.state === 'live' || session.state === 'paused') return true;
  if (session.state !== 'open') return false;
  return Date.parse(session.askingOpensAt) <= nowMs && nowMs < Date.parse(session.askingClosesAt);
}
