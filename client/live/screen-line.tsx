import { fill } from '../texts/catalogue.ts';
import { formatTime } from '../ui/format-date.ts';
import { Icon } from '../ui/icon.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';

/** Says, so that it is seen from the back row, that what stands on the screen may not be the newest; else nothing. */
export function ScreenLine() {
  const { texts, connection, moved, alive, inSyncAt } = useLiveSession();
  const { language, path } = usePage();
  const time = formatTime(language, inSyncAt);
  if (moved) return <Warning text={texts.screenMoved} />;
  if (connection === 'lost') return <Warning text={fill(texts.screenLost, { time })} />;
  if (alive) return null;
  return (
    <p class="screen-line">
      {fill(texts.shownAt, { time })} <a href={localHref(language, path)}>{texts.refresh}</a>
    </p>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <p class="screen-line screen-warning">
      <Icon name="warning" /> {text}
    </p>
  );
}
