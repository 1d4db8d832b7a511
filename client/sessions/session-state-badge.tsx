import type { SessionState } from '../../server/sessions/contract.ts';
import { liveTexts } from '../texts/live.ts';
import { usePage } from '../ui/page-context.ts';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';

const tones: Record<SessionState, BadgeTone> = {
  planned: 'neutral',
  open: 'waiting',
  frozen: 'waiting',
  live: 'live',
  paused: 'paused',
  wrap_up: 'waiting',
  closed: 'done',
  cancelled: 'stopped',
};

/** Where a session is. */
export function SessionStateBadge({ state }: { state: SessionState }) {
  return <StateBadge tone={tones[state]} text={liveTexts[usePage().language][`state_${state}`]} />;
}
