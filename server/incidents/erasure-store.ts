import type { Transaction } from '../platform/database.ts';
import { newId } from '../platform/id.ts';
import type { Erasure } from './erasure.ts';

/** An erasure as whoever erases says it; the list gives it its id. */
export type NewErasure = Omit<Erasure, 'id' | 'at'>;

/** Writes down what has just been taken away, in the transaction that takes it. */
export async function insertErasures(
  tx: Transaction,
  erasures: readonly NewErasure[],
  at: Date,
): Promise<void> {
  await insertLedger(
    tx,
    erasures.map((erasure) => ({ id: newId(), at: at.toISOString(), ...erasure })),
  );
}

/** Writes erasures of the ledger into a database that does not have them. */
export async function insertLedger(tx: Transaction, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return;
  await tx('erasures').insert(
    erasures.map(({ id, at, reason, incidentId, place, rowKey, spans, restDigest }) => ({
      ...{ id, at, reason, place },
      incident_id: incidentId,
      row_key: rowKey,
      spans: spans && JSON.stringify(spans),
      rest_digest: restDigest,
    })),
  );
}

/** The erasures in their order, a page of them after number `after`. */
export async function erasuresAfter(
  tx: Transaction,
  after: number,
  limit: number,
): Promise<(Erasure & { no: number })[]> {
  const rows = await tx('erasures')
    .select({ no: 'no', id: 'id', at: 'at', reason: 'reason', incidentId: 'incident_id', place: 'place' })
    .select({ rowKey: 'row_key', spans: 'spans', restDigest: 'rest_digest' })
    .where('no', '>', after)
    .orderBy('no')
    .limit(limit);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Which of these a database has: their effect is in it. */
export async function knownErasures(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  return new Set(await tx('erasures').whereIn('id', ids).pluck('id'));
}
