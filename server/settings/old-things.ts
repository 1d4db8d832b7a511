import type { Settings } from './contract.ts';

/** The texts of questions in these states go after a while: nobody but their askers will read them. */
export const rejectedStates = ['declined', 'withdrawn', 'answered_private'] as const;

/** A day; what a coordinator has set begins to hold after one, so that a slip can be mended. */
export const dayMs = 86_400_000;

/** What is older than these moments goes. */
export type OldestKept = Record<'draft' | 'rejected' | 'signIn' | 'log', Date>;

export function oldestKept(settings: Settings, now: Date): OldestKept {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  return {
    draft: daysAgo(settings.draft_days),
    rejected: daysAgo(settings.rejected_days),
    signIn: daysAgo(settings.sign_in_days),
    log: daysAgo(settings.log_days),
  };
}
