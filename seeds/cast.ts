import { demonstrationCast, demonstrationIssuer } from '../server/accounts/demonstration-cast.ts';
import type { Transaction } from '../server/platform/database.ts';
import { castSeedId } from './seed-id.ts';

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
