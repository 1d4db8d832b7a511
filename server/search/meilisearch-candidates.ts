import type { Meilisearch } from 'meilisearch';
import type { SearchLimits } from './contract.ts';
import { type HeldDocument, impactsReader, termWord } from './meilisearch-document.ts';
import type { Candidate, CandidateQuestion } from './search-engine.ts';
import { scoreOf } from './search-score.ts';

/** So many entries are read with all their impacts; of them the best are the candidates. */
const entriesRead = 300;

type Found = Pick<HeldDocument, 'id' | 'impacts'>;

/**
 * Asks for each term by itself, all in one request, and has what is found merged by how high the term's impact is, times its
 * weight. Meilisearch has no OR, and it takes an entry's best term where we add them up: therefore more are read than are
 * wanted. See docs/adr/0012.
 */
export async function meilisearchCandidates(
  client: Meilisearch,
  uid: string,
  { terms, limits, limit }: CandidateQuestion,
): Promise<Candidate[]> {
  if (terms.length === 0) return [];
  const filter = filterOf(limits);
  const queries = terms.map(({ term, weight }) => ({
    ...{ indexUid: uid, q: termWord(term), federationOptions: { weight } },
    ...{ attributesToRetrieve: ['id', 'impacts'], ...(filter.length > 0 && { filter }) },
  }));
  const federation = { limit: Math.max(entriesRead, limit) };
  const { hits } = await client.multiSearch<{ federation: object; queries: typeof queries }, Found>({
    federation,
    queries,
  });
  const read = impactsReader(terms.map(({ term }) => term));
  return hits
    .map(({ id, impacts }) => ({ entryId: id, impacts: read(impacts) }))
    .map((candidate) => ({ candidate, score: scoreOf(candidate.impacts, terms) }))
    .sort(
      (one, other) => other.score - one.score || (one.candidate.entryId < other.candidate.entryId ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** All must hold. */
function filterOf({ foorumi, laki, pykala, vuosi, voimassaolo }: SearchLimits): string[] {
  const place = pykala === '' ? equals('acts', laki) : equals('sections', laki && `${laki} ${pykala}`);
  const year = vuosi === '' ? [] : [`year = ${Number(vuosi)}`];
  return [...equals('forum', foorumi), ...place, ...year, ...equals('validity', voimassaolo)];
}

function equals(attribute: string, value: string): string[] {
  return value === '' ? [] : [`${attribute} = ${JSON.stringify(value)}`];
}
