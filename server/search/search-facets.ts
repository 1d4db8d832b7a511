import { faqTexts } from '../../client/texts/faq.ts';
import { findAct } from '../statutes/acts.ts';
import { citationText } from '../statutes/citation.ts';
import type { CitationLanguage } from '../statutes/contract.ts';
import { placeTexts } from '../statutes/place-texts.ts';
import { sectionKeyOf } from './citation-tokens.ts';
import type { FacetValue, SearchFacets, SearchLimits } from './contract.ts';
import type { HitRecord } from './search-hit-queries.ts';

/** Whether an entry is within the limits as it is public now; an engine may hold it as it was. */
export function isWithin(
  hit: HitRecord,
  { foorumi, laki, pykala, vuosi, voimassaolo }: SearchLimits,
): boolean {
  const citedThere = hit.citations.some(
    (each) => each.actNumber === laki && (pykala === '' || sectionKeyOf(each) === `${laki} ${pykala}`),
  );
  return (
    (foorumi === '' || hit.forum.slug === foorumi) &&
    (laki === '' || citedThere) &&
    (vuosi === '' || String(hit.year) === vuosi) &&
    (voimassaolo === '' || hit.validity === voimassaolo)
  );
}

/** By what the hits can be limited further, each with how many of them it leaves. */
export function facetsOf(
  hits: readonly HitRecord[],
  { laki }: SearchLimits,
  language: CitationLanguage,
): SearchFacets {
  const act = findAct(laki);
  const sections = act === undefined || act.byChapters ? [] : hits.flatMap((hit) => sectionsIn(hit, laki));
  return {
    foorumi: counted(hits.map(({ forum }) => [forum.slug, forum.name[language]])),
    laki: counted(hits.flatMap((hit) => actsIn(hit, language))),
    pykala: counted(
      sections.map((section) => [
        section.replace(/ (§|artikla)$/, '').replace(' ', ''),
        placeTexts({ actNumber: laki, section }, act, language).join(' '),
      ]),
    ),
    vuosi: counted(hits.map(({ year }) => [String(year), String(year)])),
    voimassaolo: counted(hits.map(({ validity }) => [validity, faqTexts[language][`validity_${validity}`]])),
  };
}

function actsIn({ citations }: HitRecord, language: CitationLanguage): [string, string][] {
  const numbers = new Set(citations.map(({ actNumber }) => actNumber));
  return [...numbers].map((actNumber) => [actNumber, citationText({ actNumber, section: null }, language)]);
}

function sectionsIn({ citations }: HitRecord, actNumber: string): string[] {
  const ofAct = citations.filter((each) => each.actNumber === actNumber);
  return [...new Set(ofAct.flatMap(({ section }) => section ?? []))];
}

function counted(values: readonly (readonly [value: string, text: string])[]): FacetValue[] {
  const facets = new Map<string, FacetValue>();
  for (const [value, text] of values) {
    const facet = facets.get(value) ?? { value, text, entries: 0 };
    facets.set(value, { ...facet, entries: facet.entries + 1 });
  }
  return [...facets.values()].sort(
    (one, other) =>
      other.entries - one.entries || one.text.localeCompare(other.text, 'fi', { numeric: true }),
  );
}
