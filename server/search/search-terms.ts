import type { Finnish, WordAnalysis } from '../finnish/finnish.ts';
import { wordsOf } from '../finnish/text-words.ts';
import type { Citation } from '../statutes/contract.ts';
import { findCitations } from '../statutes/find-citations.ts';
import { citationTokens } from './citation-tokens.ts';

/** What is analysed of an entry, as plain text. `answer` holds the dissents that stand beside it too. */
export type EntryTexts = {
  title: string;
  tags: readonly string[];
  question: string;
  answer: string;
  citations: readonly Citation[];
};

/** Changes when the same analysis would give other impacts: what was indexed before is then out of date. */
export const termsVersion = 1;

// BM25F (Robertson and Zaragoza 2009, 3.6). The lengths are those of the illustrative entries and stay as they are: an entry's
// impacts then depend on that entry alone, and neither engine need write the others anew when one is added.
const k1 = 1.2;
const b = 0.75;
const fields = {
  title: { weight: 3, usualWords: 8 },
  tags: { weight: 2, usualWords: 5 },
  question: { weight: 1, usualWords: 40 },
  answer: { weight: 1, usualWords: 80 },
} as const;
const ofWord = { lemma: 1, part: 0.5, root: 0.25 };
const ofCitation = { first: 5, other: 3, inText: 1 };

/** The highest impact a term can come near to. */
export const highestImpact = k1 + 1;

/** Impacts are whole parts of so many. */
export const impactUnits = 10_000;

/** The terms of an entry with their impacts in [0, 2.2): how much of the entry each is. */
export function termImpacts(finnish: Finnish, texts: EntryTexts): Record<string, number> {
  const weights = new Map<string, number>();
  addWords(weights, finnish, { text: texts.title, ...fields.title });
  addWords(weights, finnish, { text: texts.tags.join(', '), ...fields.tags });
  addWords(weights, finnish, { text: texts.question, ...fields.question });
  addWords(weights, finnish, { text: texts.answer, ...fields.answer });
  for (const [token, weight] of citationWeights(texts)) weights.set(token, weight);
  return Object.fromEntries([...weights].map(([term, weight]) => [term, saturated(weight)]));
}

/** The distinct words of an entry as they were written, in small letters. */
export function writtenWords({ title, tags, question, answer }: EntryTexts): string[] {
  const words = wordsOf([title, ...tags, question, answer].join('\n')).map(({ text }) => text);
  return [...new Set(words)].filter((word) => /\p{L}/u.test(word));
}

/** The terms of a word with their weights, each once. */
function wordTerms({ lemmas, parts, roots }: WordAnalysis): Map<string, number> {
  const terms = new Map<string, number>();
  for (const root of roots) terms.set(root, ofWord.root);
  for (const part of parts) terms.set(part, ofWord.part);
  for (const lemma of lemmas) terms.set(lemma, ofWord.lemma);
  return terms;
}

type Field = { text: string; weight: number; usualWords: number };

function addWords(weights: Map<string, number>, finnish: Finnish, { text, weight, usualWords }: Field): void {
  const words = wordsOf(text);
  const share = weight / (1 - b + b * (words.length / usualWords));
  for (const word of words) {
    for (const [term, ofTerm] of wordTerms(finnish.analyse(word.text)))
      weights.set(term, (weights.get(term) ?? 0) + ofTerm * share);
  }
}

function citationWeights({ citations, question, answer }: EntryTexts): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (citation: Citation, weight: number) => {
    for (const token of citationTokens(citation))
      weights.set(token, Math.max(weights.get(token) ?? 0, weight));
  };
  for (const text of [question, answer])
    for (const found of findCitations(text)) for (const each of found.citations) add(each, ofCitation.inText);
  for (const [index, each] of citations.entries())
    add(each, index === 0 ? ofCitation.first : ofCitation.other);
  return weights;
}

// Rounded, so that every engine holds the same.
function saturated(weight: number): number {
  return Math.round((impactUnits * weight * highestImpact) / (k1 + weight)) / impactUnits;
}
