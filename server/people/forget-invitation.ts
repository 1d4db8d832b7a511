import type { Database } from '../platform/database.ts';
import type { JobInput, JobOrder } from '../platform/jobs.ts';
import { forget } from './invitation-store.ts';

/** A withdrawal can be undone for ten seconds; the rest is for a slow line. */
const keptSeconds = 60;

export function orderForgetting(invitationId: string): JobOrder {
  return { name: 'forget-invitation', input: { invitationId }, delaySeconds: keptSeconds };
}

/** Deletes an invitation that was withdrawn and not restored: of someone who never came nothing is kept. */
export function forgetInvitation({ database }: { database: Database }) {
  return ({ invitationId = '' }: JobInput): Promise<void> =>
    database.transaction((tx) => forget(tx, invitationId));
}
