import type { Transaction } from '../platform/database.ts';
import { foldEmail, type PersonRole } from './contract.ts';

/* Steps of people that signing in takes within its own transaction. */

/**
 * Takes the invitation that stands for a verified address; null when there is none. Of several who come with
 * it at once one has it.
 */
export async function takeInvitation(
  tx: Transaction,
  email: string,
): Promise<{ invitationId: string; role: PersonRole; area: string | null } | null> {
  const { rows } = await tx.raw(
    `delete from invitations where email = ? and withdrawn_at is null
     returning id as "invitationId", role, area_id as area`,
    [foldEmail(email)],
  );
  return rows[0] ?? null;
}
