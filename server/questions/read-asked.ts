import type { Finnish, WordAnalysis } from '../finnish/finnish.ts';
import { wordsOf } from '../finnish/text-words.ts';
import type { Database } from '../platform/database.ts';
import { leaveOutIdentifiers } from '../privacy/leave-out-identifiers.ts';
import { countTerms, highestImpact, rarity, termImpacts } from '../search/steps.ts';

/** How much of a text each term is. */
export type Impacts = Readonly<Record<string, number>>;

/** A question being written, as its words are understood; those that identify a client are left out. */
export type AskedText = {
  text: string;
  impacts: Impacts;
  /** Each word once. */
  words: readonly WordAnalysis[];
  /** How many entries hold each term; the empty term counts the entries themselves. */
  entries: ReadonlyMap<string, number>;
};

type Deps = { database: Database; finnish: Finnish };

/** One word in common is chance. */
const leastShared = 2;
/** What is in so many of the entries tells nothing of what is asked; of a few entries nobody knows what is in most. */
const everydayShare = 0.4;
const fewEntries = 20;

/** Reads a text for its words alone; it is kept nowhere. */
export async function readAsked({ database, finnish }: Deps, written: string): Promise<AskedText> {
  const text = leaveOutIdentifiers(written, 'block');
  const impacts = impactsOf(finnish, { title: '', text });
  const distinct = new Set(wordsOf(text).map((word) => word.text));
  const words = [...distinct].map((word) => finnish.analyse(word));
  return { text, impacts, words, entries: await countTerms(database, Object.keys(impacts)) };
}

/** The terms of a question, or of what is compared with one. */
export function impactsOf(finnish: Finnish, { title, text }: { title: string; text: string }): Impacts {
  return termImpacts(finnish, { title, tags: [], question: text, answer: '', citations: [] });
}

/** Whether another text has enough of the words that tell what is asked. */
export function sharesEnough({ words, entries }: AskedText, other: Impacts): boolean {
  const all = entries.get('') ?? 0;
  const isEveryday = (term: string) => all >= fewEntries && (entries.get(term) ?? 0) > everydayShare * all;
  const shared = words.filter(({ lemmas, parts }) =>
    [...lemmas, ...parts].some((term) => Object.hasOwn(other, term) && !isEveryday(term)),
  );
  return shared.length >= leastShared;
}

/** What the words that no entry has would add to the score of an entry that had them: the more of them, the less is answered. */
export function scoreOfUnknown({ words, entries }: AskedText): number {
  const unknown = words.filter(({ lemmas, parts, roots }) =>
    [...lemmas, ...parts, ...roots].every((term) => !entries.has(term)),
  );
  return unknown.length * rarity(0, entries.get('') ?? 0) * highestImpact;
}
