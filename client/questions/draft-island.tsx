import { useEffect, useRef, useState } from 'preact/hooks';
import { fill, type Language } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { announce } from '../ui/announce.ts';
import { formatTime } from '../ui/format-date.ts';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { usePage } from '../ui/page-context.ts';
import { type DraftState, keepDraftOf } from './draft-form.ts';

/** Keeps the draft of the form it stands in and says how that goes; carries the draft's id in the form. */
export function Draft({ questionId: given }: { questionId: string | null }) {
  const { language } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const [questionId, setQuestionId] = useState(given);
  const [shown, setShown] = useState<{ state: DraftState; text: string } | null>(null);

  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    let told = '';
    const onState = (state: DraftState) => {
      const text = draftStateText(language, state, new Date());
      setShown({ state, text });
      // Hearing of every saving would disturb the writing; of the first one and of trouble it should be heard.
      if (state.kind === 'saving' || state.kind === told) return;
      announce(text);
      told = state.kind;
    };
    return keepDraftOf(form, language, { onState, onKept: setQuestionId });
  }, [language]);

  return (
    <div ref={box}>
      {questionId && <input type="hidden" name="questionId" value={questionId} />}
      {shown && <p class="meta">{shown.text}</p>}
    </div>
  );
}

/** How the keeping of a draft goes, in words. */
export function draftStateText(language: Language, state: DraftState, now: Date): string {
  const texts = questionTexts[language];
  switch (state.kind) {
    case 'needs_session':
      return texts.draftNeedsSession;
    case 'saving':
      return texts.draftSaving;
    case 'saved':
      return fill(texts.draftSaved, { time: formatTime(language, now) });
    case 'failed':
      return texts.draftFailed;
    case 'blocked':
      return texts.draftIdentifiers;
    case 'refused':
      if (state.refusal.code === 'identifiers_found') return texts.draftIdentifiers;
      return fill(texts.draftRefused, { reason: state.refusal.title });
  }
}

hydrateIsland('draft', Draft);
