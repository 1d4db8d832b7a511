import type { UnansweredSearchesView, UnansweredSearchView } from '../../server/search/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { searchTexts } from '../texts/search.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { searchPath } from './search-path.ts';

type UnansweredSearchesPageProps = { frame: PageFrame; view: UnansweredSearchesView };

/** What people search for and do not find: what the glossary or the sessions could mend. */
export function UnansweredSearchesPage({ frame, view }: UnansweredSearchesPageProps) {
  const { language } = frame;
  const texts = searchTexts[language];
  const crumbs = [{ text: sessionTexts[language].title, path: '/hallinta' }, { text: texts.missingTitle }];
  return (
    <Document frame={frame} title={texts.missingTitle}>
      <Layout frame={frame} crumbs={crumbs}>
        <h1>{texts.missingTitle}</h1>
        <p class="lead">{texts.missingLead}</p>
        <p class="hint">{texts.missingPrivacy}</p>
        {view.searches.length === 0 ? (
          <EmptyState title={texts.missingNone}>
            <p>{texts.missingNoneText}</p>
          </EmptyState>
        ) : (
          <ul class="cards">
            {view.searches.map((search) => (
              <li key={search.id}>
                <SearchCard search={search} />
              </li>
            ))}
          </ul>
        )}
        {view.rare > 0 && (
          <p class="meta">{plural(language, view.rare, { one: texts.rare_one, other: texts.rare_other })}</p>
        )}
        <Removed removed={view.removed} />
      </Layout>
    </Document>
  );
}

function SearchCard({ search }: { search: UnansweredSearchView }) {
  const { language } = usePage();
  const texts = searchTexts[language];
  const { id, query, searches, inWeek, foundNothing, nextQuery, lastAsked } = search;
  const counts = [
    plural(language, searches, { one: texts.searches_one, other: texts.searches_other }),
    foundNothing > 0 && fill(texts.foundNothing, { count: foundNothing }),
    inWeek > 0 && fill(texts.inWeek, { count: inWeek }),
    fill(texts.lastAsked, { day: formatDay(language, lastAsked) }),
  ];
  const toSearch = searchPath({ q: query });
  const toGlossary = `/hallinta/sanasto?sana=${encodeURIComponent(query)}`;
  return (
    <article class="card">
      <h2>{query}</h2>
      <p class="meta">{counts.filter(Boolean).join(' · ')}</p>
      {nextQuery && <p>{fill(texts.rewordedTo, { query: nextQuery })}</p>}
      <div class="buttons">
        <Deed kind="secondary" path={toGlossary} text={texts.addToGlossary} query={query} />
        <Deed kind="quiet" path={toSearch} text={texts.searchNow} query={query} />
        <SearchForm command="remove-unanswered-search" text={texts.remove} search={{ id, query }} />
      </div>
    </article>
  );
}

type DeedProps = { kind: 'secondary' | 'quiet'; path: string; text: string; query: string };

function Deed({ kind, path, text, query }: DeedProps) {
  const { language } = usePage();
  const label = fill(searchTexts[language].ofSearch, { deed: text, query });
  return (
    <a class={`button button-${kind}`} href={localHref(language, path)} aria-label={label}>
      {text}
    </a>
  );
}

type SearchFormProps = {
  command: 'remove-unanswered-search' | 'restore-unanswered-search';
  text: string;
  search: { id: string; query: string };
};

function SearchForm({ command, text, search: { id, query } }: SearchFormProps) {
  const label = fill(searchTexts[usePage().language].ofSearch, { deed: text, query });
  return (
    <ActionForm command={command} formKey={id} hidden={{ unansweredSearchId: id }} inline>
      <Button kind="quiet" label={label}>
        {text}
      </Button>
    </ActionForm>
  );
}

function Removed({ removed }: Pick<UnansweredSearchesView, 'removed'>) {
  const texts = searchTexts[usePage().language];
  if (removed.length === 0) return null;
  return (
    <section aria-labelledby="poistetut">
      <h2 id="poistetut">{texts.removedTitle}</h2>
      <p class="hint">{texts.removedText}</p>
      <ul class="cards">
        {removed.map((search) => (
          <li key={search.id} class="buttons">
            <span>{search.query}</span>
            <SearchForm command="restore-unanswered-search" text={texts.restore} search={search} />
          </li>
        ))}
      </ul>
    </section>
  );
}
