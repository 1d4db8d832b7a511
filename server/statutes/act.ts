import type { CitationLanguage } from './contract.ts';

/** A statute that answers may cite: the everyday name in each language, and what else it is called. */
export type Act = {
  number: string;
  /** A treaty's number is that of the Treaty Series: `SopS 60/1991`. */
  kind: 'act' | 'regulation' | 'treaty';
  name: Record<CitationLanguage, string>;
  abbreviations: readonly string[];
  /** Official or other Finnish names, in the nominative. */
  otherNames: readonly string[];
  /** The same in Swedish, in the definite form. */
  otherSwedishNames: readonly string[];
  /** Its sections are numbered anew in each chapter: `RL 40:5`. */
  byChapters?: boolean;
  /** Finlex files acts older than the statute book's numbering under a number of its own. */
  finlexNumber?: string;
};

/** Names are given as Finnish, Swedish (definite form, as running text cites it), English. */
export function act(
  number: string,
  names: [fi: string, sv: string, en: string],
  more: Partial<Act> = {},
): Act {
  const [fi, sv, en] = names;
  const none = { abbreviations: [], otherNames: [], otherSwedishNames: [] };
  return { number, kind: 'act', name: { fi, sv, en }, ...none, ...more };
}
