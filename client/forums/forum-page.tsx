import type { ForumPageView } from '../../server/forums/contract.ts';
import { EntryCards } from '../faq/entry-card.tsx';
import { fill, plural } from '../texts/catalogue.ts';
import { faqTexts } from '../texts/faq.ts';
import { forumTexts } from '../texts/forums.ts';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Layout } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { PastSessions } from './past-sessions.tsx';
import { SessionCards } from './session-card.tsx';

/** One forum: what it is about, its coming sessions, its answers and the sessions held. */
export function ForumPage({ frame, view }: { frame: PageFrame; view: ForumPageView }) {
  const { language } = frame;
  const texts = forumTexts[language];
  const { forum, page } = view;
  const path = `/foorumit/${forum.slug}`;
  const pathOf = (other: number) => (other > 1 ? `${path}?sivu=${other}` : path);
  const name = forum.name[language];
  const feed = {
    title: fill(faqTexts.fi.forumFeedTitle, { forum: forum.name.fi }),
    path: `${path}/syote.xml`,
  };
  return (
    <Document
      frame={frame}
      title={name}
      description={forum.description[language]}
      canonicalPath={pathOf(page)}
      feed={forum.retired ? undefined : feed}
      indexed
    >
      <Layout frame={frame} crumbs={[{ text: name }]}>
        <h1>{name}</h1>
        <p class="lead">{forum.description[language]}</p>
        {forum.retired && (
          <Notice>
            <p>{texts.retired}</p>
          </Notice>
        )}
        <SearchForm
          label={texts.forumSearchLabel}
          buttonText={texts.searchButton}
          hidden={{ foorumi: forum.slug }}
        />
        {view.upcoming.length > 0 && (
          <section aria-labelledby="istunnot">
            <h2 id="istunnot">{texts.sessionsTitle}</h2>
            <SessionCards sessions={view.upcoming} withForum={false} />
          </section>
        )}
        <section aria-labelledby="vastaukset">
          <h2 id="vastaukset">{texts.forumEntriesTitle}</h2>
          {view.entries.length === 0 && <EmptyState title={texts.forumEmpty} />}
          <p class="meta">
            {view.entries.length > 0 && <EntryCount frame={frame} count={forum.entryCount} />}
            {!forum.retired && (
              <a href={feed.path} type="application/atom+xml">
                {texts.feed}
              </a>
            )}
          </p>
          <EntryCards entries={view.entries} withForum={false} />
          <Pagination page={page} pages={view.pages} pathOf={pathOf} />
        </section>
        {view.past.length > 0 && <PastSessions sessions={view.past} />}
      </Layout>
    </Document>
  );
}

function EntryCount({ frame: { language }, count }: { frame: PageFrame; count: number }) {
  const texts = forumTexts[language];
  return (
    <span>
      {plural(language, count, { one: texts.forumEntries_one, other: texts.forumEntries_other })}
      {' · '}
    </span>
  );
}
