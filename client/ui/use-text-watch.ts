import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { plural } from '../texts/catalogue.ts';
import { findingTexts } from '../texts/findings.ts';
import { announce } from './announce.ts';
import { isBlocked } from './blocked.ts';
import { usePage } from './page-context.ts';
import { type PlacedFinding, placeFindings } from './place-findings.ts';
import { type TextWatch, watchText, type Written } from './watch-text.ts';

type Watching = {
  /** The id of the field's control. */
  id: string;
  asksServer: boolean;
  onFound(findings: PlacedFinding[], text: string): void;
  /** The form was not sent, for something stands there that may never be saved. */
  onStopped(): void;
};

/**
 * Watches what is written in a field from the first key on, and keeps its form from being sent while something stands there
 * that may never be saved. Gives what looks at once, for a text that was put there otherwise.
 */
export function useTextWatch({ id, asksServer, onFound, onStopped }: Watching): () => void {
  const { language } = usePage();
  const watchRef = useRef<TextWatch | null>(null);
  const toldRef = useRef({ onFound, onStopped });
  useLayoutEffect(() => void (toldRef.current = { onFound, onStopped }));
  const lookRef = useRef(() => {});
  useEffect(() => {
    const field = writtenIn(id);
    if (!field) return;
    const texts = findingTexts[language];
    lookRef.current = () => {
      watchRef.current ??= watchText(field, {
        asksServer,
        onFound: (text, found) => toldRef.current.onFound(placeFindings(text, found), text),
        heard: (count) => plural(language, count, { one: texts.heard_one, other: texts.heard_other }),
      });
      watchRef.current.changed();
    };
    const unguard = guardForm(field, () => {
      toldRef.current.onStopped();
      announce(texts.notSent);
    });
    field.addEventListener('input', lookRef.current, { once: true });
    return () => {
      unguard();
      field.removeEventListener('input', lookRef.current);
      watchRef.current?.stop();
      watchRef.current = null;
    };
  }, [id, language, asksServer]);
  return useCallback(() => lookRef.current(), []);
}

export function writtenIn(id: string): Written | null {
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : null;
}

// Before every other listener: a form that stays is not busy, and its text is not gone.
function guardForm(field: Written, onKept: () => void): () => void {
  const { form } = field;
  const stop = (event: Event) => {
    if (event.defaultPrevented || !isBlocked(field.value)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.focus();
    onKept();
  };
  form?.addEventListener('submit', stop, { capture: true });
  return () => form?.removeEventListener('submit', stop, { capture: true });
}
