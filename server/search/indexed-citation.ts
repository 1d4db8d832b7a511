import { parseCitation } from '../statutes/citation.ts';
import type { Citation } from '../statutes/contract.ts';
import { findCitations } from '../statutes/find-citations.ts';

/** What was typed, parted into the places in the law it names and its other words. */
export type AskedText = { tokens: string[]; words: string };

/**
 * The words under which a citation is indexed: its act, its section, and its section within a chapter. The letters between
 * the numbers make each one word to PostgreSQL, and keep 25 § apart from 25 a §.
 */
export function citationTokens(citation: Citation): string[] {
  const act = `act${citation.actNumber.replace('/', 'y')}`;
  const section = citation.section?.replace(/ (§|artikla)$/, '').replace(' ', '');
  if (!section) return [act];
  const chapter = citation.chapter?.replace(' ', '');
  return [act, `${act}s${section}`, ...(chapter ? [`${act}k${chapter}s${section}`] : [])];
}

/** Finds citations in a query, `lsl 25 §` or `417/2007`; each becomes the most exact of its tokens. */
export function takeCitations(query: string): AskedText {
  const whole = parseCitation(query);
  if (whole) return { tokens: citationTokens(whole).slice(-1), words: '' };
  const tokens: string[] = [];
  let words = '';
  let at = 0;
  for (const { start, end, citations } of findCitations(query)) {
    tokens.push(...citations.flatMap((citation) => citationTokens(citation).slice(-1)));
    words += `${query.slice(at, start)} `;
    at = end;
  }
  return { tokens: [...new Set(tokens)], words: words + query.slice(at) };
}
