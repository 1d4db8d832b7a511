import type { SessionState } from '../../server/sessions/contract.ts';
import type { BadgeTone } from '../ui/state-badge.tsx';

/** The shape and colour in which a session's state is shown everywhere. */
export const sessionStateTones: Record<SessionState, BadgeTone> = {
  planned: 'neutral',
  open: 'waiting',
  frozen: 'waiting',
  live: 'live',
  paused: 'paused',
  wrap_up: 'waiting',
  closed: 'done',
  cancelled: 'stopped',
};
