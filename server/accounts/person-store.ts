import { newId } from '../platform/id.ts';
import type { Database } from '../platform/database.ts';
import { type Actor, roles, type Role, visitor } from './actor.ts';
import type { Identity } from './identity.ts';
import type { MappedClaims } from './role-mapping.ts';

export type SignedInPerson = { personId: string; disabled: boolean };

/**
 * Finds or adds the person behind an identity. The role and the area come from the claims at the first sign-in only:
 * after that they are what a coordinator has made them, so later claims change just the name and the address.
 */
export async function upsertPerson(
  database: Database,
  identity: Identity,
  first: MappedClaims,
): Promise<SignedInPerson> {
  const { rows } = await database.raw<{ rows: SignedInPerson[] }>(
    `insert into people (id, issuer, subject, display_name, email, role, area_id)
     values (:id, :issuer, :subject, :name, :email, :role,
       (select id from areas where id = :area or lower(name) = lower(:area) order by id = :area desc limit 1))
     on conflict (issuer, subject) do update set display_name = excluded.display_name, email = excluded.email
     returning id as "personId", disabled_at is not null as disabled`,
    { id: newId(), ...identity, role: first.role, area: first.area ?? '' },
  );
  const [person] = rows;
  if (!person) throw new Error('An upsert returned no row');
  return person;
}

type PersonRow = { id: string; display_name: string; role: string | null; area_id: string | null };

/** Someone signed in: their name, and what the tables let them be now. Without a role they have a visitor's rights. */
export type Account = { name: string; actor: Actor };

/** The account as the tables have it now; null when disabled or unknown. */
export async function loadAccount(database: Database, personId: string): Promise<Account | null> {
  const row = await database<PersonRow>('people')
    .select('id', 'display_name', 'role', 'area_id')
    .where('id', personId)
    .whereNull('disabled_at')
    .first();
  if (!row) return null;
  const { id, display_name: name, area_id: areaId } = row;
  return { name, actor: isRole(row.role) ? { kind: row.role, personId: id, areaId, name } : visitor };
}

function isRole(role: string | null): role is Role {
  return roles.some((known) => known === role);
}
