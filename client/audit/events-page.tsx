import type { EventsPageView } from '../../server/audit/contract.ts';
import { auditTexts } from '../texts/audit.ts';
import { fill } from '../texts/catalogue.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { EventDays } from './event-days.tsx';
import { EventsFilter } from './events-filter.tsx';
import { eventsPath } from './events-path.ts';
import { narrowedTo } from './narrowed-to.ts';

type EventsPageProps = { frame: PageFrame; view: EventsPageView };

/** What has been done, by whom and when: the coordinator looks, nobody changes. */
export function EventsPage({ frame, view }: EventsPageProps) {
  const { language } = frame;
  const texts = auditTexts[language];
  const { asked, days, earlierThan } = view;
  const narrowed = narrowedTo(language, view);
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
        <p>
          {formatDay(language, view.today)}
          {narrowed.length > 0 && ` · ${narrowed.join(' · ')}`}
        </p>
        {days.length === 0 ? (
          <EmptyState title={texts.none}>
            <p>{texts.noneText}</p>
          </EmptyState>
        ) : (
          <EventDays days={days} />
        )}
        <nav class="pagination" aria-label={texts.title}>
          {asked.ennen !== undefined && (
            <a href={localHref(language, eventsPath(asked, { ennen: undefined }))}>{texts.newest}</a>
          )}
          {earlierThan !== null && (
            <a rel="next" href={localHref(language, eventsPath(asked, { ennen: earlierThan }))}>
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
