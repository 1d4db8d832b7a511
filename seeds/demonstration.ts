import { demonstrationCast, demonstrationIssuer } from '../server/accounts/demonstration-cast.ts';
import type { Database, Transaction } from '../server/platform/database.ts';
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
    if (await tx('people').where({ id: castSeedId('sanna-saari') }).first()) return;
    await seedCast(tx);
    await seedPastSessions(tx, now);
    await seedComingSessions(tx, now);
  });
}

/** The invented people alone. */
export async function seedCast(tx: Transaction): Promise<void> {
  await tx('people').insert(
    demonstrationCast.map(({ subject, name, role, areaName }) => ({
      id: castSeedId(subject),
      issuer: demonstrationIssuer,
      subject,
      display_name: name,
      role,
      area_id: areaName?.toLowerCase() ?? null,
    })),
  );
}
