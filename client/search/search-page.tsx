import type { SearchPageView } from '../../server/search/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { searchTexts } from '../texts/search.ts';
import { Document } from '../ui/document.tsx';
import { Layout } from '../ui/layout.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { SearchForm } from '../ui/search-form.tsx';
import { SearchKeys } from './search-keys.tsx';
import { searchPath } from './search-path.ts';
import { SearchResults } from './search-results.tsx';

/** The search box and what it found; a script asks for this same page at every keystroke and takes its results. */
export function SearchPage({ frame: given, view }: { frame: PageFrame; view: SearchPageView }) {
  // Whoever changes the language or signs in comes back to the search, and not to a half-written word.
  const frame = { ...given, path: view.asked.q === '' ? given.path : searchPath(view.asked) };
  const texts = searchTexts[frame.language];
  const { q: query } = view.asked;
  return (
    <Document
      frame={frame}
      title={query ? fill(texts.resultsFor, { query }) : texts.title}
      islands={['search']}
    >
      <Layout frame={frame} crumbs={[{ text: texts.title }]} width="desk">
        <h1>{texts.title}</h1>
        <SearchForm
          id="haku"
          label={texts.label}
          hint={texts.hint}
          buttonText={texts.button}
          value={query}
          waiting={texts.waiting}
          failed={texts.failed}
        />
        <SearchResults frame={frame} view={view} />
        <SearchKeys />
      </Layout>
    </Document>
  );
}
