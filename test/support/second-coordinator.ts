import type { Person } from '../../server/accounts/actor.ts';
import type { Database } from '../../server/platform/database.ts';

/** Beside Sanna, who is of the cast: what two coordinators must do together needs another. */
export const secondCoordinator: Person = {
  kind: 'coordinator',
  personId: 'sec0ndc00rd1nat0',
  areaId: null,
  name: 'Kaisa Koskela',
};

export async function addSecondCoordinator(database: Database): Promise<void> {
  const { personId: id, kind: role, name } = secondCoordinator;
  await database('people')
    .insert({ id, issuer: 'test', subject: 'second-coordinator', role, display_name: name })
    .onConflict('id')
    .ignore();
}
