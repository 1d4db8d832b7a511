import type { Database, Transaction } from '../platform/database.ts';
import { citationText } from '../statutes/citation.ts';
import type { Citation } from '../statutes/contract.ts';
import { type AskedText, citationTokens, takeCitations } from './indexed-citation.ts';
import type { SearchHits, SearchIndex, SearchQuestion } from './search-index.ts';
import { plainAnswer } from '../faq/views.ts';

const longestQuery = 300;
const mostTerms = 12;
/** So many entries are ranked at most: it bounds the time of a query of everyday words. */
const mostCandidates = 2_000;
const mostAlike = 50;
const searchMs = 2_000;
const rebuiltAtOnce = 250;

/** Searches in PostgreSQL: any of the query's stems, those first that hold most of them; none found, titles spelt alike. */
export function postgresSearchIndex(database: Database): SearchIndex {
  return {
    put: (entryId) => database.transaction((tx) => indexEntries(tx, [entryId])),
    remove: async (entryId) => {
      await database('search_documents').where({ entry_id: entryId }).delete();
    },
    rebuild: () => rebuild(database),
    search: (question) => search(database, { ...question, query: question.query.slice(0, longestQuery) }),
  };
}

type Source = {
  id: string;
  title: string;
  questionText: string;
  answerHtml: string;
  tags: string[];
  citations: Citation[];
};

/** Writes what is public of the entries and removes the rest; the lock keeps an older text from being written last. */
async function indexEntries(tx: Transaction, entryIds: string[]): Promise<void> {
  await tx.raw('select id from entries where id = any(?) order by id for share', [entryIds]);
  const { rows } = await tx.raw(
    `select p.id, p.title, p.question_text as "questionText", p.answer_html as "answerHtml", p.tags,
       (select coalesce(json_agg(json_build_object('actNumber', c.act_number, 'chapter', c.chapter, 'section', c.section)), '[]')
        from citations c where c.version_id = p.version_id) as citations
     from public_entries p where p.id = any(?)`,
    [entryIds],
  );
  const documents = (rows as Source[]).map(documentOf); // as: the shape of the select above
  const gone = entryIds.filter((entryId) => !documents.some((document) => document.id === entryId));
  await tx('search_documents').whereIn('entry_id', gone).delete();
  await tx.raw(
    `insert into search_documents (entry_id, vector, heading)
     select d.id, setweight(to_tsvector('finnish', d.title), 'A')
         || setweight(to_tsvector('finnish', d.tags || ' ' || d.acts) || to_tsvector('simple', d.tokens), 'B')
         || setweight(to_tsvector('finnish', d.question), 'C') || setweight(to_tsvector('finnish', d.answer), 'D'),
       d.title || ' ' || d.tags
     from json_to_recordset(?) as d (id text, title text, tags text, acts text, tokens text, question text, answer text)
     on conflict (entry_id) do update set vector = excluded.vector, heading = excluded.heading`,
    [JSON.stringify(documents)],
  );
}

function documentOf({ id, title, questionText, answerHtml, tags, citations }: Source) {
  const acts = citations.flatMap((each) => [citationText(each, 'fi'), citationText(each, 'sv')]);
  return {
    id,
    title,
    tags: tags.join(' '),
    acts: acts.join(' '),
    tokens: citations.flatMap(citationTokens).join(' '),
    question: questionText,
    answer: plainAnswer(answerHtml),
  };
}

async function rebuild(database: Database): Promise<{ entries: number }> {
  await database.raw(
    'delete from search_documents d where not exists (select 1 from public_entries p where p.id = d.entry_id)',
  );
  const ids: string[] = await database('public_entries').pluck('id');
  for (let at = 0; at < ids.length; at += rebuiltAtOnce) {
    const some = ids.slice(at, at + rebuiltAtOnce);
    await database.transaction((tx) => indexEntries(tx, some));
  }
  await database.raw('analyze search_documents');
  return { entries: ids.length };
}

async function search(database: Database, question: SearchQuestion): Promise<SearchHits> {
  const asked = takeCitations(question.query);
  const terms = await knownTerms(database, asked);
  if (terms.length === 0) return searchAlike(database, asked.words, question);
  for (const candidates of candidatesOf(terms)) {
    const hits = await searchTerms(database, { terms, candidates }, question);
    if (hits.total > 0) return hits;
  }
  return { entryIds: [], total: 0 };
}

