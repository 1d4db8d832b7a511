import type { Database, Transaction } from '../platform/database.ts';
import { citationText } from '../statutes/citation.ts';
import type { Citation } from '../statutes/contract.ts';
import { citationTokens, takeCitations } from './indexed-citation.ts';
import type { SearchHits, SearchIndex, SearchQuestion } from './search-index.ts';
import { plainAnswer } from './views.ts';

const longestQuery = 300;
const mostStems = 12;
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
         || setweight(to_tsvector('finnish', d.labels) || to_tsvector('simple', d.tokens), 'B')
         || setweight(to_tsvector('finnish', d.question), 'C') || setweight(to_tsvector('finnish', d.answer), 'D'),
       d.title || ' ' || d.labels
     from json_to_recordset(?) as d (id text, title text, labels text, tokens text, question text, answer text)
     on conflict (entry_id) do update set vector = excluded.vector, heading = excluded.heading`,
    [JSON.stringify(documents)],
  );
}

function documentOf({ id, title, questionText, answerHtml, tags, citations }: Source) {
  const acts = citations.flatMap((each) => [citationText(each, 'fi'), citationText(each, 'sv')]);
  return {
    id,
    title,
    labels: [...tags, ...acts].join(' '),
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
  const stems = await stemsOf(database, asked.words);
  const terms = [...asked.tokens.map((token) => ({ term: token, entries: 0 })), ...stems].slice(0, mostStems);
  const hits = terms.length > 0 ? await searchTerms(database, terms, question) : null;
  return hits && hits.total > 0 ? hits : searchAlike(database, asked.words, question);
}

/** A stem of the query and in how many entries it stands, as PostgreSQL's statistics have it; the rarest are kept and come first. */
type Term = { term: string; entries: number };

async function stemsOf(database: Database, words: string): Promise<Term[]> {
  const { rows } = await database.raw(
    `select stem as term, coalesce(common.share, 0) * (select greatest(reltuples, 0) from pg_class where oid = 'search_documents'::regclass) as entries
     from unnest(tsvector_to_array(to_tsvector('finnish', :words))) as asked (stem)
     left join (select elem, share from pg_stats,
         rows from (unnest(most_common_elems::text::text[]), unnest(most_common_elem_freqs)) as known (elem, share)
       where schemaname = current_schema() and tablename = 'search_documents' and attname = 'vector' and elem is not null) as common
       on common.elem = asked.stem
     order by entries, length(stem) desc, stem limit :limit`,
    { words, limit: mostStems },
  );
  return rows;
}

async function searchTerms(database: Database, terms: Term[], question: SearchQuestion): Promise<SearchHits> {
  const operands = terms.map(({ term }) => quoted(term));
  const matched = operands.map(() => '(vector @@ cast(? as tsquery))::int').join(' + ');
  const { rows } = await database
    .raw(
      `select entry_id as id, count(*) over () as total
       from (select entry_id, vector || ''::tsvector as vector from search_documents
             where vector @@ cast(? as tsquery) ${forumFilter} limit ${mostCandidates} offset 0) as candidates
       order by ${matched} desc, ts_rank_cd(vector, cast(? as tsquery)) desc, entry_id limit ? offset ?`,
      [
        candidatesOf(terms),
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
function candidatesOf(terms: Term[]): string {
  let entries = 0;
  const chosen = terms.filter((term, index) => {
    entries += term.entries;
    return index === 0 || entries <= mostCandidates;
  });
  const [first, second] = terms;
  if (first && second && first.entries > mostCandidates) return `${quoted(first.term)} & ${quoted(second.term)}`;
  return chosen.map(({ term }) => quoted(term)).join(' | ');
}

/** Words of which none was found, compared with titles, tags and acts by their trigrams. */
async function searchAlike(database: Database, words: string, question: SearchQuestion): Promise<SearchHits> {
  const alike = [...new Set(words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].slice(0, 6);
  if (alike.length === 0) return { entryIds: [], total: 0 };
  const any = alike.map(() => 'heading %> ?').join(' or ');
  const likeness = alike.map(() => 'word_similarity(?, heading)').join(' + ');
  const { rows } = await database
    .raw(
      `select id, count(*) over () as total
       from (select entry_id as id from search_documents where (${any}) ${forumFilter}
             order by ${likeness} desc, entry_id limit ${mostAlike}) as likest limit ? offset ?`,
      [...alike, ...forumBindings(question), ...alike, question.limit, question.offset],
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
