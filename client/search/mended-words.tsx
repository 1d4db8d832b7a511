import type { SearchInput, SearchReply } from '../../server/search/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { searchTexts } from '../texts/search.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { searchPath } from './search-path.ts';

/** Tells that misspelt words were mended, and leads to a search for what was typed. */
export function MendedWords({ found, asked }: { found: SearchReply; asked: SearchInput }) {
  const { language } = usePage();
  const texts = searchTexts[language];
  const { didYouMean } = found;
  if (didYouMean === null) return null;
  const asTyped = searchPath({ ...asked, tarkka: '1', sivu: 1 });
  return (
    <p>
      <strong>{fill(texts.didYouMean, { query: didYouMean })}</strong> {texts.mended}{' '}
      <a href={localHref(language, asTyped)}>{fill(texts.asTyped, { query: asked.q })}</a>
    </p>
  );
}
