import { adverbAnalysis } from './adverbs.ts';
import { stemmer } from '@orama/stemmers/finnish';
import type { Finnish, WordAnalysis } from './finnish.ts';
import { headAndTail } from './head-and-tail.ts';
import { remembered } from './remembered.ts';
import { standardForms } from './standard-forms.ts';
import { withVerbOfParticiple } from './verb-of-participle.ts';
import type { KnownWords } from './voikko-words.ts';
import { writtenForm } from './written-form.ts';

const leastRemembered = 4_000;

type Source = { mode: Finnish['mode']; version: string; look: KnownWords };

/** The analysis of every word there may be, on what is known of some: what is not known is taken apart, and at last stemmed. */
export function finnishOf({ mode, version, look }: Source): Finnish {
  const lookWithVerb = (form: string) => {
    const found = look(form);
    return found && withVerbOfParticiple(found);
  };
  const analyse = (form: string): WordAnalysis =>
    adverbAnalysis(form) ??
    lookWithVerb(form) ??
    numberAnalysis(form) ??
    withoutEnding(form, analyse) ??
    hyphenated(form, analyse) ??
    spokenForm(form, lookWithVerb) ??
    headAndTail(form, look) ??
    unknown(form);
  const recall = remembered(analyse, leastRemembered);
  return { mode, version, analyse: (word) => recall(writtenForm(word)) };
}

type Analyse = (form: string) => WordAnalysis;

function numberAnalysis(form: string): WordAnalysis | null {
  return /^\p{N}+$/u.test(form) ? { lemmas: [form], parts: [], roots: [], known: true } : null;
}

/** `LSL:n` is a form of LSL. */
function withoutEnding(form: string, analyse: Analyse): WordAnalysis | null {
  const colon = form.indexOf(':');
  return colon > 0 ? analyse(form.slice(0, colon)) : null;
}

/** `las-ilmon`: a compound of what stands between the hyphens. */
function hyphenated(form: string, analyse: Analyse): WordAnalysis | null {
  const sides = form.split('-').filter((side) => side !== '');
  const last = sides.at(-1);
  if (!form.includes('-') || last === undefined) return null;
  const analyses = sides.map(analyse);
  if (sides.length === 1) return analyses[0] ?? null;
  const before = sides.slice(0, -1).join('-');
  const lemmas = analyse(last).lemmas.map((lemma) => `${before}-${lemma}`);
  const parts = new Set(analyses.flatMap((side) => [...side.lemmas, ...side.parts]));
  const roots = new Set(analyses.flatMap((side) => side.roots).filter((root) => !parts.has(root)));
  return { lemmas, parts: [...parts], roots: [...roots], known: analyses.every(({ known }) => known) };
}

/** `haluu` is said of haluaa. It may as well be a word spelt wrong. */
function spokenForm(form: string, look: KnownWords): WordAnalysis | null {
  for (const standard of standardForms(form)) {
    const found = look(standard);
    if (found) return { ...found, known: false };
  }
  return null;
}

function unknown(form: string): WordAnalysis {
  const stem = stemmer(form);
  return { lemmas: [stem.length < 3 ? form : stem], parts: [], roots: [], known: false };
}
