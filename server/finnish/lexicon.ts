import type { WordAnalysis } from './finnish.ts';
import { indexLines, type Lines } from './line-index.ts';
import { withoutLooseEnding } from './loose-endings.ts';
import type { KnownWords } from './voikko-words.ts';

/**
 * What stands in for the dictionary: base forms, the forms that no rule leads back to them, and the rules that do for others,
 * learnt from forms the dictionary had analysed. A rule tells what the end of a form becomes in the base form, and after `<` in the
 * verb it comes from: `misesta` -> `minen<ä`.
 */
export type Lexicon = {
  /** Of what it was made, as its maker wrote it. */
  sources: string;
  /** The length of the longest end that has a rule. */
  longestEnding: number;
  /** Base form -> parts, tab, roots; words between spaces. */
  words: Lines;
  /** Form -> its base forms between spaces. */
  forms: Lines;
  /** End of a form -> ends of base forms between spaces, the likeliest first. */
  endings: Lines;
};

/** A lexicon as it is made, all of whose lines can be gone through. */
export type MadeLexicon = Lexicon & Record<'words' | 'forms' | 'endings', ReadonlyMap<string, string>>;

export class BadLexicon extends Error {}

const heading = 'lakifoorumi-lexicon-1';

export function writeLexicon({ sources, longestEnding, words, forms, endings }: MadeLexicon): string {
  const sections = [words, forms, endings].map((section) =>
    Array.from(section, ([key, value]) => `${key}\t${value}`.trimEnd()).join('\n'),
  );
  return [`${heading} ${sources} ${longestEnding}`, ...sections].join('\n\n');
}

/** Throws `BadLexicon` when the text is none. */
export function readLexicon(text: string): Lexicon {
  const [first = '', ...sections] = text.split('\n\n');
  const [words, forms, endings] = sections.map(indexLines);
  const [mark, sources, longestEnding] = first.split(' ');
  if (mark !== heading || !sources || !longestEnding || !words || !forms || !endings)
    throw new BadLexicon('it is no lexicon');
  return { sources, longestEnding: Number(longestEnding), words, forms, endings };
}

const shortestStem = 2;

/** The words the lexicon knows: those it holds, and forms and derivatives of them that follow its rules. */
export function lexiconWords(lexicon: Lexicon): KnownWords {
  const { longestEnding } = lexicon;
  const held = (form: string) =>
    lexicon.forms.get(form)?.split(' ') ?? (lexicon.words.has(form) ? [form] : undefined);
  const byRule = (form: string): Found[] => {
    for (let at = Math.max(shortestStem, form.length - longestEnding); at < form.length; at++) {
      const found = followRules(form, at, lexicon);
      if (found.length > 0) return found;
    }
    return [];
  };
  const find = (form: string): Found[] => {
    const lemmas = held(form);
    if (lemmas) return lemmas.map((lemma) => ({ lemma, root: undefined }));
    const found = byRule(form);
    if (found.length > 0) return found;
    return firstNotEmpty(withoutLooseEnding(form), find);
  };
  return (form) => {
    const found = find(form);
    return found.length > 0 ? analysisOf(found, lexicon) : null;
  };
}

function firstNotEmpty(forms: readonly string[], find: (form: string) => Found[]): Found[] {
  for (const form of forms) {
    const found = find(form);
    if (found.length > 0) return found;
  }
  return [];
}

type Found = { lemma: string; root: string | undefined };

function followRules(form: string, at: number, { endings, words }: Lexicon): Found[] {
  const stem = form.slice(0, at);
  const targets = endings.get(form.slice(at))?.split(' ') ?? [];
  return targets.flatMap((target): Found[] => {
    const [ending = '', root] = target.split('<');
    const lemma = stem + ending;
    if (words.has(lemma)) return [{ lemma, root: undefined }];
    return root !== undefined && words.has(stem + root) ? [{ lemma, root: stem + root }] : [];
  });
}

function analysisOf(found: readonly Found[], { words }: Lexicon): WordAnalysis {
  const lemmas = new Set(found.map(({ lemma }) => lemma));
  const parts = new Set<string>();
  const roots = new Set<string>();
  for (const { lemma, root } of found) {
    const [itsParts = '', itsRoots = ''] = words.get(lemma)?.split('\t') ?? [];
    for (const part of wordsIn(itsParts)) parts.add(part);
    for (const each of [...wordsIn(itsRoots), ...wordsIn(root ?? '')]) roots.add(each);
  }
  for (const lemma of lemmas) parts.delete(lemma);
  return {
    lemmas: [...lemmas],
    parts: [...parts],
    roots: [...roots].filter((root) => !lemmas.has(root) && !parts.has(root)),
    known: true,
  };
}

const wordsIn = (text: string) => text.split(' ').filter((word) => word !== '');
