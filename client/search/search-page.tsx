import type { SearchPageView, SearchReply } from '../../server/search/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { faqTexts } from '../texts/faq.ts';
import { Document } from '../ui/document.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { EntryCards } from '../faq/entry-card.tsx';
import { NothingFound } from './nothing-found.tsx';
import { searchPath } from './search-path.ts';

/** The search box, what it found, and what to do when it found nothing. */
export function SearchPage({ frame, view }: { frame: PageFrame; view: SearchPageView }) {
  const texts = faqTexts[frame.language];
  const { found } = view;
  const { q: query, foorumi: forum } = view.asked;
  return (
    <Document frame={frame} title={query ? fill(texts.resultsFor, { query }) : texts.searchTitle}>
      <Layout frame={frame} crumbs={[{ text: texts.searchTitle }]} width="desk">
        <h1>{texts.searchTitle}</h1>
        <SearchForm
          label={texts.searchLabel}
          hint={texts.searchHint}
          buttonText={texts.searchButton}
          value={query}
          hidden={forum ? { foorumi: forum } : {}}
        />
        <div class="split">
          {found && found.total > 0 && <Found found={found} view={view} />}
          {found && found.total === 0 && (
            <NothingFound frame={frame} query={query} isLimited={forum !== ''} />
          )}
          <Forums view={view} />
        </div>
      </Layout>
    </Document>
  );
}

function Found({ found, view }: { found: SearchReply; view: SearchPageView }) {
  const { q: query, foorumi: forum } = view.asked;
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

/** The forums to which what was found can be limited, or to browse when nothing was. */
function Forums({ view: { asked, found, forums } }: { view: SearchPageView }) {
  const { q: query, foorumi: forum } = asked;
  const { language } = usePage();
  const texts = faqTexts[language];
  const isFound = found !== null && found.total > 0;
  const pathOf = (slug: string) => (isFound ? searchPath({ query, forum: slug }) : `/foorumit/${slug}`);
  return (
    <nav aria-labelledby="foorumit">
      <h2 id="foorumit">{isFound ? texts.narrow : texts.forums}</h2>
      <ul>
        {isFound && (
          <li>
            <Choice path={searchPath({ query })} text={texts.everywhere} isChosen={forum === ''} />
          </li>
        )}
        {forums.map(({ slug, name }) => (
          <li key={slug}>
            <Choice path={pathOf(slug)} text={name[language]} isChosen={isFound && slug === forum} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Choice({ path, text, isChosen }: { path: string; text: string; isChosen: boolean }) {
  const { language } = usePage();
  return (
    <a href={localHref(language, path)} aria-current={isChosen ? 'true' : undefined}>
      {isChosen ? <strong>{text}</strong> : text}
    </a>
  );
}
