import { plural } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';
import { queueOf } from './live-session-parts.ts';

/** What comes next and how many wait; a reader who may not see the queue is told the number alone. */
export function NextUp() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const [next] = queueOf(state);
  return (
    <span>
      <HowManyWait />
      {next && (
        <>
          {' · '}
          {texts.next}: <strong lang={language === 'fi' ? undefined : 'fi'}>{next.title}</strong>
        </>
      )}
    </span>
  );
}

/** How many questions wait in the queue. */
export function HowManyWait() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const { queued } = state.session;
  if (queued === 0) return <>{texts.queuedNone}</>;
  return <>{plural(language, queued, { one: texts.queued_one, other: texts.queued_other })}</>;
}
