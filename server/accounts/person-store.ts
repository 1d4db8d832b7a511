import { newId } from '../platform/id.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { type Actor, roles, type Role, visitor } from './actor.ts';
import type { Identity } from './identity.ts';
import type { MappedClaims } from './role-mapping.ts';

export type SignedInPerson = { personId: string; disabled: boolean };

/** What each sign-in tells of a person anew. */
export type Greeting = Identity & { emailVerified: boolean; today: string };

const told = {
  display_name: ':name',
  email: ':email',
  email_verified: ':emailVerified',
  last_signed_in_on: ':today',
};
const setTold = Object.entries(told)
  .map(([column, value]) => `${column} = ${value}`)
  .join(', ');
const found = `id as "personId", disabled_at is not null as disabled`;

/** The person behind an identity who has been here before, with the name and the address of today; null for a new one. */
export async function greetPerson(tx: Transaction, greeting: Greeting): Promise<SignedInPerson | null> {
  const { rows } = await tx.raw<{ rows: SignedInPerson[] }>(
    `update people set ${setTold} where issuer = :issuer and subject = :subject returning ${found}`,
    { ...greeting },
  );
  return rows[0] ?? null;
}

/** Adds the person behind an identity; `joined` is false when another request has just done so. */
export async function addPerson(
  tx: Transaction,
  greeting: Greeting,
  first: MappedClaims,
): Promise<SignedInPerson & { joined: boolean }> {
  const { rows } = await tx.raw<{ rows: (SignedInPerson & { joined: boolean })[] }>(
    `insert into people (id, issuer, subject, role, area_id, ${Object.keys(told).join(', ')})
     values (:id, :issuer, :subject, :role,
       (select id from areas where id = :area or lower(name) = lower(:area) order by id = :area desc limit 1),
       ${Object.values(told).join(', ')})
     on conflict (issuer, subject) do update set ${setTold}
     returning ${found}, old.id is null as joined`,
    { id: newId(), ...greeting, role: first.role, area: first.area ?? '' },
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
