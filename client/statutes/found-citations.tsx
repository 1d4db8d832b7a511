import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../texts/catalogue.ts';
import { citationPickerTexts } from '../texts/citation-picker.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { citationLines, withCitations } from './citation-lines.ts';

type FoundCitationsProps = {
  /** Lines that the server found in the text and not among the citations. */
  found: readonly string[];
  citations: string;
  /** Null without script: then they are only told. */
  write: ((citations: string) => void) | null;
};

/** The citations that the text names and the field lacks: one press adds one, Alt + L all of them. */
export function FoundCitations({ found, citations, write }: FoundCitationsProps) {
  const texts = citationPickerTexts[usePage().language];
  const lines = citationLines(citations);
  const lacking = found.filter((line) => !lines.includes(line));
  const add = (added: readonly string[]) => {
    write?.(withCitations(citations, added));
    announce(fill(texts.picked, { citation: added.join(', ') }));
  };
  const addAllRef = useRef<() => unknown>(() => null);
  useLayoutEffect(() => void (addAllRef.current = () => lacking.length > 0 && write && add(lacking)));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyL' || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      addAllRef.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  if (lacking.length === 0) return null;
  return (
    <div class="found-citations" role="group" aria-labelledby="tekstin-lainkohdat">
      <p id="tekstin-lainkohdat">{texts.foundTitle}</p>
      <ul>
        {lacking.map((line) => (
          <li key={line}>
            {write ? (
              <Button type="button" kind="secondary" onClick={() => add([line])}>
                {fill(texts.foundAdd, { citation: line })}
              </Button>
            ) : (
              line
            )}
          </li>
        ))}
      </ul>
      {write && (
        <p>
          <Button type="button" kind="quiet" keyShortcuts="Alt+L" onClick={() => add(lacking)}>
            {texts.foundAddAll}
          </Button>{' '}
          <span class="hint">{texts.foundKey}</span>
        </p>
      )}
    </div>
  );
}
