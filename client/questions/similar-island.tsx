import { useEffect, useRef, useState } from 'preact/hooks';
import { questionTexts } from '../texts/questions.ts';
import { Button } from '../ui/button.tsx';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { type Found, lookForSimilar, whenWritten } from './look-for-similar.ts';
import { SameQuestion } from './same-question.tsx';
import { countSimilar, SimilarLists } from './similar-lists.tsx';

/** Shows, while a question is written, what has been answered or asked already; before it is alive, a button that does. */
export function Similar({ maySupport }: { maySupport: boolean }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const box = useRef<HTMLDivElement>(null);
  const [alive, setAlive] = useState(false);
  const [asked, setAsked] = useState(false);
  const [found, setFound] = useState<Found>(null);

  useEffect(() => {
    setAlive(true);
    const field = textIn(box.current);
    return (
      field &&
      whenWritten(field, language, (found) => {
        setAsked(false);
        setFound(found);
      })
    );
  }, [language]);

  const lookNow = async () => {
    setFound(await lookForSimilar(language, textIn(box.current)?.value ?? ''));
    setAsked(true);
  };
  const similar = found !== null && typeof found === 'object' && countSimilar(found) > 0 ? found : null;
  return (
    <div ref={box} class="field">
      <div class="buttons">
        <Button
          kind="secondary"
          icon="search"
          type={alive ? 'button' : 'submit'}
          formaction={localHref(language, '/kysy')}
          onClick={alive ? () => void lookNow() : undefined}
        >
          {texts.lookForAnswered}
        </Button>
      </div>
      {asked && !similar && <Nothing found={found} />}
      {similar && (
        <div class="panel">
          <SimilarLists
            similar={similar}
            support={
              maySupport ? (question) => <SameQuestion key={question.id} question={question} /> : undefined
            }
          />
        </div>
      )}
    </div>
  );
}

function textIn(box: HTMLElement | null) {
  return box?.closest('form')?.querySelector<HTMLTextAreaElement>('textarea[name=text]') ?? undefined;
}

function Nothing({ found }: { found: Found }) {
  const texts = questionTexts[usePage().language];
  const text =
    found === 'too_short'
      ? texts.similarTooShort
      : found === 'failed'
        ? texts.similarFailed
        : texts.similarNone;
  return (
    <p class="hint" role="status">
      {text}
    </p>
  );
}

hydrateIsland('similar', Similar);
