import type { Finnish } from '../finnish/finnish.ts';
import type { Database } from '../platform/database.ts';
import { isCommonWord } from './common-words.ts';
import { distanceToBeginning } from './edit-distance.ts';
import { foldedWord } from './folded-word.ts';
import { slipsAllowed } from './mend-word.ts';
import type { Glossary } from './glossary.ts';
import { type AskedWord, meantBy, type ReadQuery } from './read-query.ts';
import { type IndexedWord, wordsBeginning, wordsBegunAlike } from './search-vocabulary-queries.ts';
import type { Substitute } from './weigh-terms.ts';

const mostCompletions = 6;
/** Fewer letters begin too many words; they are completed only when there is nothing else to search for. */
const shortestBeginning = 3;
const shortestHead = 4;
const shortestTail = 2;
/** What a completion is worth beside the word as it stands, when entries have that too. */
const worthBesideWhole = 0.5;
const worthOfHead = 0.9;
const longestPhrase = 3;

type Known = {
  database: Database;
  finnish: Finnish;
  glossary: Glossary;
  isIndexed(word: AskedWord): boolean;
};

/**
 * What the unfinished last word of a query may become: the words that begin so, alone or written together with the word before,
 * else such as begin nearly so, else what its end may become after a word that it begins with.
 */
export async function completeWord(known: Known, word: AskedWord, query: ReadQuery): Promise<Substitute[]> {
  const { database, finnish } = known;
  if (word.text.length < shortestBeginning && query.words.length > 1) return [];
  const folded = foldedWord(word.text);
  const joined = query.joined.filter(({ of }) => of.at(-1) === word).map(({ text }) => foldedWord(text));
  const [alone = [], ...together] = await wordsBeginning(database, [folded, ...joined]);
  const worth = known.isIndexed(word) ? worthBesideWhole : 1;
  const completed = [
    ...together.flatMap((words) => completions(words, finnish, 1)),
    ...completions(alone, finnish, worth),
  ];
  if (completed.length > 0 || known.isIndexed(word) || word.inGlossary) return completed;
  const parted = partAt(word.text, finnish);
  const [alike, [tails = []]] = await Promise.all([
    wordsBegunAlike(database, folded),
    wordsBeginning(database, parted.tail.length < shortestTail ? [] : [foldedWord(parted.tail)]),
  ]);
  const slips = slipsAllowed(folded.length);
  const near = alike.filter((each) => distanceToBeginning(folded, each.folded, slips) <= slips);
  const head = parted.head === '' ? [] : [{ analysis: finnish.analyse(parted.head), worth: worthOfHead }];
  return [
    ...completedPhrase(query, known),
    ...completions(near, finnish, 1),
    ...head,
    ...completions(tails, finnish, worthOfHead),
  ];
}

/** Of a query that breaks off within a phrase of the glossary, what the longest may become. */
function completedPhrase({ words }: ReadQuery, { glossary, finnish }: Known): Substitute[] {
  for (let length = Math.min(longestPhrase, words.length); length >= 1; length -= 1) {
    const last = words.slice(-length).map(({ text }) => text);
    const terms = glossary.complete(last.join(' '));
    if (terms.length > 0) return meantBy(terms, finnish);
  }
  return [];
}

/** The base forms of words, those in most entries first; one in fewer is so much the less likely to be meant. */
function completions(words: readonly IndexedWord[], finnish: Finnish, worth: number): Substitute[] {
  const byLemma = new Map<string, { substitute: Substitute; entries: number }>();
  for (const { word, entries } of words) {
    const analysis = finnish.analyse(word);
    if (isCommonWord({ text: word, analysis })) continue;
    const lemma = analysis.lemmas[0] ?? word;
    const held = byLemma.get(lemma);
    if (held) held.entries += entries;
    else byLemma.set(lemma, { substitute: { analysis, worth }, entries });
  }
  const best = [...byLemma.values()]
    .sort((one, other) => other.entries - one.entries)
    .slice(0, mostCompletions);
  const most = best[0]?.entries ?? 1;
  return best.map(({ substitute, entries }) => ({ ...substitute, worth: (worth * entries) / most }));
}

/** The longest word that the dictionary knows at the beginning of an unfinished compound, and what follows it. */
function partAt(text: string, finnish: Finnish): { head: string; tail: string } {
  for (let at = text.length - 1; at >= shortestHead; at -= 1) {
    const head = text.slice(0, at);
    if (finnish.analyse(head).known) return { head, tail: text.slice(at) };
  }
  return { head: '', tail: '' };
}
