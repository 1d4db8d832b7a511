import type { Transaction } from '../platform/database.ts';
import { foldedWord } from './folded-word.ts';
import type { SearchDocument } from './search-document.ts';
import { impactUnits } from './search-terms.ts';

/** Writes documents in the place of what was held of these entries; the caller holds the lock of the index. */
export async function replaceDocuments(
  tx: Transaction,
  entryIds: readonly string[],
  documents: readonly SearchDocument[],
): Promise<void> {
  const gone = await removeDocuments(tx, entryIds);
  if (documents.length > 0) await insertDocuments(tx, documents);
  await forgetUnused(tx, gone);
}

type Gone = { termIds: number[]; wordIds: number[] };

async function removeDocuments(tx: Transaction, entryIds: readonly string[]): Promise<Gone> {
  const { rows } = await tx.raw(
    `with gone as (delete from search_documents where entry_id = any(?) returning term_ids, word_ids)
     select array(select distinct unnest(term_ids) from gone) as "termIds",
       array(select distinct unnest(word_ids) from gone) as "wordIds"`,
    [[...entryIds]],
  );
  return rows[0];
}

// A word that stood in a withdrawn text alone goes with it.
async function forgetUnused(tx: Transaction, { termIds, wordIds }: Gone): Promise<void> {
  await tx.raw(`delete from search_terms where id = any(?) and entries = 0`, [termIds]);
  await tx.raw(`delete from search_words where id = any(?) and entries = 0`, [wordIds]);
}

async function insertDocuments(tx: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  const words = new Map(documents.flatMap((each) => each.words.map((word) => [word, foldedWord(word)])));
  const termIds = await idsOfTerms(tx, [
    ...new Set(documents.flatMap(({ impacts }) => Object.keys(impacts))),
  ]);
  const wordIds = await idsOfWords(tx, words);
  const rows = documents.map((document) => rowOf(document, termIds, wordIds));
  await tx.raw(
    `insert into search_documents
       (entry_id, digest, forum_slug, act_numbers, sections, year, validity, term_ids, impacts, word_ids)
     select * from json_to_recordset(?) as d (entry_id text, digest text, forum_slug text, act_numbers text[], sections text[],
       year smallint, validity text, term_ids int[], impacts smallint[], word_ids int[])`,
    [JSON.stringify(rows)],
  );
}

function rowOf(document: SearchDocument, termIds: Map<string, number>, wordIds: Map<string, number>) {
  const terms = Object.entries(document.impacts);
  return {
    entry_id: document.entryId,
    digest: document.digest,
    forum_slug: document.forumSlug,
    act_numbers: document.actNumbers,
    sections: document.sections,
    year: document.year,
    validity: document.validity,
    term_ids: terms.map(([term]) => termIds.get(term)),
    impacts: terms.map(([, impact]) => Math.round(impact * impactUnits)),
    word_ids: document.words.map((word) => wordIds.get(word)),
  };
}

async function idsOfTerms(tx: Transaction, terms: string[]): Promise<Map<string, number>> {
  const { rows } = await tx.raw(
    `with asked as (select term from unnest(cast(? as text[])) as term),
       known as (select id, term from search_terms join asked using (term)),
       added as (insert into search_terms (term, entries)
         select term, 0 from asked where term not in (select term from known) order by term returning id, term)
     select id, term from known union all select id, term from added`,
    [terms],
  );
  return new Map(rows.map((row: { id: number; term: string }) => [row.term, row.id]));
}

async function idsOfWords(tx: Transaction, words: Map<string, string>): Promise<Map<string, number>> {
  const { rows } = await tx.raw(
    `with asked as (select * from unnest(cast(? as text[]), cast(? as text[])) as asked (word, folded)),
       known as (select s.id, s.word from search_words s join asked on asked.word = s.word),
       added as (insert into search_words (word, folded, entries)
         select word, folded, 0 from asked where word not in (select word from known) order by word returning id, word)
     select id, word from known union all select id, word from added`,
    [[...words.keys()], [...words.values()]],
  );
  return new Map(rows.map((row: { id: number; word: string }) => [row.word, row.id]));
}
