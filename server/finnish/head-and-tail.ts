import type { WordAnalysis } from './finnish.ts';
import type { KnownWords } from './voikko-words.ts';

const shortestHead = 3;
const shortestTail = 4;
const shortestInflectedHead = 6;
const longestCompound = 40;

/**
 * A compound that is not known, of two words that are: `vauvaperhepaikan` of `vauvaperhe` and `paikan`, the tail as long as can be.
 * It stays unknown: it may as well be a word spelt wrong.
 */
export function headAndTail(form: string, look: KnownWords): WordAnalysis | null {
  if (form.length > longestCompound || !/^\p{L}+$/u.test(form)) return null;
  for (let at = shortestHead; at <= form.length - shortestTail; at++) {
    const tail = look(form.slice(at));
    const head = tail && headAnalysis({ written: form.slice(0, at), tail }, look);
    if (head) return joined(form.slice(0, at), head, tail);
  }
  return null;
}

// A head stands in its base form or in the genitive; before what comes from a verb in any form (huostassa|pito), and a word in -nen
// without that (nais|päihde).
function headAnalysis({ written, tail }: { written: string; tail: WordAnalysis }, look: KnownWords) {
  const head = look(written);
  const isHead = written.endsWith('n') || head?.lemmas.includes(written);
  if (head && (isHead || (written.length >= shortestInflectedHead && tail.roots.length > 0))) return head;
  return written.endsWith('s') ? look(`${written.slice(0, -1)}nen`) : null;
}

function joined(written: string, head: WordAnalysis, tail: WordAnalysis): WordAnalysis {
  const parts = new Set([
    ...head.lemmas.slice(0, 1),
    ...head.parts,
    ...tail.lemmas.slice(0, 1),
    ...tail.parts,
  ]);
  const roots = new Set([...head.roots, ...tail.roots].filter((root) => !parts.has(root)));
  return {
    lemmas: tail.lemmas.map((lemma) => written + lemma),
    parts: [...parts],
    roots: [...roots],
    known: false,
  };
}
