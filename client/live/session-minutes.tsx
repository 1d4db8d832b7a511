import type { MinutesLine } from '../../server/questions/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';
import { MinutesFate } from './session-minutes-fate.tsx';
import { useMinutes } from './use-minutes.ts';

const groups = ['answered', 'merged', 'deferred', 'declined'] as const;

/** What became of each question of a session that is over, for those who may read of it, and the sums. */
export function SessionMinutes() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const minutes = useMinutes();
  const { counts } = state.session;
  const forms = { one: texts.untold_one, other: texts.untold_other };
  return (
    <section class="panel" aria-labelledby="minutes-title">
      <h2 id="minutes-title">{texts.minutes}</h2>
      <p>{texts.minutesLead}</p>
      {groups.map((group) => (
        <Group
          key={group}
          title={texts[`minutes_${group}`]}
          lines={linesOf(minutes?.questions ?? [], group)}
        />
      ))}
      {minutes && minutes.untold > 0 && <p>{plural(language, minutes.untold, forms)}</p>}
      <p>
        <strong>{fill(texts.minutesSum, counts)}</strong>
      </p>
    </section>
  );
}

function linesOf(lines: readonly MinutesLine[], group: (typeof groups)[number]): MinutesLine[] {
  return lines.filter(({ fate }) => (fate === 'answered_private' ? 'answered' : fate) === group);
}

function Group({ title, lines }: { title: string; lines: readonly MinutesLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Title line={line} />
            <br />
            <span class="meta">
              <MinutesFate line={line} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Title({ line: { title, entryId } }: { line: MinutesLine }) {
  const { texts } = useLiveSession();
  const { language } = usePage();
  const lang = language === 'fi' || !title ? undefined : 'fi';
  const shown = title || texts.untitled;
  if (!entryId) return <span lang={lang}>{shown}</span>;
  return (
    <a href={localHref(language, `/ukk/${entryId}`)} lang={lang}>
      {shown}
    </a>
  );
}
