import type { Finnish, TextWord, WordAnalysis } from '../finnish/finnish.ts';
import { wordsOf } from '../finnish/text-words.ts';
import { findAskedCitations } from '../statutes/find-asked-citations.ts';
import { citedToken } from './citation-tokens.ts';
import type { Glossary } from './glossary.ts';
import { phrasesIn } from './glossary-phrases.ts';
import type { Asked } from './search.ts';
import type { Substitute } from './weigh-terms.ts';

/** A word of a query. */
export type AskedWord = TextWord & {
  analysis: WordAnalysis;
  /** True when the glossary says what it means: its spelling is then as it should be. */
  inGlossary: boolean;
};

/** Neighbouring words that may be one compound written apart, `lastensuojelu ilmoitus`. */
export type JoinedWords = TextWord & { analysis: WordAnalysis; of: readonly AskedWord[] };

/** A query as it can be read without knowing what the index holds. */
export type ReadQuery = {
  /** Terms of the places in the law that it cites, the most exact of each. */
  tokens: string[];
  /** While a citation is still being typed at its end: what its term begins with. */
  unfinishedToken: string | undefined;
  words: AskedWord[];
  /** The last of them, while it is still being typed. */
  unfinished: AskedWord | undefined;
  /** What the glossary makes of its words. */
  meant: Substitute[];
  joined: JoinedWords[];
};

/** So many words are read: of a longer text its beginning. */
const mostWords = { query: 40, question: 400 };
const longestJoined = 3;

type Language = { finnish: Finnish; glossary: Glossary };

/** Reads the citations, words and phrases of a query. */
export function readQuery(asked: Asked, { finnish, glossary }: Language): ReadQuery {
  const { query, as = 'query' } = asked;
  const { tokens, last, rest } = takeCitations(query);
  const written = wordsOf(rest).slice(0, mostWords[as]);
  const phrases = phrasesIn(written, glossary);
  const isUnfinished = asked.unfinished === true && written.at(-1)?.end === query.length;
  const words = written.map((word, at) => ({
    ...word,
    analysis: analyseAfter(written[at - 1]?.text, word.text, finnish),
    inGlossary: phrases.some((phrase) => at >= phrase.at && at < phrase.at + phrase.length),
  }));
  return {
    tokens,
    unfinishedToken: asked.unfinished ? (last ?? begunActNumber(query)) : undefined,
    words,
    unfinished: isUnfinished ? words.at(-1) : undefined,
    meant: phrases.flatMap(({ terms }) => meantBy(terms, finnish)),
    joined: as === 'query' ? joinWords(words, finnish) : [],
  };
}

const negation = /^(?:ett)?(?:e[int]|emme|ette|eivät)(?:k[aäoö]|ks)?$|^älä$/;

/** After a negation a verb stands without an ending, and may look like a noun: `eivät halua` speaks of haluta, as `haluan` does. */
function analyseAfter(before: string | undefined, text: string, finnish: Finnish): WordAnalysis {
  if (before !== undefined && negation.test(before)) {
    const { lemmas, known } = finnish.analyse(`${text}n`);
    const verbs = lemmas.filter((lemma) => /[aä]$/.test(lemma));
    if (known && verbs.length > 0) return { lemmas: verbs, parts: [], roots: [], known };
  }
  return finnish.analyse(text);
}

/** Finds what a query cites; a place in the law says all, while the name of an act is also a word like others. */
function takeCitations(query: string): { tokens: string[]; last: string | undefined; rest: string } {
  const tokens = new Set<string>();
  let rest = query;
  let last: string | undefined;
  for (const { start, end, citations } of findAskedCitations(query)) {
    for (const citation of citations) tokens.add(citedToken(citation));
    // Without the letter that ends it, 2 § may become 25 §.
    if (end === query.length) last = [...tokens].at(-1)?.replace(/[a-z]$/, '');
    const isPlace = citations.some(({ section, chapter }) => section !== null || chapter);
    const isNumber = /^\D*\d+\/\d+\D*$/.test(query.slice(start, end));
    // As many signs stay, so that the words after it are where they were.
    if (isPlace || isNumber) rest = rest.slice(0, start) + '\n'.repeat(end - start) + rest.slice(end);
  }
  return { tokens: [...tokens], last, rest };
}

/** `703/20`, which may become `703/2023`. */
function begunActNumber(query: string): string | undefined {
  const [, number, year] = /(?:^|\s)(\d{1,4})\/(\d{1,3})$/.exec(query) ?? [];
  return number && `${number}y${year}`;
}

const worths = { meant: 0.8, ofSeveralWords: 0.85 };

/** The words of a phrase's terms in the glossary: of many terms each is worth less, lest they drown the query's other words. */
export function meantBy(terms: readonly string[], finnish: Finnish): Substitute[] {
  const share = worths.meant / Math.sqrt(terms.length);
  return terms.flatMap((term) => {
    const words = wordsOf(term);
    const worth = words.length > 1 ? share * worths.ofSeveralWords : share;
    return words.map(({ text }) => ({ analysis: finnish.analyse(text), worth }));
  });
}

function joinWords(words: readonly AskedWord[], finnish: Finnish): JoinedWords[] {
  const joined: JoinedWords[] = [];
  for (let length = 2; length <= longestJoined; length += 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const of = words.slice(at, at + length);
      const text = of.map((word) => word.text.replace(/-$/, '')).join('');
      const [start, end] = [of[0]?.start ?? 0, of.at(-1)?.end ?? 0];
      joined.push({ text, start, end, analysis: finnish.analyse(text), of });
    }
  }
  return joined;
}
