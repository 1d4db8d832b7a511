import { newId } from '../platform/id.ts';
import type { Database } from '../platform/database.ts';
import { roles, type Person, type Role } from './actor.ts';
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

/** The person as the tables have them now; null when disabled, unknown or without a role, who have a visitor's rights. */
export async function loadActor(database: Database, personId: string): Promise<Person | null> {
  const row = await database<PersonRow>('people')
    .select('id', 'display_name', 'role', 'area_id')
    .where('id', personId)
    .whereNull('disabled_at')
    .first();
  if (!row || !isRole(row.role)) return null;
  return { kind: row.role, personId: row.id, areaId: row.area_id, name: row.display_name };
}

function isRole(role: string | null): role is Role {
  return roles.some((known) => known === role);
}
