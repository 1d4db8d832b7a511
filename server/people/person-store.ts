import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { PersonRole } from './contract.ts';

/** A person as changing them begins with. */
export type LockedPerson = { role: PersonRole | null; areaId: string | null; disabled: boolean };

/**
 * Locks every active coordinator, in one order, and gives their ids. Two who would each remove the other wait here for each
 * other, and the later one sees what the earlier one did.
 */
export async function lockCoordinators(tx: Transaction): Promise<string[]> {
  return tx('people')
    .where({ role: 'coordinator' })
    .whereNull('disabled_at')
    .orderBy('id')
    .forNoKeyUpdate()
    .pluck('id');
}

/** Locks a person; throws `not_found`. After `lockCoordinators`, always. */
export async function lockPerson(tx: Transaction, personId: string): Promise<LockedPerson> {
  const row = await tx('people')
    .where({ id: personId })
    .forNoKeyUpdate()
    .first('role', 'area_id', 'disabled_at');
  if (!row) throw new Problem('not_found');
  return { role: row.role, areaId: row.area_id, disabled: row.disabled_at !== null };
}

export async function setRole(tx: Transaction, personId: string, role: PersonRole | null): Promise<void> {
  await tx('people').where({ id: personId }).update({ role });
}

export async function setArea(tx: Transaction, personId: string, areaId: string | null): Promise<void> {
  await tx('people').where({ id: personId }).update({ area_id: areaId });
}

/** Disables a person at a moment, or enables them again with null. */
export async function setDisabled(tx: Transaction, personId: string, disabledAt: Date | null): Promise<void> {
  await tx('people').where({ id: personId }).update({ disabled_at: disabledAt });
}

/** Throws `invalid_input` when there is no such area. */
export async function requireArea(tx: Transaction, areaId: string | null): Promise<void> {
  if (areaId === null) return;
  const area = await tx('areas').where({ id: areaId }).first('id');
  if (!area) throw new Problem('invalid_input', { fields: [{ field: 'areaId', rule: 'not_a_choice' }] });
}