/** A term of the query that the index holds, and in about how many entries. */
type Term = { term: string; entries: number };

const quotedTerm = String.raw`cast('''' || replace(replace(term, '\', '\\'), '''', '''''') || '''' as tsquery)`;

/** The query's terms, the rarest first: common ones are counted by PostgreSQL's statistics, the others one by one. */
async function knownTerms(database: Database, asked: AskedText): Promise<Term[]> {
  const { rows } = await database.raw(
    `select term, entries from (
       select term, coalesce(
         common.share * (select reltuples from pg_class where oid = 'search_documents'::regclass),
         (select count(*) from search_documents where vector @@ ${quotedTerm})) as entries
       from unnest(tsvector_to_array(to_tsvector('finnish', :words)) || cast(:tokens as text[])) as asked (term)
       left join (select elem, share from pg_stats,
           rows from (unnest(most_common_elems::text::text[]), unnest(most_common_elem_freqs)) as known (elem, share)
         where schemaname = current_schema() and tablename = 'search_documents' and attname = 'vector' and elem is not null
       ) as common on common.elem = term) as counted
     where entries > 0 order by entries, term limit :limit`,
    { words: asked.words, tokens: asked.tokens, limit: mostTerms },
  );
  return rows;
}

async function searchTerms(
  database: Database,
  { terms, candidates }: { terms: Term[]; candidates: string },
  question: SearchQuestion,
): Promise<SearchHits> {
  const operands = terms.map(({ term }) => quoted(term));
  const matched = operands.map(() => '(vector @@ cast(? as tsquery))::int').join(' + ');
  const { rows } = await database
    .raw(
      `select entry_id as id, count(*) over () as total
       from (select entry_id, vector || ''::tsvector as vector from search_documents
             where vector @@ cast(? as tsquery) ${forumFilter} limit ${mostCandidates} offset 0) as candidates
       order by ${matched} desc, ts_rank_cd(vector, cast(? as tsquery)) desc, entry_id limit ? offset ?`,
      [
        candidates,
        ...forumBindings(question),
        ...operands,
        operands.join(' | '),
        question.limit,
        question.offset,
      ],
    )
    .timeout(searchMs, { cancel: true });
  return hitsOf(rows);
}

/** Entries are looked for by the rarest terms; common ones then only help to order what was found. */
function candidatesOf(terms: Term[]): string[] {
  let entries = 0;
  const chosen = terms.filter((term, index) => {
    entries += term.entries;
    return index === 0 || entries <= mostCandidates;
  });
  const any = chosen.map(({ term }) => quoted(term)).join(' | ');
  const [first, second] = terms;
  const both =
    first && second && first.entries > mostCandidates
      ? [`${quoted(first.term)} & ${quoted(second.term)}`]
      : [];
  return [...both, any];
}

/** Words of which none was found, compared with titles and tags by their trigrams. */
async function searchAlike(database: Database, words: string, question: SearchQuestion): Promise<SearchHits> {
  const alike = [...new Set(words.toLowerCase().match(/\p{L}{5,}/gu) ?? [])].slice(0, 6);
  if (alike.length === 0) return { entryIds: [], total: 0 };
  const any = alike.map(() => 'heading %> ?').join(' or ');
  const likeness = alike.map(() => 'word_similarity(?, heading)').join(' + ');
  const { rows } = await database
    .raw(
      `select id, count(*) over () as total
       from (select entry_id as id, ${likeness} as likeness from search_documents where (${any}) ${forumFilter}
             order by likeness desc, entry_id limit ${mostAlike}) as likest
       order by likeness desc, id limit ? offset ?`,
      [...alike, ...alike, ...forumBindings(question), question.limit, question.offset],
    )
    .timeout(searchMs, { cancel: true });
  return hitsOf(rows);
}

const forumFilter = `and (cast(? as text) is null or entry_id in (select id from public_entries where forum_slug = ?))`;
const forumBindings = ({ forumSlug = null }: { forumSlug?: string | null }) => [forumSlug, forumSlug];

function hitsOf(rows: { id: string; total: number }[]): SearchHits {
  return { entryIds: rows.map((row) => row.id), total: rows[0]?.total ?? 0 };
}

function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
