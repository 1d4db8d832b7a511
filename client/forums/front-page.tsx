import type { FrontPageView } from '../../server/forums/contract.ts';
import { EntryCards } from '../faq/entry-card.tsx';
import { plural } from '../texts/catalogue.ts';
import { forumTexts } from '../texts/forums.ts';
import { uiTexts } from '../texts/ui.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { SearchForm } from '../ui/search-form.tsx';
import { ForumCards } from './forum-cards.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { SessionCards } from './session-card.tsx';
import { siteJsonLd } from './site-json-ld.ts';

/** The front page: search first, then the forums, the next sessions and what is new. */
export function FrontPage({ frame, view }: { frame: PageFrame; view: FrontPageView }) {
  const texts = forumTexts[frame.language];
  return (
    <Document
      frame={frame}
      title={uiTexts[frame.language].productName}
      description={texts.heroLead}
      indexed
      jsonLd={siteJsonLd(frame)}
    >
      <Layout frame={frame} width="desk">
        <Hero entryCount={view.entryCount} />
        {frame.signedIn?.role === 'worker' && <AskHere />}
        <section aria-labelledby="foorumit">
          <h2 id="foorumit">{texts.forumsTitle}</h2>
          <ForumCards forums={view.forums} />
        </section>
        <section aria-labelledby="istunnot">
          <h2 id="istunnot">{texts.sessionsTitle}</h2>
          {view.sessions.length > 0 ? <SessionCards sessions={view.sessions} /> : <NoSessions />}
        </section>
        <section aria-labelledby="uusimmat">
          <h2 id="uusimmat">{texts.newestTitle}</h2>
          {view.newest.length > 0 ? <EntryCards entries={view.newest} /> : <NoEntries />}
        </section>
        <HowItWorks frame={frame} />
      </Layout>
    </Document>
  );
}

function Hero({ entryCount }: { entryCount: number }) {
  const { language } = usePage();
  const texts = forumTexts[language];
  return (
    <div class="hero">
      <h1>{texts.heroTitle}</h1>
      <p class="lead">{texts.heroLead}</p>
      <SearchForm label={texts.searchLabel} hint={texts.searchHint} buttonText={texts.searchButton} />
      {entryCount > 0 && (
        <p class="meta">
          {plural(language, entryCount, { one: texts.entryCount_one, other: texts.entryCount_other })}
        </p>
      )}
    </div>
  );
}

function AskHere() {
  const { language } = usePage();
  const texts = forumTexts[language];
  return (
    <section class="panel" aria-labelledby="kysy">
      <h2 id="kysy">{texts.askTitle}</h2>
      <p>{texts.askText}</p>
      <p class="buttons">
        <ButtonLink path="/kysy">{texts.ask}</ButtonLink>
        <a href={localHref(language, '/omat-kysymykset')}>{texts.myQuestions}</a>
      </p>
    </section>
  );
}

function NoSessions() {
  const texts = forumTexts[usePage().language];
  return (
    <EmptyState title={texts.noSessions}>
      <p>{texts.noSessionsText}</p>
    </EmptyState>
  );
}

function NoEntries() {
  const texts = forumTexts[usePage().language];
  return (
    <EmptyState title={texts.noEntries}>
      <p>{texts.noEntriesText}</p>
    </EmptyState>
  );
}
