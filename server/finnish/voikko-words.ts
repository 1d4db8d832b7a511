import { derivedFrom } from './derivation.ts';
import type { WordAnalysis } from './finnish.ts';
import { remembered } from './remembered.ts';
import { readReading, type Reading } from './voikko-reading.ts';
import type { Transducer } from './voikko-transducer.ts';

/** What is known of a word in its written form; null when it is not known. */
export type KnownWords = (form: string) => WordAnalysis | null;

const mostLemmas = 4;
const leastRemembered = 1_000;

/** The words Voikko's dictionary knows, with all their forms, compounds and derivatives. */
export function voikkoWords(transducer: Transducer): KnownWords {
  const isVerb = (word: string) =>
    transducer
      .analyses(word)
      .some((output) => output.startsWith('[Lt]') && output.includes(`[Xp]${word}[X]`));
  const verbsOf = remembered((noun) => derivedFrom(noun).filter(isVerb), leastRemembered);
  const baseOf = (form: string) => readingsOf(form, transducer)[0]?.lemma;
  return (form) => {
    const readings = readingsOf(form, transducer);
    if (readings.length === 0) return null;
    const lemmas = distinct(readings.map(({ lemma }) => lemma)).slice(0, mostLemmas);
    const inner = readings.flatMap(({ innerForms }) => innerParts(innerForms, baseOf));
    const parts = distinct([...readings.flatMap((reading) => reading.parts), ...inner]);
    const nouns = distinct([...readings.flatMap(({ underived }) => underived), ...inner]);
    const derived = nouns.flatMap(verbsOf);
    const roots = distinct([...readings.flatMap((reading) => reading.roots), ...derived]);
    return {
      lemmas,
      parts: parts.filter((part) => !lemmas.includes(part)),
      roots: roots.filter((root) => !lemmas.includes(root) && !parts.includes(root)),
      known: true,
    };
  };
}

/** Of `huostaan` and `otto`, huosta and otto; none of `ag` and `gressiivinen`, where the dictionary only marks a syllable. */
function innerParts(forms: readonly string[], baseOf: (form: string) => string | undefined): string[] {
  const bases = forms.flatMap((form) => baseOf(form) ?? []);
  return bases.length === forms.length ? bases : [];
}

// The dictionary has `sosiaali` only before another word, `vuotias` only after one; each may stand alone in a text.
function readingsOf(form: string, transducer: Transducer): Reading[] {
  for (const tried of [form, `${form}-`, `-${form}`]) {
    const outputs = transducer.analyses(tried);
    if (outputs.length > 0) return likeliest(form, outputs);
  }
  return [];
}

/** The readings with fewest parts (palaveri, not pala+veri), the word's own base form first. */
function likeliest(form: string, outputs: readonly string[]): Reading[] {
  const fewest = Math.min(...outputs.map(borders));
  const readings = outputs.filter((output) => borders(output) === fewest).map(readReading);
  const likely = readings.filter(({ likely }) => likely);
  const isItself = ({ lemma }: Reading) => (lemma === form ? 0 : 1);
  return (likely.length > 0 ? likely : readings).sort((one, other) => isItself(one) - isItself(other));
}

const borders = (output: string) => output.replace(/-?(?:\[Bh\])?\[Bc\]$/, '').split('[Bc]').length;

const distinct = (words: readonly string[]) => Array.from(new Set(words)).filter((word) => word !== '');
