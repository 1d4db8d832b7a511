import type { Database } from '../server/platform/database.ts';
import { seedCast } from './cast.ts';
import { seedPastSessions } from './past-sessions.ts';
import { seedComingSessions } from './coming-sessions.ts';
import { castSeedId } from './seed-id.ts';

/**
 * The demonstration: the cast, past sessions with their published entries, one session open for asking and one ready to go
 * live. Done once; `now` is what the sessions' times are counted from.
 */
export async function seedDemonstration(database: Database, now: Date): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.raw('lock table people in share row exclusive mode');
    if (
      await tx('people')
        .where({ id: castSeedId('sanna-saari') })
        .first()
    )
      return;
    await seedCast(tx);
    await seedPastSessions(tx, now);
    await seedComingSessions(tx, now);
  });
}
