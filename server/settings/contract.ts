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

/**
 * What a coordinator may set, in whole days: a draft lives so long that its writer can be told a week before, and what makes
 * a command safe to send again outlives any sender.
 */
export const settingBounds = {
  asker_link_days: { min: 0, max: 365 },
  draft_days: { min: 14, max: 3650 },
  rejected_days: { min: 30, max: 3650 },
  sign_in_days: { min: 1, max: 365 },
  log_days: { min: 7, max: 365 },
  release_daily: { min: 0, max: 1 },
} as const satisfies Record<keyof Settings, { min: number; max: number }>;

/** As a form or JSON sends it; a field left empty is no zero. */
const within = ({ min, max }: { min: number; max: number }) =>
  z
    .union([z.number(), z.string().max(40)])
    .transform((value) => (value === '' ? Number.NaN : Number(value)))
    .refine((days) => Number.isInteger(days) && days >= min && days <= max, { params: { rule: 'not_days' } });

export const changeSettingsInput = z.strictObject({
  asker_link_days: within(settingBounds.asker_link_days),
  draft_days: within(settingBounds.draft_days),
  rejected_days: within(settingBounds.rejected_days),
  sign_in_days: within(settingBounds.sign_in_days),
  log_days: within(settingBounds.log_days),
  release_daily: within(settingBounds.release_daily),
});
export const changeSettingsReply = z.object({ changed: z.int() });

/** How much is old enough to go by what holds now. */
export type OldThings = Record<'drafts' | 'rejected' | 'signIns' | 'operations' | 'searches', number>;

export type SettingsPageView = { settings: Settings; old: OldThings };
