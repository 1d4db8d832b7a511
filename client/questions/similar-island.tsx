import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimilarReply } from '../../server/questions/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { hydrateIsland } from '../ui/hydrate-island.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { postJson } from './post-json.ts';
import { SameQuestion } from './same-question.tsx';
import { countSimilar, SimilarLists } from './similar-lists.tsx';

const afterMs = 800;
/** Fewer characters than this say too little of what is being asked. */
const enoughText = 20;

type Found = SimilarReply | 'failed' | 'too_short' | null;

/** Shows, while a question is written, what has been answered or asked already; before it is alive, a button that does. */
export function Similar({ maySupport }: { maySupport: boolean }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const box = useRef<HTMLDivElement>(null);
  const [alive, setAlive] = useState(false);
  const [asked, setAsked] = useState(false);
  const [found, setFound] = useState<Found>(null);

  const field = () => box.current?.closest('form')?.querySelector<HTMLTextAreaElement>('textarea[name=text]');
  const look = async (text: string, signal?: AbortSignal) => {
    if (text.length < enoughText) return setFound('too_short');
    const reply = await postJson(localHref(language, '/api/v1/similar'), { text }, signal ? { signal } : {});
    if (signal?.aborted) return;
    setFound(reply.kind === 'done' ? (reply.reply as SimilarReply) : 'failed'); // as: the route's reply
  };
  useEffect(() => {
    setAlive(true);
    return whenWritten(field(), (text, signal) => {
      setAsked(false);
      void look(text, signal);
    });
  }, []);
  const count = found && typeof found === 'object' ? countSimilar(found) : 0;
  useEffect(() => {
    if (count > 0) announce(plural(language, count, { one: texts.similarFound_one, other: texts.similarFound_other }));
  }, [count > 0]);

  const lookNow = () => {
    setAsked(true);
    void look(field()?.value.trim() ?? '');
  };
  return (
    <div ref={box} class="field">
      <div class="buttons">
        <Button
          kind="secondary"
          icon="search"
          type={alive ? 'button' : 'submit'}
          formaction={localHref(language, '/kysy')}
          onClick={alive ? lookNow : undefined}
        >
          {texts.lookForAnswered}
        </Button>
      </div>
      {asked && <Nothing found={found} count={count} />}
      {found && typeof found === 'object' && count > 0 && (
        <div class="panel">
          <SimilarLists
            similar={found}
            support={maySupport ? (question) => <SameQuestion key={question.id} question={question} /> : undefined}
          />
        </div>
      )}
    </div>
  );
}

function Nothing({ found, count }: { found: Found; count: number }) {
  const texts = questionTexts[usePage().language];
  const text =
    found === 'too_short' ? texts.similarTooShort : found === 'failed' ? texts.similarFailed : texts.similarNone;
  return found && count === 0 ? (
    <p class="hint" role="status">
      {text}
    </p>
  ) : null;
}

/** Calls when a field has been left alone for a moment after a change; the signal ends when it changes again. */
function whenWritten(
  field: HTMLTextAreaElement | null | undefined,
  then: (text: string, signal: AbortSignal) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = new AbortController();
  const onInput = () => {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    timer = setTimeout(() => then(field?.value.trim() ?? '', signal), afterMs);
  };
  field?.addEventListener('input', onInput);
  if (field?.value) onInput();
  return () => {
    clearTimeout(timer);
    running.abort();
    field?.removeEventListener('input', onInput);
  };
}

hydrateIsland('similar', Similar);
