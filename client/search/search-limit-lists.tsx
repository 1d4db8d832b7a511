import type { FacetValue, SearchFacets, SearchInput } from '../../server/search/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { searchTexts } from '../texts/search.ts';
import { usePage } from '../ui/page-context.ts';
import { CountedLink } from './counted-link.tsx';
import { limitedPath, type LimitName, limitNames } from './search-path.ts';

type Lists = {
  asked: SearchInput;
  facets: SearchFacets;
  /** False when there may be more than was found: then nobody knows how many would stay. */
  counted: boolean;
};

const shownAtFirst = 6;

/** By what the results can be limited further, with how many would stay; folded on a narrow page, open on a wide one. */
export function SearchLimitLists({ asked, facets, counted }: Lists) {
  const texts = searchTexts[usePage().language];
  const useful = limitNames.filter((name) => asked[name] === '' && facets[name].length > 1);
  if (useful.length === 0) return null;
  return (
    <details class="results-limits" id="rajaukset">
      <summary>{texts.limits}</summary>
      <nav class="stack" aria-label={texts.limits}>
        {useful.map((name) => (
          <section key={name}>
            <h3 id={`rajaa-${name}`}>{texts[`limit_${name}`]}</h3>
            <LimitList name={name} asked={asked} values={facets[name]} counted={counted} />
          </section>
        ))}
      </nav>
    </details>
  );
}

type LimitListProps = Omit<Lists, 'facets'> & { name: LimitName; values: readonly FacetValue[] };

function LimitList({ name, asked, values, counted }: LimitListProps) {
  const { language } = usePage();
  const { more_one: one, more_other: other } = searchTexts[language];
  const item = ({ value, text, entries }: FacetValue) => (
    <CountedLink
      key={value}
      path={limitedPath(asked, name, value)}
      text={text}
      entries={counted ? entries : null}
    />
  );
  const more = values.slice(shownAtFirst);
  return (
    <>
      <ul class="link-list">{values.slice(0, shownAtFirst).map(item)}</ul>
      {more.length > 0 && (
        <details id={`lisaa-${name}`}>
          <summary>{plural(language, more.length, { one, other })}</summary>
          <ul class="link-list">{more.map(item)}</ul>
        </details>
      )}
    </>
  );
}
