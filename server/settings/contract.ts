import { z } from 'zod';

const days = (given: number) => z.coerce.number().int().min(0).max(given);

/** How long things are kept, in whole days, and how questions come to be seen. */
export const settings = z.strictObject({
  /** After a thread closes the link to its asker is deleted. */
  asker_link_days: days(365).default(30),
  /** A draft nobody has touched. */
  draft_days: days(3650).default(90),
  /** A question that was declined, withdrawn or answered for its asker alone: its texts. */
  rejected_days: days(3650).default(365),
  /** A sign-in that has ended. */
  sign_in_days: days(365).default(30),
  /** What the product remembers of its own workings: operations, counts, finished jobs. */
  log_days: days(365).default(30),
  /** 1: approved questions come to be seen once a day, all at once; 0: as they are approved. */
  release_daily: z.coerce.number().int().min(0).max(1).default(1),
});
export type Settings = z.infer<typeof settings>;
