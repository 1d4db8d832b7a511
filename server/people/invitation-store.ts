import { newId } from '../platform/id.ts';
import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { PersonRole } from './contract.ts';

export type WrittenInvitation = {
  name: string;
  /** Folded by `foldEmail`. */
  email: string;
  role: PersonRole;
  areaId: string | null;
  now: Date;
};

/** Keeps an invitation and gives its id; null when there is one for that address already. */
export async function addInvitation(tx: Transaction, invitation: WrittenInvitation): Promise<string | null> {
  const { name, email, role, areaId, now } = invitation;
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `insert into invitations (id, email, display_name, role, area_id, invited_at)
     values (:id, :email, :name, :role, :areaId, :now)
     on conflict (email) where withdrawn_at is null do nothing returning id`,
    { id: newId(), email, name, role, areaId, now },
  );
  return rows[0]?.id ?? null;
}

/** Throws `not_found` unless the invitation stands. */
export async function withdraw(tx: Transaction, invitationId: string, now: Date): Promise<void> {
  const changed = await tx('invitations')
    .where({ id: invitationId })
    .whereNull('withdrawn_at')
    .update({ withdrawn_at: now });
  if (changed === 0) throw new Problem('not_found');
}

/** Lets a withdrawn invitation stand again; null when it is gone, else whether its address was still free. */
export async function restore(tx: Transaction, invitationId: string): Promise<'restored' | 'taken' | null> {
  const kept = await tx('invitations')
    .where({ id: invitationId })
    .whereNotNull('withdrawn_at')
    .forUpdate()
    .first('email');
  if (!kept) return null;
  const standing = await tx('invitations').where({ email: kept.email }).whereNull('withdrawn_at').first('id');
  if (standing) return 'taken';
  await tx('invitations').where({ id: invitationId }).update({ withdrawn_at: null });
  return 'restored';
}

/** Forgets an invitation that was withdrawn and has stayed so. */
export async function forget(tx: Transaction, invitationId: string): Promise<void> {
  await tx('invitations').where({ id: invitationId }).whereNotNull('withdrawn_at').delete();
}

/** Whether a person with that verified address is here already. */
export async function isHere(tx: Transaction, email: string): Promise<boolean> {
  const row = await tx('people')
    .whereRaw('lower(email) = ?', [email])
    .where('email_verified', true)
    .first('id');
  return row !== undefined;
}
