import type { WordAnalysis } from '../../server/finnish/finnish.ts';
import { lexiconWords, type MadeLexicon } from '../../server/finnish/lexicon.ts';
import type { KnownWords } from '../../server/finnish/voikko-words.ts';
import { type Example, learnEndings } from './learn-endings.ts';
import type { Sources } from './lexicon-sources.ts';

type Analysed = { form: string; analysis: WordAnalysis };

/** How many forms of a word the sources have before all its forms are taken. */
const formsOfCommon = 8;

/** The dictionary as the maker needs it: to analyse forms, and to tell the forms of a base form. */
export type Dictionary = { look: KnownWords; formsOf(lemma: string): string[] };

/** Makes the lexicon: the base forms of all words, rules learnt from them, and the forms on which the rules fail. */
export function makeLexicon({ field, general, digest }: Sources, { look, formsOf }: Dictionary): MadeLexicon {
  const written = analyseAll([...field, ...general], look);
  const common = commonLemmas(written, new Set(field));
  const analysed = analyseAll([...field, ...general, ...common.flatMap(formsOf)], look);
  const words = wordLines(analysed, look);
  const endings = learnEndings(analysed.map(exampleOf), new Set(words.keys()));
  const longestEnding = Math.max(...Array.from(endings.keys(), (ending) => ending.length));
  const ruled = { sources: digest, longestEnding, words, forms: new Map<string, string>(), endings };
  return { ...ruled, forms: exceptions(analysed, lexiconWords(ruled)) };
}

function analyseAll(forms: readonly string[], look: KnownWords): Analysed[] {
  return Array.from(new Set(forms))
    .sort()
    .flatMap((form) => {
      const analysis = look(form);
      return analysis ? [{ form, analysis }] : [];
    });
}

/** The base forms of the field's words, and of those that many forms speak of. */
function commonLemmas(written: readonly Analysed[], field: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const { form, analysis } of written) {
    const weight = field.has(form) ? formsOfCommon : 1;
    for (const lemma of analysis.lemmas) counts.set(lemma, (counts.get(lemma) ?? 0) + weight);
  }
  return Array.from(counts.keys()).filter((lemma) => (counts.get(lemma) ?? 0) >= formsOfCommon);
}

function exampleOf({ form, analysis }: Analysed): Example {
  const { lemmas, parts, roots } = analysis;
  return { form, lemmas, root: parts.length === 0 ? roots.at(-1) : undefined };
}

function wordLines(analysed: readonly Analysed[], look: KnownWords): Map<string, string> {
  const lemmas = Array.from(new Set(analysed.flatMap(({ analysis }) => analysis.lemmas))).sort();
  return new Map(
    lemmas.map((lemma) => {
      const { parts = [], roots = [] } = look(lemma) ?? {};
      return [lemma, `${parts.join(' ')}\t${roots.join(' ')}`.trimEnd()];
    }),
  );
}

/** The forms of which the rules alone say something else than the dictionary. */
function exceptions(analysed: readonly Analysed[], look: KnownWords): Map<string, string> {
  const failed = analysed.filter(({ form, analysis }) => {
    const ruled = look(form);
    return ruled?.lemmas.join(' ') !== analysis.lemmas.join(' ');
  });
  return new Map(failed.map(({ form, analysis }) => [form, analysis.lemmas.join(' ')]));
}
