import { z } from 'zod';
import { day, id, writtenText } from '../platform/contract.ts';

export const reasonMax = 2000;
export const askUnsealingInput = z.strictObject({
  questionId: id,
  reason: writtenText({ min: 20, max: reasonMax }),
});
export const unsealingInput = z.strictObject({ unsealingId: id });
export const unsealingReply = z.object({ unsealingId: id });

/** For so many days after the approval the one who asked sees the name (`identity.unsealed`). */
export const openDays = 14;

/** A request to open who asked a question, as coordinators see it; never who that is. */
export const unsealingView = z.object({
  id,
  questionId: id,
  publicTitle: z.string().nullable(),
  original: z.string(),
  reason: z.string(),
  state: z.enum(['asked', 'approved', 'declined', 'withdrawn']),
  askedBy: z.string(),
  askedOn: day,
  decidedBy: z.string().nullable(),
  decidedOn: day.nullable(),
  /** The reader's own request. */
  mine: z.boolean(),
  /** It is still known who asked. */
  linked: z.boolean(),
  /** The last day on which the reader may look; null when it is not the reader's to look. */
  openUntil: day.nullable(),
});
export type UnsealingView = z.infer<typeof unsealingView>;

/** The question for which an unsealing may be asked. */
export type UnsealableView = {
  id: string;
  publicTitle: string | null;
  original: string;
  linked: boolean;
  /** There is a request that waits for its decision. */
  asked: boolean;
};

/** Who asked, on the one page that shows it; null when nobody knows any more. */
export type ShownAsker = { unsealingId: string; asker: { name: string; email: string | null } | null };

/** The coordinators' page of unsealings; `past` is one page of those that are over, counted from 1. */
export type UnsealingsPageView = {
  question: UnsealableView | null;
  waiting: UnsealingView[];
  open: UnsealingView[];
  past: UnsealingView[];
  page: number;
  pages: number;
  shown: ShownAsker | null;
};
