import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimilarReply } from '../../server/questions/contract.ts';
import { questionTexts } from '../texts/questions.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { FormContext, formOf } from '../ui/form-context.ts';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { TextField } from '../ui/text-field.tsx';
import { foundText, lookForSimilar, whenWritten } from './look-for-similar.ts';
import { DiffersFrom, MineDiffers } from './mine-differs.tsx';
import { countSimilar, EntryLink, SimilarLists } from './similar-lists.tsx';

/** What was chosen before as what one's own question differs from. */
export type Compared = { id: string; kind: 'entry' | 'question'; title: string | null };

type SimilarProps = {
  /** What was found for the text when the page was asked for it. */
  found: SimilarReply | null;
  compared: Compared | null;
  difference: string;
};

type Shown = { similar: SimilarReply | null; trouble: 'too_short' | 'failed' | null };

/** Shows, while a question is written, what has been answered or asked already, and what one can do then. */
export function Similar({ found, compared, difference }: SimilarProps) {
  const { language, attempt } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(compared);
  const [alive, setAlive] = useState(false);
  const [{ similar, trouble }, setShown] = useState<Shown>({ similar: found, trouble: null });
  const choose = (id: string) =>
    setChosen((before) => comparedIn(similar, id) ?? (id === '' ? null : before));

  useEffect(() => {
    setAlive(true);
    // One may have chosen before the page came alive.
    const picked = box.current?.querySelector<HTMLInputElement>('input[name=differsFrom]:checked');
    if (picked)
      setChosen((before) => comparedIn(found, picked.value) ?? (picked.value === '' ? null : before));
    const field = textIn(box.current);
    return field && whenWritten(field, language, (similar) => setShown({ similar, trouble: null }));
  }, [language, found]);

  const lookNow = async (event: Event) => {
    event.preventDefault();
    const reply = await lookForSimilar(language, textIn(box.current)?.value ?? '');
    const trouble = typeof reply === 'string' ? reply : null;
    setShown((before) => ({ similar: typeof reply === 'string' ? before.similar : reply, trouble }));
    if (typeof reply !== 'string') announce(foundText(language, countSimilar(reply)));
  };
  return (
    <DiffersFrom.Provider value={{ id: chosen?.id ?? '', ...(alive ? { choose } : {}) }}>
      <FormContext.Provider value={formOf(attempt, 'submit-question')}>
        <div ref={box} class="field">
          <div class="buttons">
            <Button
              kind="secondary"
              icon="search"
              formaction={localHref(language, '/kysy')}
              onClick={lookNow}
            >
              {questionTexts[language].lookForAnswered}
            </Button>
          </div>
          <Found similar={similar} trouble={trouble} compared={chosen} difference={difference} />
        </div>
      </FormContext.Provider>
    </DiffersFrom.Provider>
  );
}

function Found({ similar, trouble, compared, difference }: Shown & Omit<SimilarProps, 'found'>) {
  const texts = questionTexts[usePage().language];
  const shown = similar !== null && countSimilar(similar) > 0 ? similar : null;
  const ids = shown ? [...shown.entries, ...shown.questions].map(({ id }) => id) : [];
  const before = compared && !ids.includes(compared.id) ? compared : null;
  return (
    <>
      {trouble && (
        <p class="hint" role="status">
          {trouble === 'failed' ? texts.similarFailed : texts.similarTooShort}
        </p>
      )}
      {similar && !shown && !trouble && <p class="hint">{texts.similarNone}</p>}
      {(shown ?? before) && (
        <div class="panel similar-found" role="group" aria-label={texts.similarTitle}>
          {shown && <SimilarLists similar={shown} />}
          {before && <ComparedBefore compared={before} />}
          <MineDiffers id="" title={null} />
          <div class="difference">
            <TextField
              name="difference"
              looks="confirm"
              label={texts.differenceLabel}
              hint={texts.differenceHint}
              value={difference}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** What was chosen before stays in sight when it is no longer among what is found. */
function ComparedBefore({ compared: { id, kind, title } }: { compared: Compared }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  return (
    <section class="stack">
      <h3>{texts.comparedBefore}</h3>
      {title === null && <p>{texts.noLongerRead}</p>}
      {title !== null && kind === 'entry' && <EntryLink id={id} title={title} />}
      {title !== null && kind === 'question' && <p lang={language === 'fi' ? undefined : 'fi'}>{title}</p>}
      <MineDiffers id={id} title={title} />
    </section>
  );
}

function comparedIn(similar: SimilarReply | null, id: string): Compared | null {
  const entry = similar?.entries.find((each) => each.id === id);
  const question = similar?.questions.find((each) => each.id === id);
  if (entry) return { id, kind: 'entry', title: entry.title };
  return question ? { id, kind: 'question', title: question.title } : null;
}

function textIn(box: HTMLElement | null) {
  return box?.closest('form')?.querySelector<HTMLTextAreaElement>('textarea[name=text]') ?? undefined;
}

hydrateIsland('similar', Similar);
