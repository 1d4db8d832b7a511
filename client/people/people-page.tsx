import type { PeoplePageView } from '../../server/people/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { peopleTexts } from '../texts/people.ts';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { InvitePersonForm } from './invite-person-form.tsx';
import { PeopleFilter } from './people-filter.tsx';
import { peoplePath } from './people-path.ts';
import { PersonCard } from './person-card.tsx';

/** Who may do what here: invited, changed, shut out and let in again. */
export function PeoplePage({ frame, view }: { frame: PageFrame; view: PeoplePageView }) {
  const texts = peopleTexts[frame.language];
  const crumbs = [{ text: texts.administration, path: '/hallinta' }, { text: texts.title }];
  return (
    <Document frame={frame} title={texts.title}>
      <Layout frame={frame} crumbs={crumbs} width="desk">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <LawyersMissing missing={view.lawyersMissing} />
        <details open={frame.attempt?.command === 'invite-person'}>
          <summary>{texts.inviteTitle}</summary>
          <div class="stack">
            <p>{texts.inviteText}</p>
            <InvitePersonForm areas={view.areas} />
          </div>
        </details>
        <People view={view} />
      </Layout>
    </Document>
  );
}

function LawyersMissing({ missing }: { missing: PeoplePageView['lawyersMissing'] }) {
  const { language } = usePage();
  const texts = peopleTexts[language];
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning">
      <h2>{texts.missingTitle}</h2>
      {missing.map(({ sessionId, title, startsAt, name }) => (
        <p key={`${sessionId} ${name}`}>
          {fill(texts.missing, { name, title, day: formatDay(language, startsAt) })}{' '}
          <a href={localHref(language, `/hallinta/istunnot/${sessionId}`)}>
            {texts.missingLink}
            <span class="unseen">: {title}</span>
          </a>
        </p>
      ))}
    </Notice>
  );
}

function People({ view }: { view: PeoplePageView }) {
  const { language } = usePage();
  const texts = peopleTexts[language];
  const { asked, people, total, page, pages, areas, ownId } = view;
  return (
    <section aria-labelledby="henkilot">
      <h2 id="henkilot">{texts.listTitle}</h2>
      <PeopleFilter asked={asked} areas={areas} />
      {total > 0 ? (
        <p class="meta">{plural(language, total, { one: texts.count_one, other: texts.count_other })}</p>
      ) : (
        <EmptyState title={texts.nothing}>
          <p>{texts.nothingText}</p>
          <a href={localHref(language, '/hallinta/ihmiset#henkilot')}>{texts.showAll}</a>
        </EmptyState>
      )}
      <ul class="cards cards-grid">
        {people.map((person) => (
          <li key={person.id}>
            <PersonCard person={person} areas={areas} isOwn={person.id === ownId} />
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} pathOf={(other) => `${peoplePath(asked, other)}#henkilot`} />
    </section>
  );
}
