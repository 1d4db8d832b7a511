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
  const here = localHref(language, path);
  if (moved) {
    return (
      <Notice kind="warning" live>
        <p>
          {texts.moved} <a href={here}>{texts.reload}</a>
        </p>
      </Notice>
    );
  }
  if (state.session.state === 'closed' || state.session.state === 'cancelled') return null;
  if (!alive) {
    return (
      <p class="meta">
        {fill(texts.shownAt, { time })} <a href={here}>{texts.refresh}</a>
      </p>
    );
  }
  return (
    <p class="meta">
      <StateBadge tone={tones[connection]} text={fill(texts[`connection_${connection}`], { time })} />
    </p>
  );
}
