import type { Database } from '../platform/database.ts';
import type { SearchLimits } from './contract.ts';
import type { Candidate, CandidateQuestion } from './search-engine.ts';
import { impactUnits } from './search-terms.ts';

/** So many entries of each term are looked at, those first of which it is most: it bounds the time at any size. */
const readPerTerm = 500;
/** With limits more are, for some of them fall outside. */
const readPerTermWithin = 1_500;
/** Limits that leave no more entries than this are followed the other way: from the entries to the terms. */
const lookedThroughAtMost = 3_000;

/**
 * The entries that promise most: of each term those with the highest impact, summed, and the best of them with all their
 * impacts. A rare term is read to its end; of a common one an entry may be missed that has little of it and of all else.
 */
export async function postgresCandidates(
  database: Database,
  question: CandidateQuestion,
): Promise<Candidate[]> {
  if (question.terms.length === 0) return [];
  const within = conditionsOf(question.limits);
  const reached = await readCandidates(database, question, { reached: reachedByTerms(within), within });
  const all = within === null || reached.length >= question.limit || !(await anyCut(database, question));
  return all ? reached : readCandidates(database, question, { reached: reachedByLimits(within), within });
}

type Conditions = { sql: string; bindings: Record<string, unknown> };

function conditionsOf({ foorumi, laki, pykala, vuosi, voimassaolo }: SearchLimits): Conditions | null {
  const section = laki && pykala ? `${laki} ${pykala}` : '';
  const act = section ? '' : laki;
  const all = [
    foorumi && 'd.forum_slug = :foorumi',
    act && 'd.act_numbers @> array[cast(:act as text)]',
    section && 'd.sections @> array[cast(:section as text)]',
    vuosi && 'd.year = :vuosi',
    voimassaolo && 'd.validity = :voimassaolo',
  ].filter(Boolean);
  if (all.length === 0) return null;
  return { sql: all.join(' and '), bindings: { foorumi, act, section, vuosi: Number(vuosi), voimassaolo } };
}

type Reached = { reached: string; within: Conditions | null };

async function readCandidates(
  database: Database,
  { terms, limit }: CandidateQuestion,
  { reached, within }: Reached,
): Promise<Candidate[]> {
  const { rows } = await database.raw(
    `with asked as materialized (select t.id, a.weight, a.n
         from unnest(cast(:terms as text[]), cast(:weights as float8[])) with ordinality as a (term, weight, n)
         join search_terms t on t.term = a.term),
       reached as (${reached})
     select d.entry_id as "entryId",
       array(select coalesce(d.impacts[array_position(d.term_ids, a.id)], 0) from asked a order by a.n) as impacts,
       (select array_agg(n order by n) from asked) as places
     from reached r join search_documents d on d.no = r.document_no`,
    {
      terms: terms.map(({ term }) => term),
      weights: terms.map(({ weight }) => weight),
      limit,
      readPerTerm: within ? readPerTermWithin : readPerTerm,
      lookedThroughAtMost,
      ...within?.bindings,
    },
  );
  const named = terms.map(({ term }) => term);
  return rows.map((row: Row) => candidateOf(row, named));
}

function reachedByTerms(within: Conditions | null): string {
  const joined = within ? `join search_documents d on d.no = p.document_no where ${within.sql}` : '';
  return `
    select p.document_no from asked a cross join lateral
      (select document_no, impact from search_postings where term_id = a.id
       order by impact desc, document_no desc limit :readPerTerm) as p
    ${joined}
    group by p.document_no order by sum(p.impact * a.weight) desc, p.document_no limit :limit`;
}

function reachedByLimits(within: Conditions): string {
  return `
    select d.no as document_no
    from (select d.* from search_documents d where ${within.sql} limit :lookedThroughAtMost) as d
    cross join lateral (select sum(a.weight * d.impacts[array_position(d.term_ids, a.id)]) as score from asked a) as s
    where s.score > 0 order by s.score desc, d.no limit :limit`;
}

/** Whether a term has more entries than were read of it. */
async function anyCut(database: Database, { terms }: CandidateQuestion): Promise<boolean> {
  const cut = await database('search_terms')
    .whereIn(
      'term',
      terms.map(({ term }) => term),
    )
    .where('entries', '>', readPerTermWithin)
    .first();
  return cut !== undefined;
}

type Row = { entryId: string; impacts: number[]; places: number[] };

function candidateOf({ entryId, impacts, places }: Row, terms: readonly string[]): Candidate {
  const held = places.map((place, at) => [terms[place - 1] ?? '', (impacts[at] ?? 0) / impactUnits] as const);
  return { entryId, impacts: Object.fromEntries(held.filter(([, impact]) => impact > 0)) };
}
