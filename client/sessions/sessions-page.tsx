import type { SessionsPageView, SessionView } from '../../server/sessions/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { plural } from '../texts/catalogue.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatTimeRange } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { UpkeepLinks } from './upkeep-links.tsx';
import { SessionStateBadge } from './session-state-badge.tsx';

/** The coordinator's home: what is under way, what is coming, what has been. */
export function SessionsPage({ frame, view }: { frame: PageFrame; view: SessionsPageView }) {
  const texts = sessionTexts[frame.language];
  const { underWay, coming, past, page, pages } = view;
  return (
    <Document frame={frame} title={texts.title}>
      <Layout frame={frame} crumbs={[{ text: texts.title }]} width="desk">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <div class="buttons">
          <ButtonLink path="/hallinta/istunnot/uusi">{texts.newSession}</ButtonLink>
          <ButtonLink path="/hallinta/foorumit" kind="secondary">
            {texts.forums}
          </ButtonLink>
        </div>
        <UpkeepLinks
          waiting={{
            '/hallinta/henkilotiedot': view.openIncidents,
            '/hallinta/sinetit': view.waitingUnsealings,
          }}
        />
        {underWay.length > 0 && <Group id="kaynnissa" title={texts.underWay} sessions={underWay} />}
        {coming.length > 0 ? (
          <Group id="tulevat" title={texts.coming} sessions={coming} />
        ) : (
          <EmptyState title={texts.noComing}>
            <p>{texts.noComingText}</p>
          </EmptyState>
        )}
        {past.length > 0 ? (
          <Group id="paattyneet" title={texts.past} sessions={past} />
        ) : (
          <p class="meta">{texts.noPast}</p>
        )}
        <Pagination
          page={page}
          pages={pages}
          pathOf={(to) => (to === 1 ? '/hallinta' : `/hallinta?sivu=${to}`)}
        />
      </Layout>
    </Document>
  );
}

function Group({ id, title, sessions }: { id: string; title: string; sessions: readonly SessionView[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="cards cards-grid">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionCard session={session} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SessionCard({ session }: { session: SessionView }) {
  const { language } = usePage();
  const texts = sessionTexts[language];
  const { id, title, forum, counts, lawyers } = session;
  const received = plural(language, counts.received, {
    one: texts.questions_one,
    other: texts.questions_other,
  });
  const waiting = plural(language, counts.waiting, { one: texts.waiting_one, other: texts.waiting_other });
  return (
    <article class="card">
      <div class="card-above">
        <SessionStateBadge state={session.state} />
      </div>
      <h3 lang={contentLanguage(language)}>
        <a href={localHref(language, `/hallinta/istunnot/${id}`)}>{title}</a>
      </h3>
      <p>
        <strong>{formatTimeRange(language, session.startsAt, session.endsAt)}</strong>
      </p>
      <p class="meta">
        <span>{forum.name[language]}</span>
        <span>{lawyers.map(({ name }) => name).join(', ') || texts.notNamed}</span>
        <span>{counts.waiting > 0 ? `${received}, ${waiting}` : received}</span>
      </p>
      <div class="buttons">
        <ButtonLink path={`/istunnot/${id}`} kind="secondary">
          {texts.sessionPage}
          <span class="unseen">: {title}</span>
        </ButtonLink>
      </div>
    </article>
  );
}
