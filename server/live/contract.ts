import { z } from 'zod';
import { operationId } from '../platform/contract.ts';
import type { Audience, ProvisionalText, SessionSnapshot } from '../sessions/contract.ts';

/** What every socket event carries beside its acknowledgement. */
export const socketEnvelope = z.strictObject({ input: z.unknown(), operationId: operationId.optional() });

/** What a socket may say of itself at its handshake: the language of refusals. */
export const socketAuth = z.object({ language: z.enum(['fi', 'sv', 'en']) });

/** The longest gap, in events of a session, that is filled by changes; after a longer one the whole is sent. */
export const longestCatchUp = 1000;

export const catchUpQuery = z.object({ after: z.coerce.number().int().min(0).optional() });

/** The live page: what is shown, to whom, and what this reader may do with it. */
export type LivePageView = {
  snapshot: SessionSnapshot;
  provisional: ProvisionalText[];
  audience: Audience;
  /** The reader's role; null for a visitor. */
  role: 'participant' | 'worker' | 'lawyer' | 'coordinator' | null;
  /** The reader's own place among the session's lawyers. */
  lawyer: 1 | 2 | null;
  /** The questions to which this reader has said "minullakin". */
  supported: string[];
  /** When it was read. */
  at: string;
};
