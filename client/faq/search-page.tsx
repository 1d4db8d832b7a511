import type { SearchPageView, SearchReply } from '../../server/faq/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { faqTexts } from '../texts/faq.ts';
import { Document } from '../ui/document.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { EntryCards } from './entry-card.tsx';
import { NothingFound } from './nothing-found.tsx';
import { searchPath } from './search-path.ts';

/** The search box, what it found, and what to do when it found nothing. */
export function SearchPage({ frame, view }: { frame: PageFrame; view: SearchPageView }) {
  const texts = faqTexts[frame.language];
  const { query, forum, found } = view;
  return (
    <Document frame={frame} title={query ? fill(texts.resultsFor, { query }) : texts.searchTitle}>
      <Layout frame={frame} crumbs={[{ text: texts.searchTitle }]}>
        <h1>{texts.searchTitle}</h1>
        <SearchForm
          label={texts.searchLabel}
          hint={texts.searchHint}
          buttonText={texts.searchButton}
          value={query}
          hidden={forum ? { foorumi: forum } : {}}
        />
        {found && found.total > 0 && <Found found={found} view={view} />}
        {found && found.total === 0 && <NothingFound frame={frame} view={view} />}
        {(!found || found.total > 0) && <Forums view={view} />}
      </Layout>
    </Document>
  );
}

function Found({ found, view: { query, forum } }: { found: SearchReply; view: SearchPageView }) {
  const { language } = usePage();
  const texts = faqTexts[language];
  const count = plural(language, found.total, { one: texts.found_one, other: texts.found_other });
  return (
    <section aria-labelledby="tulokset">
      <h2 id="tulokset">{count}</h2>
      <EntryCards entries={found.entries} />
      <Pagination
        page={found.page}
        pages={found.pages}
        pathOf={(page) => searchPath({ query, forum, page })}
      />
    </section>
  );
}

/** The forums to which the search can be limited, or to browse while nothing has been asked. */
function Forums({ view: { query, forum, forums } }: { view: SearchPageView }) {
  const { language } = usePage();
  const texts = faqTexts[language];
  const limited = forums.find(({ slug }) => slug === forum);
  if (limited) {
    return (
      <p>
        {fill(texts.within, { forum: limited.name[language] })}{' '}
        <a href={localHref(language, searchPath({ query }))}>{texts.everywhere}</a>
      </p>
    );
  }
  const pathOf = (slug: string) => (query ? searchPath({ query, forum: slug }) : `/foorumit/${slug}`);
  return (
    <nav aria-labelledby="foorumit">
      <h2 id="foorumit">{query ? texts.narrow : texts.forums}</h2>
      <ul>
        {forums.map(({ slug, name }) => (
          <li key={slug}>
            <a href={localHref(language, pathOf(slug))}>{name[language]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
