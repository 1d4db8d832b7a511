import type { GlossaryKind } from './contract.ts';

/** How a word that no dictionary knows takes endings: the stems it has before them, and which endings may follow. */
export type WordForms = { stems: readonly string[]; endings: RegExp };

const finnishEndings =
  /^(?:[nt]|[aä]|t{1,2}[aä]|(?:s[st]|l[lt]|n)[aä]|lle|kse?i?|seen|h?[aeiouyäö]n|(?:d|tt)?en)?(?:ni|si|ns[aä]|mme|nne)?(?:kin|k[aä]{2}n|k[oö]|h[aä]n|p[aä])?$/;
const swedishEndings = /^(?:[aenrst]|[aeo]r|e[nt]|[aeo]rna|na)?s?$/;
const englishEndings = /^(?:[’']?s|es|[’'])$/;
const shortestStem = 3;

/**
 * The forms of a word by its language. Finnish ones follow the declensions that slang and loans take, with the gradation of
 * double consonants: `lasu: lasuista`, `kämppä: kämpällä`, `huostis: huostiksen`, `kiirsi: kiirsin`
 * (Iso suomen kielioppi 2004, sections 55–69).
 */
export function formsOf(word: string, kind: GlossaryKind): WordForms {
  if (kind === 'swedish') return { stems: atLeast(word, word.replace(/a$/, '')), endings: swedishEndings };
  if (kind === 'english') return { stems: atLeast(word, word.replace(/y$/, 'i')), endings: englishEndings };
  return { stems: atLeast(...finnishStems(word)), endings: finnishEndings };
}

const atLeast = (...stems: string[]) => [...new Set(stems)].filter((stem) => stem.length >= shortestStem);

function finnishStems(word: string): string[] {
  if (/[iuoye]s$/.test(word)) {
    const body = word.slice(0, -1);
    return [word, `${body}kse`, `${body}ksi`];
  }
  if (!/[aeiouyäö]$/.test(word)) return [word, `${word}i`, `${word}ei`, `${word}ej`];
  return [word, weakened(word)].flatMap(vowelStems);
}

function vowelStems(word: string): string[] {
  const body = word.slice(0, -1);
  switch (word.at(-1)) {
    case 'a':
      return [word, `${body}i`, `${body}oi`, `${body}oj`];
    case 'ä':
      return [word, `${body}i`, `${body}öi`, `${body}öj`];
    case 'e':
      return [word, `${word}e`, `${word}i`, `${word}j`];
    case 'i':
      return [word, `${body}e`, `${body}ei`, `${body}ej`];
    default:
      return [word, `${word}i`, `${word}j`];
  }
}

const weakGrades: Readonly<Record<string, string>> = {
  kk: 'k',
  pp: 'p',
  tt: 't',
  nk: 'ng',
  nt: 'nn',
  mp: 'mm',
  lt: 'll',
  rt: 'rr',
};

/** The weak grade of the last syllable: `kämppä` → `kämpä`, `fyrkka` → `fyrka`. */
function weakened(word: string): string {
  const strong = word.slice(-3, -1);
  const weak = weakGrades[strong];
  return weak === undefined ? word : word.slice(0, -3) + weak + word.slice(-1);
}
