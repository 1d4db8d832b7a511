import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CitationSuggestion } from '../../server/statutes/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { citationPickerTexts } from '../texts/citation-picker.ts';
import { announce } from '../ui/announce.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { citationLines, withCitations } from './citation-lines.ts';
import { pickerKey } from './picker-keys.ts';
import { suggestionAsker, type Suggestions } from './suggestion-asker.ts';

export type CitationField = {
  /** The field of citations as it is, one a line. */
  citations: string;
  write(citations: string): void;
};

const closed = { typed: '', isOpen: false, active: -1, said: '' };
const nothing: Suggestions = { of: '', suggestions: [], failed: false };

/** What the picker's box holds, what it suggests, which suggestion is active, and what it has to say. */
export function useCitationPicker(field: CitationField) {
  const { language } = usePage();
  const texts = citationPickerTexts[language];
  const [box, setBox] = useState(closed);
  const [found, setFound] = useState(nothing);
  const change = (changes: Partial<typeof box>) => setBox((before) => ({ ...before, ...changes }));
  // Enter pressed before the suggestions for what is typed have come: the first of them is meant.
  const awaitedRef = useRef(false);
  const add = useAdding(field, (text) => {
    setBox({ ...closed, said: text });
    announce(text);
  });
  const takeFirst = ([first]: readonly CitationSuggestion[]) => {
    // What does not read is shown before it is left out.
    if (first?.warning) change({ active: 0 });
    else if (first) add(first);
  };
  const asker = useAsker((arrived) => {
    const { suggestions } = arrived;
    const { pickNone, pickCount_one: one, pickCount_other: other } = texts;
    setFound(arrived);
    change({ active: -1 });
    announce(suggestions.length === 0 ? pickNone : plural(language, suggestions.length, { one, other }));
    if (awaitedRef.current) takeFirst(suggestions);
    awaitedRef.current = false;
  });
  const isFresh = box.typed.trim() !== '' && found.of === box.typed.trim();
  const options = box.isOpen && isFresh ? found.suggestions : [];
  const choose = () => {
    const chosen = options[box.active];
    if (chosen) return add(chosen);
    change({ isOpen: true });
    if (isFresh) takeFirst(found.suggestions);
    else awaitedRef.current = true;
  };
  const close = () => change(options.length > 0 ? { isOpen: false, active: -1 } : closed);
  const trouble = isFresh && box.isOpen && options.length === 0;
  return {
    ...box,
    options,
    said: trouble ? (found.failed ? texts.pickFailed : texts.pickNone) : box.said,
    add,
    type(typed: string) {
      awaitedRef.current = false;
      setBox({ ...closed, typed, isOpen: true });
      asker.typed(typed);
    },
    press: (event: KeyboardEvent) =>
      pickerKey(
        event,
        { active: box.active, count: options.length },
        { move: (active) => change({ active }), choose, close },
      ),
    leave: () => change({ isOpen: false, active: -1 }),
    comeBack: () => change({ isOpen: box.typed !== '' }),
  };
}

/** Adds a citation to the field and tells what became of it; two keys may come before the field has been drawn anew. */
function useAdding({ citations, write }: CitationField, tell: (text: string) => void) {
  const texts = citationPickerTexts[usePage().language];
  const newestRef = useRef(citations);
  useLayoutEffect(() => void (newestRef.current = citations));
  return ({ line }: CitationSuggestion) => {
    const isListed = citationLines(newestRef.current).includes(line);
    newestRef.current = withCitations(newestRef.current, [line]);
    if (!isListed) write(newestRef.current);
    tell(fill(isListed ? texts.pickedAlready : texts.picked, { citation: line }));
  };
}

function useAsker(arrived: (found: Suggestions) => void) {
  const { language } = usePage();
  const arrivedRef = useRef(arrived);
  useLayoutEffect(() => void (arrivedRef.current = arrived));
  const [asker] = useState(() =>
    suggestionAsker(localHref(language, '/api/v1/citations'), (found) => arrivedRef.current(found)),
  );
  useEffect(() => asker.stop, [asker]);
  return asker;
}
