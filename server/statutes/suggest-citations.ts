import type { Act } from './act.ts';
import { actsLike } from './acts-like.ts';
import { findAct } from './acts.ts';
import { type Citation, citation as citationSchema } from './contract.ts';
import { findAskedCitations } from './find-asked-citations.ts';
import { type Place, readPlaces } from './places.ts';
import { withPlainSpaces } from './scan.ts';

/** A citation that may be meant, and what stands in its way: a part that does not read, or a chapter that is not told. */
export type SuggestedCitation = {
  citation: Citation;
  warning: 'unread' | 'needs_chapter' | null;
  unread: string;
};

const mostSuggestions = 8;

/**
 * Completes what a person has typed so far of a citation, the likeliest first: the act by its name, abbreviation or number in
 * any form, then section, subsection and item as far as they are written.
 */
export function suggestCitations(typed: string): SuggestedCitation[] {
  const text = withPlainSpaces(typed)
    .replace(/ +/g, ' ')
    .replace(/[ .,;]+$/, '')
    .trim();
  if (text === '') return [];
  const whole = wholeCitations(text);
  const all = whole.length > 0 ? whole : completed(text);
  const read = all.filter(({ warning }) => warning !== 'unread');
  return (read.length > 0 ? read : all).slice(0, mostSuggestions);
}

/** What reads as citations from end to end, each with a place in its act. */
function wholeCitations(text: string): SuggestedCitation[] {
  const found = findAskedCitations(text);
  const between = found.map(({ start }, index) => text.slice(found[index - 1]?.end ?? 0, start));
  const rest = text.slice(found.at(-1)?.end ?? 0);
  const isWhole = [...between, rest].every((part) => /^[ ,;]*(?:ja|och|and)?[ ,;]*$/.test(part));
  const suggestions = found.flatMap(({ citations }) => citations.map((citation) => suggested(citation, '')));
  const areExact = suggestions.every(({ warning }) => warning === null);
  const nameOnlyActs = suggestions.every(({ citation: { section, chapter } }) => !section && !chapter);
  return isWhole && areExact && !nameOnlyActs ? suggestions : [];
}

function completed(text: string): SuggestedCitation[] {
  const { name, place } = parted(text);
  const near = actsLike(name).slice(0, mostSuggestions);
  return near.length > 0 ? near.flatMap((act) => inAct(act, place)) : namedFirst(text);
}

/** An act that is named at the start, with words after it that are no place in it. */
function namedFirst(text: string): SuggestedCitation[] {
  const [found] = findAskedCitations(text);
  const rest = text.slice(found?.end ?? 0).trim();
  return found?.start === 0 ? found.citations.map((citation) => suggested(citation, rest)) : [];
}

const sectionFirst =
  /^((?:§ ?)?\d[^/\p{L}]*(?: ?[a-z](?!\p{L}))? ?(?:§|pykälä|art\.?|artikla)?) ?(\p{L}.*)$/iu;
const actByNumber = /^(\d{1,4}(?:\/\d{0,4})?)(?: ([^§].*))?$/;
const actByName = /^([^\d§]*[^\d§ ]) *([\d§].*)?$/;

/** Parts the act from the place in it, whichever is typed first. */
function parted(text: string): { name: string; place: string } {
  const [, place, name] = sectionFirst.exec(text) ?? [];
  if (place !== undefined && name !== undefined) return { name, place };
  const [, first = text, rest = ''] = actByNumber.exec(text) ?? actByName.exec(text) ?? [];
  return { name: first, place: rest };
}

function inAct(act: Act, afterName: string): SuggestedCitation[] {
  const typed = withoutNumber(act, afterName);
  const { places, end } = readPlaces(typed, 0, { act, signless: 'field' });
  const unread = typed
    .slice(end)
    .replace(/^[ .,:]+/, '')
    .trim();
  const [place, ...others] = places;
  if (place === undefined) return [suggested({ actNumber: act.number, section: null }, unread)];
  const further = others.length === 0 ? withNext(place, unread) : null;
  if (further) return [suggested({ actNumber: act.number, ...further }, '')];
  return [
    ...chapterAlone(act, typed),
    ...places.map((each) => suggested({ actNumber: act.number, ...each }, unread)),
  ];
}

// "Lastensuojelulaki 417/2007 25 §": the number says again which act it is.
function withoutNumber(act: Act, typed: string): string {
  const [whole = '', number = ''] = /^\(?(\d{1,4}\/\d{0,4})\)? ?/.exec(typed) ?? [];
  return act.number.startsWith(number) ? typed.slice(whole.length) : typed;
}

// Where sections are numbered by chapters, a number alone is first of all a chapter's.
function chapterAlone(act: Act, typed: string): SuggestedCitation[] {
  if (!act.byChapters || !/^[1-9]\d{0,2}$/.test(typed)) return [];
  return [suggested({ actNumber: act.number, chapter: typed, section: null }, '')];
}

// "25 § 1" is on its way to "25 § 1 mom.", and "1 mom. 2" to "1 mom. 2 kohta"
function withNext(place: Place, unread: string): Place | null {
  const [, number] = /^([1-9]\d?) ?(?:m|mo|k|ko|koh|koht)?$/.exec(unread) ?? [];
  if (number === undefined || !place.section) return null;
  if (!place.subsection) return { ...place, subsection: Number(number) };
  return place.item ? null : { ...place, item: Number(number) };
}

function suggested(citation: Citation, unread: string): SuggestedCitation {
  const valid = citationSchema.safeParse(citation).success;
  const act = findAct(citation.actNumber);
  const needsChapter = act?.byChapters === true && citation.section !== null && !citation.chapter;
  if (!valid || unread !== '')
    return {
      citation: valid ? citation : { actNumber: citation.actNumber, section: null },
      warning: 'unread',
      unread,
    };
  return { citation, warning: needsChapter ? 'needs_chapter' : null, unread: '' };
}
