import type { EventsPageView, EventView } from '../../server/audit/contract.ts';
import { auditTexts } from '../texts/audit.ts';
import { fill } from '../texts/catalogue.ts';
import { eventTexts } from '../texts/events.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { DateTime } from '../ui/date-time.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { EventsFilter } from './events-filter.tsx';
import { eventsPath } from './events-path.ts';
import { subjectWords } from './subject-words.ts';

type EventsPageProps = { frame: PageFrame; view: EventsPageView };

/** What has been done, by whom and when: the coordinator looks, nobody changes. */
export function EventsPage({ frame, view }: EventsPageProps) {
  const { language } = frame;
  const texts = auditTexts[language];
  const { asked, events, older } = view;
  const crumbs = [{ text: sessionTexts[language].title, path: '/hallinta' }, { text: texts.title }];
  return (
    <Document frame={frame} title={texts.title}>
      <Layout frame={frame} crumbs={crumbs} width="desk">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <p class="hint">{texts.sealed}</p>
        <Verified verified={view.verified} />
        <EventsFilter asked={asked} doers={view.doers} />
        <div class="buttons">
          <ButtonLink path={eventsPath(asked, {}, '/hallinta/tapahtumat.csv')} kind="secondary">
            {texts.exportCsv}
          </ButtonLink>
          <ButtonLink path={eventsPath(asked, { tarkista: '1' })} kind="secondary">
            {texts.check}
          </ButtonLink>
        </div>
        {events.length === 0 ? (
          <EmptyState title={texts.none}>
            <p>{texts.noneText}</p>
          </EmptyState>
        ) : (
          <ol class="events" reversed start={events[0]?.seq}>
            {events.map((event) => (
              <Event key={event.seq} event={event} />
            ))}
          </ol>
        )}
        <nav class="pagination" aria-label={texts.title}>
          {asked.ennen !== undefined && (
            <a href={localHref(language, eventsPath(asked, { ennen: undefined }))}>{texts.newest}</a>
          )}
          {older !== null && (
            <a rel="next" href={localHref(language, eventsPath(asked, { ennen: older }))}>
              {texts.older}
            </a>
          )}
        </nav>
      </Layout>
    </Document>
  );
}

function Verified({ verified }: Pick<EventsPageView, 'verified'>) {
  const texts = auditTexts[usePage().language];
  if (!verified) return null;
  const { events, faults, firstFault } = verified;
  return faults === 0 ? (
    <Notice kind="success">{fill(texts.whole, { events })}</Notice>
  ) : (
    <Notice kind="error">{fill(texts.broken, { faults, first: firstFault ?? '–' })}</Notice>
  );
}

function Event({ event: { seq, type, at, doer, subjects } }: { event: EventView }) {
  const { language } = usePage();
  const texts: Readonly<Record<string, string>> = auditTexts[language];
  const deeds: Readonly<Record<string, string>> = eventTexts[language];
  const isDay = at.length === 'YYYY-MM-DD'.length;
  return (
    <li value={seq}>
      <p class="event-deed">{deeds[type] ?? type}</p>
      <p class="meta">
        {isDay ? formatDay(language, at) : <DateTime at={at} />} · {doer.name ?? texts[`by_${doer.kind}`]} ·{' '}
        {fill(auditTexts[language].number, { number: seq })}
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
