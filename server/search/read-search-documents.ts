import { setImmediate } from 'node:timers/promises';
import type { Validity } from '../faq/contract.ts';
import type { Finnish } from '../finnish/finnish.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { sectionKeyOf } from './citation-tokens.ts';
import { entryTexts, type IndexedRecord } from './searched-entry-view.ts';
import type { SearchDocument } from './search-document.ts';
import { termImpacts, termsVersion, writtenWords } from './search-terms.ts';

type Reader = Database | Transaction;

const year = `extract(year from p.published_at at time zone 'Europe/Helsinki')::int`;

// The texts are hashed where they lie: comparing an index with two hundred thousand entries reads none of them.
const publicSource = `
  select p.id, p.forum_slug, p.title, p.tags, p.question_text, p.answer_html, p.validity, ${year} as year,
    coalesce(d.dissents, '{}') as dissents, coalesce(c.citations, '[]') as citations
  from public_entries p
  left join lateral (select array_agg(html order by signed_at, html) as dissents
    from public_dissents where version_id = p.version_id) d on true
  left join lateral (select json_agg(json_build_object('actNumber', act_number, 'chapter', chapter, 'section', section)
      order by position) as citations
    from public_citations where version_id = p.version_id) c on true`;
const digest = `md5(concat(cast(:version as text), row_to_json(s)::text)) as digest`;

/** What an index made with this analysis was made of: it stands in every digest. */
function versionOf(finnish: Finnish): string {
  return `${finnish.version} ${termsVersion}`;
}

type Row = IndexedRecord & {
  id: string;
  digest: string;
  forumSlug: string;
  validity: Validity;
  year: number;
};

/** What is public now of these entries, as an index holds it; those that are not public are left out. */
export async function readSearchDocuments(
  database: Reader,
  finnish: Finnish,
  entryIds: readonly string[],
): Promise<SearchDocument[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await database.raw(
    `select s.id, ${digest}, s.forum_slug as "forumSlug", s.validity, s.year, s.title, s.tags,
       s.question_text as "questionText", s.answer_html as "answerHtml", s.dissents, s.citations
     from (${publicSource} where p.id = any(:entryIds)) s order by s.id`,
    { version: versionOf(finnish), entryIds },
  );
  const documents: SearchDocument[] = [];
  // as: the shape of the select above
  for (const row of rows as Row[]) {
    documents.push(documentOf(finnish, row));
    // Each takes milliseconds: whoever asks for a page meanwhile waits for one, not for all.
    await setImmediate();
  }
  return documents;
}

function documentOf(finnish: Finnish, row: Row): SearchDocument {
  const { id, digest: ofRow, forumSlug, validity, citations } = row;
  const texts = entryTexts(row);
  return {
    entryId: id,
    digest: ofRow,
    forumSlug,
    actNumbers: distinct(citations.map(({ actNumber }) => actNumber)),
    sections: distinct(citations.flatMap((each) => sectionKeyOf(each) ?? [])),
    year: row.year,
    validity,
    impacts: termImpacts(finnish, texts),
    words: writtenWords(texts),
  };
}

const distinct = (texts: string[]) => [...new Set(texts)];

const comparedAtOnce = 5_000;

/** The digests that an up-to-date index holds of the public entries: entry id -> digest. */
export async function readDigests(database: Reader, finnish: Finnish): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (let after = '', more = true; more;) {
    const { rows } = await database.raw(
      `select s.id, ${digest} from (${publicSource} where p.id > :after order by p.id limit :limit) s order by s.id`,
      { version: versionOf(finnish), after, limit: comparedAtOnce },
    );
    for (const row of rows) digests.set(row.id, row.digest);
    after = rows.at(-1)?.id ?? '';
    more = rows.length === comparedAtOnce;
  }
  return digests;
}

/** The digests of those of these entries that are public now. */
export async function readDigestsOf(
  database: Reader,
  finnish: Finnish,
  entryIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await database.raw(
    `select s.id, ${digest} from (${publicSource} where p.id = any(:entryIds)) s`,
    { version: versionOf(finnish), entryIds },
  );
  return new Map(rows.map((row: { id: string; digest: string }) => [row.id, row.digest]));
}

/** The ids of all public entries, in order. */
export async function publicEntryIds(database: Reader): Promise<string[]> {
  return database('public_entries').orderBy('id').pluck('id');
}
