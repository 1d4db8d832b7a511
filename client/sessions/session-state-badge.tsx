import type { SessionState } from '../../server/sessions/contract.ts';
import { liveTexts } from '../texts/live.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { sessionStateTones } from './session-state-tones.ts';

/** Where a session is. */
export function SessionStateBadge({ state }: { state: SessionState }) {
  return (
    <StateBadge tone={sessionStateTones[state]} text={liveTexts[usePage().language][`state_${state}`]} />
  );
}
