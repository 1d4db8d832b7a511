import type { z } from 'zod';
import type { OperationName } from '../../client/texts/api-operations.ts';
import { ownRemarkView } from '../discussion/contract.ts';
import { followersTold } from '../live/contract.ts';
import type { ServerEvents } from '../live/live-socket.ts';
import { cursorView, provisionalText, sessionChange } from '../sessions/contract.ts';

/** What the server tells the followers of a session, by event; null where the event says all. */
const payloads: Record<keyof ServerEvents & OperationName, z.ZodType | null> = {
  change: sessionChange,
  provisional: provisionalText,
  followers: followersTold,
  cursor: cursorView,
  own_remark: ownRemarkView,
  moved: null,
  rights_changed: null,
};

export const serverEvents = Object.entries(payloads).map(([name, payload]) => ({ name, payload }));
