import type { Transaction } from '../platform/database.ts';

type Dissenter = { versionId: string; personId: string };

/** Puts a lawyer's dissent beside a version, in the place of what the lawyer may have put there before. */
export async function saveDissent(
  tx: Transaction,
  { versionId, personId }: Dissenter,
  text: { markdown: string; html: string; signedAt: Date },
): Promise<void> {
  const { markdown, html, signedAt } = text;
  await tx('dissents')
    .insert({ version_id: versionId, person_id: personId, markdown, html, signed_at: signedAt })
    .onConflict(['version_id', 'person_id'])
    .merge();
}

/** True when there was one. */
export async function deleteDissent(tx: Transaction, { versionId, personId }: Dissenter): Promise<boolean> {
  return (await tx('dissents').where({ version_id: versionId, person_id: personId }).delete()) > 0;
}

/** The HTML of the dissents beside a version. */
export async function dissentsBeside(tx: Transaction, versionId: string): Promise<string[]> {
  return tx('dissents').where({ version_id: versionId }).orderBy('signed_at').pluck('html');
}
