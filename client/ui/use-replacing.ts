import { useState } from 'preact/hooks';
import { fill } from '../texts/catalogue.ts';
import { findingTexts } from '../texts/findings.ts';
import { announce } from './announce.ts';
import { editText } from './edit-text.ts';
import { usePage } from './page-context.ts';
import type { PlacedFinding } from './place-findings.ts';
import { writtenIn } from './use-text-watch.ts';

/** `text` has been put at a place where `before` stood. */
type Replaced = { at: number; text: string; before: string };

/** Putting something more general in the place of a finding in a field with one press, and back with another. */
export function useReplacing(id: string) {
  const texts = findingTexts[usePage().language];
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  return {
    mayUndo: replaced !== null,
    replace({ start: at, text: before, instead: text = '' }: PlacedFinding): void {
      if (!putInField(id, { at, text: before, instead: text })) return;
      setReplaced({ at, text, before });
      announce(fill(texts.replaced, { instead: text }));
    },
    undo(): void {
      if (replaced && putInField(id, { ...replaced, instead: replaced.before })) announce(texts.undone);
      setReplaced(null);
    },
    /** The field holds another text now: what does not stand there any more cannot be put back. */
    follow: (whole: string) => setReplaced((done) => (done && standsAt(whole, done) ? done : null)),
  };
}

function standsAt(whole: string, { at, text }: Pick<Replaced, 'at' | 'text'>): boolean {
  return whole.slice(at, at + text.length) === text;
}

/** Puts a text in the place of another that still stands there; the caret stays at the letters where it was. */
function putInField(id: string, change: { at: number; text: string; instead: string }): boolean {
  const field = writtenIn(id);
  if (!field || !standsAt(field.value, change)) return false;
  const { at: from, text, instead: insert } = change;
  const to = from + text.length;
  const caret = field.selectionEnd ?? to;
  const moved = caret < to ? Math.min(caret, from + insert.length) : caret + insert.length - text.length;
  editText(field, { from, to, insert, select: [moved, moved] });
  return true;
}
