import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { announce } from '../ui/announce.ts';
import { FindingMarks } from '../ui/finding-marks.tsx';
import { formatTime } from '../ui/format-date.ts';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { usePage } from '../ui/page-context.ts';
import { keepDraftOf } from './draft-form.ts';
import type { SaveState } from './keep-saved.ts';
import type { Refusal } from './post-json.ts';

type Shown = {
  state: SaveState | 'needs_session';
  at: Date;
  refused: { refusal: Refusal; draft: Record<string, string> } | null;
};

/** Keeps the draft of the form it stands in and says how that goes; carries the draft's id in the form. */
export function Draft({ questionId: given }: { questionId: string | null }) {
  const { language } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const [questionId, setQuestionId] = useState(given);
  const [shown, setShown] = useState<Shown | null>(null);
  const text = shown && stateText(shown);

  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    return keepDraftOf(form, language, {
      onState: (state, refused) => setShown({ state, at: new Date(), refused }),
      onKept: setQuestionId,
    });
  }, []);
  // Hearing of every saving would disturb the writing; of the first one and of trouble it should be heard.
  useEffect(() => {
    if (text && shown.state !== 'saving') announce(text);
  }, [shown?.state]);

  return (
    <div ref={box}>
      {questionId && <input type="hidden" name="questionId" value={questionId} />}
      {text && <p class="meta">{text}</p>}
      {shown?.refused && <Marks {...shown.refused} />}
    </div>
  );

  function stateText({ state, at, refused }: Shown): string | null {
    const texts = questionTexts[language];
    switch (state) {
      case 'unsaved':
        return null;
      case 'needs_session':
        return texts.draftNeedsSession;
      case 'saving':
        return texts.draftSaving;
      case 'saved':
        return fill(texts.draftSaved, { time: formatTime(language, at) });
      case 'failed':
        return texts.draftFailed;
      case 'refused':
        if (refused?.refusal.code === 'identifiers_found') return texts.draftIdentifiers;
        return fill(texts.draftRefused, { reason: refused?.refusal.title ?? '' });
    }
  }
}

function Marks({ refusal, draft }: { refusal: Refusal; draft: Record<string, string> }) {
  return (
    <>
      {['text', 'sectionHint'].map((field) => (
        <FindingMarks
          key={field}
          text={draft[field] ?? ''}
          findings={refusal.findings.filter((finding) => finding.field === field)}
        />
      ))}
    </>
  );
}

hydrateIsland('draft', Draft);
