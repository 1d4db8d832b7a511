import { z } from 'zod';
import type { OwnRemarkView, RemarkUndo } from '../discussion/contract.ts';
import { confirmedFindings, operationId } from '../platform/contract.ts';
import type { Minutes } from '../questions/contract.ts';
import { type Audience, followAs, type ProvisionalText, type SessionSnapshot } from '../sessions/contract.ts';

/** What every socket event carries beside its acknowledgement. */
export const socketEnvelope = z.strictObject({
  input: z.unknown(),
  operationId: operationId.optional(),
  confirmed: confirmedFindings.optional(),
});

/**
 * What a socket may say of itself at its handshake: the language of refusals, and in what role its page was made. That gives
 * no rights: it is told when it is another by now.
 */
export const socketAuth = z.object({
  language: z.enum(['fi', 'sv', 'en']),
  role: z.enum(['visitor', 'participant', 'worker', 'lawyer', 'coordinator']).nullish().catch(null),
});

/** The longest gap, in events of a session, that is filled by changes; after a longer one the whole is sent. */
export const longestCatchUp = 1000;

export const catchUpQuery = z.object({ after: z.coerce.number().int().min(0).optional(), as: followAs });

/** The number of a session's followers, by all processes together; null when they are too few to be told. */
export const followersTold = z.object({ count: z.number().int().nullable() });

/** A QR code: how many squares a side has, and a path of the dark ones. */
export type QrView = { size: number; path: string };

/** The live page: what is shown, to whom, and what this reader may do with it. */
export type LivePageView = {
  snapshot: SessionSnapshot;
  provisional: ProvisionalText[];
  followers: number | null;
  /** Where the session is found by what can be typed from a screen. */
  shortAddress: string;
  audience: Audience;
  /** The reader's role; null for a visitor. */
  role: 'participant' | 'worker' | 'lawyer' | 'coordinator' | null;
  /** The reader's own place among the session's lawyers. */
  lawyer: 1 | 2 | null;
  /** The questions to which this reader has said "minullakin". */
  supported: string[];
  /** The questions whose answers this reader has called unclear. */
  unclear: string[];
  /** The reader's own remarks in the session, with what became of each. */
  ownRemarks: OwnRemarkView[];
  /** For the coordinator: the decision on a remark that can still be undone. */
  remarkUndo: RemarkUndo | null;
  /** What became of the questions, once the session is closed. */
  minutes: Minutes | null;
  /** For the coordinator: where questions are deferred to, what may be undone, and the calendar day in Finland. */
  wrapUp: {
    next: { id: string; title: string; startsAt: string } | null;
    undos: {
      questionId: string;
      title: string | null;
      original: string;
      event: string;
      secondsLeft: number;
    }[];
    today: string;
  } | null;
  /** What the reader's own order of questions is drawn from; null where the order is the agenda's. */
  orderSeed: string | null;
  /** When it was read. */
  at: string;
};
