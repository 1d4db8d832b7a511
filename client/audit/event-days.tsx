import type { EventDay, EventView } from '../../server/audit/contract.ts';
import { auditTexts } from '../texts/audit.ts';
import { eventTexts } from '../texts/events.ts';
import { DateTime } from '../ui/date-time.tsx';
import { formatDay } from '../ui/format-date.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { subjectWords } from './subject-words.ts';

/** What was done on each day; what is told by its day alone is counted after the rest. */
export function EventDays({ days }: { days: readonly EventDay[] }) {
  const { language } = usePage();
  const texts = auditTexts[language];
  return (
    <>
      {days.map(({ day, timed, untimed }) => (
        <section key={day} aria-labelledby={`paiva-${day}`}>
          <h2 id={`paiva-${day}`}>{formatDay(language, day)}</h2>
          {timed.length > 0 && (
            <ol class="events">
              {timed.map((event, index) => (
                <Event key={index} event={event} />
              ))}
            </ol>
          )}
          {untimed.length > 0 && (
            <>
              <h3>{texts.untimed}</h3>
              <Untimed untimed={untimed} />
            </>
          )}
        </section>
      ))}
    </>
  );
}

function Untimed({ untimed }: Pick<EventDay, 'untimed'>) {
  const deeds: Readonly<Record<string, string>> = eventTexts[usePage().language];
  return (
    <ul>
      {untimed.map(({ type, count }) => (
        <li key={type}>
          {deeds[type] ?? type}: {count}
        </li>
      ))}
    </ul>
  );
}

function Event({ event: { type, at, doer, subjects } }: { event: EventView }) {
  const { language } = usePage();
  const texts: Readonly<Record<string, string>> = auditTexts[language];
  const deeds: Readonly<Record<string, string>> = eventTexts[language];
  return (
    <li>
      <p class="event-deed">{deeds[type] ?? type}</p>
      <p class="meta">
        <DateTime at={at} /> · {doer.name ?? texts[`by_${doer.kind}`]}
      </p>
      {subjects.length > 0 && (
        <p class="meta">
          {subjectWords(language, subjects).map(({ key, name, value, path }, index) => (
            <span key={key}>
              {index > 0 && ' · '}
              {name} {path ? <a href={localHref(language, path)}>{value}</a> : value}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
