import { system } from '../accounts/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { appendEvents } from '../platform/events.ts';
import { type JobInput, type JobOrder, orderJob } from '../platform/jobs.ts';
import { claimSeconds } from './answer.ts';
import { lapseClaim as showLapsed } from './claim-store.ts';

/** Looks at a lease when its time should have gone; ordered again, it is looked at once, at the later time. */
export function lookAtClaim(questionId: string, inSeconds = claimSeconds): JobOrder {
  return {
    name: 'lapse-claim',
    input: { questionId },
    // A look just before the time would have to be repeated.
    delaySeconds: inSeconds + 1,
    key: `lapse-claim ${questionId}`,
  };
}

/**
 * Has a lease that nobody renewed be shown as lapsed: the other lawyer may take the question. One that was renewed without
 * a word, as renewing is no event, is looked at again when it would end.
 */
export function lapseClaim({ database, clock }: { database: Database; clock: Clock }) {
  return ({ questionId = '' }: JobInput): Promise<void> =>
    database.transaction((tx) => lapse(tx, questionId, clock.now()));
}

async function lapse(tx: Transaction, questionId: string, now: Date): Promise<void> {
  const found = await showLapsed(tx, questionId, now);
  if ('until' in found) {
    const { until } = found;
    if (until) await orderJob(tx, lookAtClaim(questionId, (until.getTime() - now.getTime()) / 1000));
    return;
  }
  const lapsed = { type: 'claim.lapsed', sessionId: found.sessionId, questionId };
  await appendEvents(tx, system, { happened: [lapsed], at: now, sealed: false });
}
