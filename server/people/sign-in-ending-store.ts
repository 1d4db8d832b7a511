import type { Transaction } from '../platform/database.ts';

const keyOf = `left(encode(sha256(convert_to(sid, 'UTF8')), 'hex'), 32)`;

/** Ends every sign-in of a person; a trigger closes their sockets in every process. */
export async function endSignInsOf(tx: Transaction, personId: string): Promise<void> {
  await tx.raw(`delete from sign_ins where sess->>'personId' = ?`, [personId]);
}

/** Ends one of a person's sign-ins; gives how many that was. */
export async function endOneSignIn(tx: Transaction, personId: string, key: string): Promise<number> {
  const { rowCount } = await tx.raw(`delete from sign_ins where sess->>'personId' = ? and ${keyOf} = ?`, [
    personId,
    key,
  ]);
  return rowCount;
}

/** Ends all of a person's sign-ins but one; null, and nothing ended, when that one is not theirs. */
export async function endOthers(tx: Transaction, personId: string, kept: string): Promise<number | null> {
  const { rows } = await tx.raw(
    `select from sign_ins where sess->>'personId' = ? and ${keyOf} = ? for update`,
    [personId, kept],
  );
  if (rows.length === 0) return null;
  const { rowCount } = await tx.raw(`delete from sign_ins where sess->>'personId' = ? and ${keyOf} <> ?`, [
    personId,
    kept,
  ]);
  return rowCount;
}
