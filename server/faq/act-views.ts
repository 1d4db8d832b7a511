import { actsByField } from '../statutes/acts.ts';
import type { Act } from '../statutes/act.ts';
import { citationLine, citationText, finlexUrl } from '../statutes/citation.ts';
import { actsLike } from '../statutes/acts-like.ts';
import type { Citation, CitationLanguage, CitationSuggestion } from '../statutes/contract.ts';
import { placeTexts } from '../statutes/place-texts.ts';
import { actPath, bySection, citationPath, sectionKey, type SectionOfAct } from '../statutes/statute-path.ts';
import { suggestCitations } from '../statutes/suggest-citations.ts';
import type { CitedAct, CitedPlace } from './act-queries.ts';
import type { ActsPageView, ActView, CitedSection, EntryListItem, SectionView } from './contract.ts';

/** The register by fields of the law, with how many entries cite each act; a field that the filter empties is left out. */
export function actsView(
  cited: readonly CitedAct[],
  { q, language }: { q: string; language: CitationLanguage },
): ActsPageView {
  const like = q === '' ? null : new Set(actsLike(q));
  const entriesOf = new Map(cited.map(({ actNumber, entries }) => [actNumber, entries]));
  const fields = actsByField.map(({ field, acts }) => ({
    field,
    acts: acts
      .filter((act) => like === null || like.has(act))
      .map((act) => ({
        ...linkTo(act, language),
        abbreviations: [...act.abbreviations],
        entries: entriesOf.get(act.number) ?? 0,
      })),
  }));
  return { q, fields: fields.filter(({ acts }) => acts.length > 0) };
}

/** An act as its page shows it. */
export function actView(act: Act, language: CitationLanguage): ActView {
  const { name, abbreviations, otherNames, otherSwedishNames } = act;
  return {
    ...linkTo(act, language),
    name,
    abbreviations,
    otherNames: language === 'sv' ? otherSwedishNames : otherNames,
    url: finlexUrl({ actNumber: act.number }, language),
  };
}

/** The cited sections of an act in their order; citations of the whole act, or of no known chapter, have none. */
export function sectionsView(
  act: Act,
  places: readonly CitedPlace[],
  language: CitationLanguage,
): CitedSection[] {
  return inOrder(act, places).map((place) => sectionOf(act, place, language));
}

type SectionInAct = { act: Act; place: SectionOfAct; language: CitationLanguage };
type EntriesShown = { entries: EntryListItem[]; total: number; page: number; pages: number };

/** The entries that cite a section, and its neighbours in the act that have entries. */
export function sectionView(
  { act, place, language }: SectionInAct,
  places: readonly CitedPlace[],
  shown: EntriesShown,
): SectionView {
  const citation = { actNumber: act.number, ...place };
  const others = inOrder(act, places);
  const previous = others.filter((each) => bySection(each, place) < 0).at(-1);
  const next = others.find((each) => bySection(each, place) > 0);
  return {
    act: linkTo(act, language),
    text: citationText(citation, language),
    short: shortText(act, place, language),
    path: citationPath(citation) ?? actPath(act.number),
    url: finlexUrl(citation, language),
    ...shown,
    searchLimits: searchLimitsOf(act, place),
    previous: previous ? sectionOf(act, previous, language) : null,
    next: next ? sectionOf(act, next, language) : null,
  };
}

/** What is typed of a citation, completed. */
export function suggestionsView(typed: string): CitationSuggestion[] {
  return suggestCitations(typed).map(({ citation, ...more }) => ({ line: citationLine(citation), ...more }));
}

/** The pages of all that is cited, each once: of acts and of sections. */
export function statutePaths(cited: readonly Citation[]): string[] {
  const sections = cited.map(citationPath).filter((path) => path !== null);
  const ofActs = cited.map(({ actNumber }) => citationPath({ actNumber, section: null }));
  return [...new Set([...ofActs.filter((path) => path !== null), ...sections])].sort();
}

function inOrder(act: Act, places: readonly CitedPlace[]): (SectionOfAct & { entries: number })[] {
  return places
    .flatMap(({ chapter, section, entries }) => (section === null ? [] : [{ chapter, section, entries }]))
    .filter((place) => sectionKey(act, place) !== null)
    .sort(bySection);
}

function linkTo(act: Act, language: CitationLanguage) {
  const { number } = act;
  return {
    number,
    text: citationText({ actNumber: number, section: null }, language),
    path: actPath(number),
  };
}

function sectionOf(
  act: Act,
  { entries, ...place }: SectionOfAct & { entries: number },
  language: CitationLanguage,
): CitedSection {
  const path = citationPath({ actNumber: act.number, ...place }) ?? actPath(act.number);
  return { text: shortText(act, place, language), path, entries };
}

function shortText(act: Act, place: SectionOfAct, language: CitationLanguage): string {
  return placeTexts({ actNumber: act.number, ...place }, act, language).join(language === 'en' ? ', ' : ' ');
}

// The search's limit knows no chapters.
function searchLimitsOf(act: Act, place: SectionOfAct): SectionView['searchLimits'] {
  return { laki: act.number, pykala: act.byChapters ? null : sectionKey(act, place) };
}
