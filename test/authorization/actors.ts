import { type Actor, type Person, visitor } from '../../server/accounts/actor.ts';
import { loadAccount } from '../../server/accounts/person-store.ts';
import type { Database } from '../../server/platform/database.ts';
import { cast } from '../support/world.ts';

/** The columns of the matrix. Lea has claimed the question, Lauri is the session's other lawyer, Olavi is of another session. */
export const actorNames = [
  'visitor',
  'participant',
  'workerOwner',
  'workerOther',
  'lawyerClaimer',
  'lawyerOther',
  'lawyerElsewhere',
  'coordinator',
  'disabled',
] as const;
export type ActorName = (typeof actorNames)[number];

const elsewhere: Person = { kind: 'lawyer', personId: 'awyere1sewhere00', areaId: null, name: 'Olavi Oja' };
const disabledId = 'd1sab1edperson00';

/** Adds the two who are not of the cast: a lawyer of no session here, and a coordinator whose account is disabled. */
export async function addOthers(database: Database): Promise<void> {
  const row = { issuer: 'test', display_name: 'Olavi Oja' };
  await database('people').insert([
    { ...row, id: elsewhere.personId, subject: 'elsewhere', role: 'lawyer' },
    { ...row, id: disabledId, subject: 'disabled', role: 'coordinator', disabled_at: new Date() },
  ]);
}

/** Who each column is; the disabled one is whoever the tables say such a sign-in now is. */
export async function actorsIn(database: Database): Promise<Record<ActorName, Actor>> {
  return {
    visitor,
    participant: cast.pia,
    workerOwner: cast.aino,
    workerOther: cast.juho,
    lawyerClaimer: cast.lea,
    lawyerOther: cast.lauri,
    lawyerElsewhere: elsewhere,
    coordinator: cast.sanna,
    disabled: (await loadAccount(database, disabledId))?.actor ?? visitor,
  };
}

/** The people behind the columns that can sign in. */
export const personIds: Partial<Record<ActorName, string>> = {
  participant: cast.pia.personId,
  workerOwner: cast.aino.personId,
  workerOther: cast.juho.personId,
  lawyerClaimer: cast.lea.personId,
  lawyerOther: cast.lauri.personId,
  lawyerElsewhere: elsewhere.personId,
  coordinator: cast.sanna.personId,
  disabled: disabledId,
};
