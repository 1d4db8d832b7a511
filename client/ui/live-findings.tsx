import { useEffect, useRef, useState } from 'preact/hooks';
import { findingTexts } from '../texts/findings.ts';
import { Button } from './button.tsx';
import { confirmedName, FindingList } from './finding-list.tsx';
import { usePage } from './page-context.ts';
import type { PlacedFinding } from './place-findings.ts';
import { useReplacing } from './use-replacing.ts';
import { useTextWatch, writtenIn } from './use-text-watch.ts';

/** What is looked for in a field: what may never be saved, or warnings too, confirmed by a later deed or with this form. */
export type Looks = 'blocks' | 'warnings' | 'confirm';

/** What was found when the form was refused, and what its sender had confirmed. */
export type GivenFindings = {
  findings: readonly PlacedFinding[];
  confirmed: readonly string[];
  /** It was refused until what was found is confirmed. */
  asked: boolean;
};

export type LiveFindingsProps = {
  /** The id of the field's control. */
  id: string;
  looks: Looks;
  given: GivenFindings;
  /** In an island: what stands in the field now. */
  value?: string | undefined;
};

/** The findings of a field under it: those of its refused form, and with script those of what stands in it now. */
export function LiveFindings({ id, looks, given, value }: LiveFindingsProps) {
  const texts = findingTexts[usePage().language];
  const [seen, setSeen] = useState<readonly PlacedFinding[] | null>(null);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(
    () => new Set([...given.confirmed, ...confirmedAlready(id)]),
  );
  const [stopped, setStopped] = useState(false);
  const { mayUndo, replace, undo, follow } = useReplacing(id);
  const begunRef = useRef(false);
  const look = useTextWatch({
    id,
    asksServer: looks !== 'blocks',
    onFound(findings, text) {
      begunRef.current = true;
      setSeen(findings);
      if (findings.every(({ level }) => level === 'warn')) setStopped(false);
      follow(text);
    },
    onStopped: () => setStopped(true),
  });
  const givenCount = given.findings.length + given.confirmed.length + Number(given.asked);
  useEffect(() => {
    // A plain form's field may have been written in before this came.
    const field = value === undefined ? writtenIn(id) : null;
    const isWritten = field !== null && field.value !== field.defaultValue;
    if (begunRef.current || isWritten || givenCount > 0) look();
  }, [id, look, value, givenCount]);

  const confirm = (token: string, on: boolean) =>
    setConfirmed((before) => new Set(on ? [...before, token] : [...before].filter((each) => each !== token)));
  const shown = seen ?? given.findings;
  return (
    <>
      {stopped && <p class="field-error">{texts.notSent}</p>}
      {shown.length > 0 && (
        <FindingList
          findings={shown}
          confirming={looks === 'confirm' ? 'here' : 'later'}
          confirmed={confirmed}
          onReplace={seen ? replace : undefined}
          onConfirm={confirm}
        />
      )}
      {mayUndo && (
        <div class="buttons">
          <Button kind="quiet" type="button" onClick={undo}>
            {texts.undo}
          </Button>
        </div>
      )}
    </>
  );
}

// One may have confirmed before the page came alive.
function confirmedAlready(id: string): string[] {
  if (typeof document === 'undefined') return [];
  const field = document.getElementById(id)?.closest('.field');
  const boxes = field?.querySelectorAll<HTMLInputElement>(`input[name=${confirmedName}]:checked`) ?? [];
  return Array.from(boxes, ({ value }) => value);
}
