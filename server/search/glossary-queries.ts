import type { Database, Transaction } from '../platform/database.ts';
import type { GlossaryKind } from './contract.ts';
import type { GlossaryWord } from './glossary-word.ts';

type Reader = Database | Transaction;

/** A word of the glossary as it is kept. */
export type GlossaryRecord = GlossaryWord & { id: string; terms: string[]; updatedAt: Date };

const columns = { id: 'id', phrase: 'phrase', terms: 'terms', kind: 'kind', updatedAt: 'updated_at' };
const removedShown = 20;

/** All of the glossary, in the order of its phrases. */
export async function allGlossaryWords(database: Reader): Promise<GlossaryRecord[]> {
  return database('glossary_words').select(columns).whereNull('removed_at').orderBy('phrase');
}

type Filter = { filter: string; kind: GlossaryKind | ''; limit: number; offset: number };

/** The words whose phrase or terms hold a text, and how many there are in all. */
export async function findGlossaryWords(
  database: Reader,
  { filter, kind, limit, offset }: Filter,
): Promise<{ words: GlossaryRecord[]; total: number }> {
  const query = database('glossary_words').whereNull('removed_at');
  if (kind !== '') void query.where({ kind });
  if (filter !== '') {
    const held = `%${filter.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`)}%`;
    void query.whereRaw(`(phrase like :held or lower(array_to_string(terms, ' ')) like :held)`, { held });
  }
  const [words, row] = await Promise.all([
    query.clone().select(columns).orderBy('phrase').limit(limit).offset(offset),
    query.clone().count({ count: '*' }).first(),
  ]);
  return { words, total: Number(row?.['count'] ?? 0) };
}

/** The word that stands for a phrase now. */
export async function glossaryWordOf(database: Reader, phrase: string): Promise<GlossaryRecord | null> {
  return (
    (await database('glossary_words').select(columns).where({ phrase }).whereNull('removed_at').first()) ??
    null
  );
}

/** The words removed last, the latest first, each with its moment. */
export async function removedGlossaryWords(
  database: Reader,
): Promise<(GlossaryRecord & { removedAt: Date })[]> {
  return database('glossary_words')
    .select({ ...columns, removedAt: 'removed_at' })
    .whereNotNull('removed_at')
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .limit(removedShown);
}
