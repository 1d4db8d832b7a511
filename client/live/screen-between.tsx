import { fill } from '../texts/catalogue.ts';
import { formatTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';
import { queueOf } from './live-session-parts.ts';
import { HowManyWait } from './next-up.tsx';

/** A live session between two questions, or on a break: what is next. */
export function ScreenBetween() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const { session } = state;
  const { resumesAt } = session;
  const [next] = queueOf(state);
  const paused = session.state === 'paused';
  return (
    <div class="screen-between">
      {paused && (
        <h2>
          {resumesAt
            ? fill(texts.screenPausedUntil, { time: formatTime(language, resumesAt) })
            : texts.screenPaused}
        </h2>
      )}
      {next ? (
        <>
          <p>{texts.next}</p>
          <p class="screen-next" lang={language === 'fi' ? undefined : 'fi'}>
            {next.title}
          </p>
        </>
      ) : (
        !paused && <h2>{texts.screenBetween}</h2>
      )}
      <p class="meta">
        <HowManyWait />
      </p>
    </div>
  );
}
