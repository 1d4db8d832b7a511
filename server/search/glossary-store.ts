import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { GlossaryKind } from './contract.ts';

/** A word as it is to be written. */
export type WrittenGlossaryWord = {
  id: string;
  phrase: string;
  terms: readonly string[];
  kind: GlossaryKind;
  now: Date;
};

const glossaryLock = 7_301_012;

/** Only one at a time writes: a word is looked for before it is written, and the words are counted. */
export async function lockGlossary(tx: Transaction): Promise<void> {
  await tx.raw('select pg_advisory_xact_lock(?)', [glossaryLock]);
}

/** The word of a phrase, removed or not. */
export async function findPhrase(
  tx: Transaction,
  phrase: string,
): Promise<{ id: string; removed: boolean } | null> {
  const row = await tx('glossary_words').where({ phrase }).first('id', 'removed_at');
  return row ? { id: row.id, removed: row.removed_at !== null } : null;
}

export async function countGlossaryWords(tx: Transaction): Promise<number> {
  const row = await tx('glossary_words').whereNull('removed_at').count({ count: '*' }).first();
  return Number(row?.['count'] ?? 0);
}

/** Writes a word under its id, over what stood there; a removed one is there again. */
export async function saveGlossaryWord(tx: Transaction, word: WrittenGlossaryWord): Promise<void> {
  const { id, phrase, terms, kind, now } = word;
  await tx('glossary_words')
    .insert({ id, phrase, terms, kind, updated_at: now, removed_at: null })
    .onConflict('id')
    .merge();
}

/** A removed word whose phrase another is to take; what it said is lost with it. */
export async function deleteGlossaryWord(tx: Transaction, id: string): Promise<void> {
  await tx('glossary_words').where({ id }).delete();
}

/** Marks a word removed at a moment, or there again. Throws `not_found` when it is so already. */
export async function markRemoved(tx: Transaction, id: string, removedAt: Date | null): Promise<void> {
  const query = tx('glossary_words').where({ id }).update({ removed_at: removedAt });
  const changed = await (removedAt ? query.whereNull('removed_at') : query.whereNotNull('removed_at'));
  if (changed === 0) throw new Problem('not_found');
}

/** Throws `not_found` unless there is such a word that has not been removed. */
export async function requireGlossaryWord(tx: Transaction, id: string): Promise<void> {
  const row = await tx('glossary_words').where({ id }).whereNull('removed_at').first('id');
  if (!row) throw new Problem('not_found');
}
