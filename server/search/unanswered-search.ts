import { findIdentifiers } from '../privacy/find-identifiers.ts';

// What this is: the words of a search that found nothing, or of which nothing was opened before the next words. It is counted
// for the coordinator's list of missing knowledge, and nothing of who searched is kept.

const leastLength = 2;
const longestWords = 80;
// A whole date, written as 1.2.2011, 1. 2. 11, 1/2/2011 or 2011-02-01: beside a name it is a client's birthday.
const wholeDate = /\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}/;

/**
 * From when on a search is shown. One afternoon's repeating is one person's, and so may two days' be: three times and two
 * days keep what one person typed once or twice from being read by another.
 */
export const shownFrom = { searches: 3, days: 2 };

/** For how long searches are kept: all, those that never came to be shown, and those taken off the list. */
export const keptDays = { all: 365, rare: 60, removed: 30 };

/** So many different searches are counted in a day, and each so often: whoever sends them by program fills no more. */
export const mostInDay = { searches: 400, times: 1_000 };

/**
 * The words of a query as they are counted: in small letters, without marks. Null for what is never kept: a client's
 * identifier, a date, a long number, what is too short or too long to be a search.
 */
export function countedWords(query: string): string | null {
  const words = (
    query
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}§/:'-]+/gu) ?? []
  ).join(' ');
  const isKept =
    words.length >= leastLength &&
    words.length <= longestWords &&
    /\p{L}|§/u.test(words) &&
    !/\d{5}/.test(words) &&
    !wholeDate.test(query) &&
    findIdentifiers(query).length === 0;
  return isKept ? words : null;
}

/** True when the next search only adds to the words of the one before: it was narrowed, and not given up. */
export function isNarrowed(words: string, next: string): boolean {
  return next.startsWith(words) || words.split(' ').every((word) => next.split(' ').includes(word));
}
