import type { Finnish } from '../finnish/finnish.ts';
import type { Database } from '../platform/database.ts';
import { completeWord } from './complete-word.ts';
import { foldedWord } from './folded-word.ts';
import type { Glossary } from './glossary.ts';
import { mayBeMisspelt, type Mending, mendWord, type Suspect } from './mend-word.ts';
import type { ReadQuery } from './read-query.ts';
import type { Asked } from './search.ts';
import { splitWord } from './split-word.ts';
import { wordsAlike } from './search-vocabulary-queries.ts';
import { isIndexed, type Substitute } from './weigh-terms.ts';

type Known = {
  database: Database;
  finnish: Finnish;
  glossary: Glossary;
  entries: ReadonlyMap<string, number>;
};
type Mended = { suspect: Suspect; mendings: Mending[] };

const mostMendings = 3;
const worthLostBySlip = 0.1;
const worthOfSplit = 0.9;
/** A text in another language is full of words that no entry has; it is not mended word by word. */
const mostSuspects = 8;

/** What stands for the words of a query that entries do not have: misspelt words mended, the unfinished one completed. */
export async function findSubstitutes(
  known: Known,
  query: ReadQuery,
  asked: Asked,
): Promise<{ substitutes: Substitute[]; didYouMean: string | null }> {
  const { unfinished } = query;
  const suspects = asked.exact ? [] : suspectsIn(query, known);
  const isWordIndexed = ({ analysis }: Suspect) => isIndexed(analysis, known);
  const [alike, completed] = await Promise.all([
    wordsAlike(
      known.database,
      suspects.map(({ text }) => foldedWord(text)),
    ),
    unfinished ? completeWord({ ...known, isIndexed: isWordIndexed }, unfinished, query) : [],
  ]);
  const mended = suspects
    .map((suspect, index) => ({
      suspect,
      mendings: mendWord(suspect, alike[index] ?? []).filter((each) => isWhole(suspect, each, known.finnish)),
    }))
    .filter(({ mendings }) => mendings.length > 0);
  const unmended = suspects.filter((suspect) => !mended.some((each) => each.suspect === suspect));
  const split = unmended.flatMap((suspect) => splitSubstitutes(suspect, known.finnish));
  return {
    substitutes: [...mended.flatMap((each) => substitutesOf(each, known.finnish)), ...split, ...completed],
    didYouMean: mended.length > 0 ? withMended(asked.query, mended) : null,
  };
}

/** Words that were written apart make a compound or none: `puhu mulle` is no misspelt `puhuvalle`. */
function isWhole(suspect: Suspect, { word }: Mending, finnish: Finnish): boolean {
  return !('of' in suspect) || finnish.analyse(word).parts.length > 0;
}

/** Words that no entry has, and what they make with a neighbour: `huostaan ottoo` is one word with one letter too many. */
function suspectsIn({ words, joined, unfinished }: ReadQuery, known: Known): Suspect[] {
  const inCompound = new Set(
    joined.filter(({ analysis }) => isIndexed(analysis, known)).flatMap(({ of }) => of),
  );
  const suspects = words.filter(
    (word) =>
      word !== unfinished &&
      !word.inGlossary &&
      !inCompound.has(word) &&
      !isIndexed(word.analysis, known) &&
      mayBeMisspelt(word),
  );
  const compounds = joined.filter(
    (each) =>
      each.of.length === 2 &&
      each.of.some((word) => suspects.includes(word) && !word.analysis.known) &&
      !each.of.some((word) => word === unfinished) &&
      mayBeMisspelt(each),
  );
  return [...compounds, ...suspects].slice(0, mostSuspects);
}

function substitutesOf({ mendings }: Mended, finnish: Finnish): Substitute[] {
  return mendings.slice(0, mostMendings).map(({ word, distance }) => ({
    analysis: finnish.analyse(word),
    worth: 1 - worthLostBySlip * distance,
  }));
}

/** Two words run together are no compound, and stand for themselves. */
function splitSubstitutes({ text, analysis }: Suspect, finnish: Finnish): Substitute[] {
  if (analysis.known || analysis.parts.length > 0) return [];
  return splitWord(text, finnish).map((side) => ({ analysis: side, worth: worthOfSplit }));
}

/** The query with its misspelt words mended; of overlapping ones the compound. */
function withMended(query: string, mended: readonly Mended[]): string {
  const chosen = mended.filter(
    ({ suspect }, index) =>
      !mended
        .slice(0, index)
        .some((other) => other.suspect.start < suspect.end && suspect.start < other.suspect.end),
  );
  const inOrder = chosen.toSorted((one, other) => other.suspect.start - one.suspect.start);
  return inOrder.reduce(
    (text, { suspect, mendings }) =>
      text.slice(0, suspect.start) + (mendings[0]?.word ?? '') + text.slice(suspect.end),
    query,
  );
}
