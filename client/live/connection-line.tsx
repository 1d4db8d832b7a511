import { fill } from '../texts/catalogue.ts';
import { formatTime } from '../ui/format-date.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';
import { useLiveSession } from './live-context.ts';

const tones = {
  connecting: 'waiting',
  open: 'done',
  polling: 'done',
  lost: 'warning',
} as const satisfies Record<string, BadgeTone>;

/** Whether what is shown is the newest: in words and a shape, with the time when it may not be. */
export function ConnectionLine() {
  const { texts, state, alive, connection, inSyncAt, moved } = useLiveSession();
  const { language, path } = usePage();
  const time = formatTime(language, inSyncAt);
  const over = state.session.state === 'closed' || state.session.state === 'cancelled';
  if (over || moved) return null;
  if (alive)
    return <StateBadge tone={tones[connection]} text={fill(texts[`connection_${connection}`], { time })} />;
  return (
    <span class="meta">
      {fill(texts.shownAt, { time })} <a href={localHref(language, path)}>{texts.refresh}</a>
    </span>
  );
}

/** Said when the reader's rights have changed: what is shown no longer follows the session. */
export function Moved() {
  const { texts, moved } = useLiveSession();
  const { language, path } = usePage();
  if (!moved) return null;
  return (
    <Notice kind="warning" live>
      <p>
        {texts.moved} <a href={localHref(language, path)}>{texts.reload}</a>
      </p>
    </Notice>
  );
}
