import { mostFound, type SearchPageView, type SearchReply } from '../../server/search/contract.ts';
import { EntryCards } from '../faq/entry-card.tsx';
import { unbrokenCitation } from '../faq/unbroken-citation.ts';
import { plural } from '../texts/catalogue.ts';
import { searchTexts } from '../texts/search.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { AskInstead } from './ask-instead.tsx';
import { BrowseLinks } from './browse-links.tsx';
import { ChosenLimits } from './chosen-limits.tsx';
import { CountedLink } from './counted-link.tsx';
import { MendedWords } from './mended-words.tsx';
import { NothingFound } from './nothing-found.tsx';
import { SearchLimitLists } from './search-limit-lists.tsx';
import { chosenLimits, searchPath } from './search-path.ts';

type SearchResultsProps = { frame: PageFrame; view: SearchPageView };

/**
 * The part of the page that changes while one types: the script puts a newer one in its place. `data-query` is what may be
 * counted when it finds nothing: a search in all entries.
 */
export function SearchResults({ frame, view }: SearchResultsProps) {
  const { asked, found } = view;
  const limits = chosenLimits(asked);
  const counted = found && limits.length === 0 ? asked.q : '';
  return (
    <div class="results" id="tulokset" data-query={counted} data-total={found?.total ?? 0}>
      {limits.map(([name, value]) => (
        <input key={name} type="hidden" form="haku" name={name} value={value} />
      ))}
      {!found && <BrowseLinks forums={view.forums} />}
      {found && <ResultsHead found={found} view={view} />}
      {found && found.total > 0 && <Found found={found} frame={frame} view={view} />}
      {found && found.total === 0 && <NothingFound frame={frame} view={view} />}
    </div>
  );
}

/** Of a search by words that finds very many, only the best are known. */
const isCut = (found: SearchReply, { asked }: SearchPageView) => asked.q !== '' && found.total >= mostFound;

/** How many were found, in what words and within what limits. */
function ResultsHead({ found, view }: { found: SearchReply; view: SearchPageView }) {
  const { language } = usePage();
  const texts = searchTexts[language];
  const counts = { one: texts.found_one, other: isCut(found, view) ? texts.found_most : texts.found_other };
  return (
    <div class="results-head">
      <h2 id="tulosmaara" tabindex={-1}>
        {found.total > 0 ? plural(language, found.total, counts) : texts.nothing}
      </h2>
      <MendedWords found={found} asked={view.asked} />
      {found.fellBack && <p class="meta">{texts.fellBack}</p>}
      <ChosenLimits view={view} />
    </div>
  );
}

function Found({ found, frame, view }: SearchResultsProps & { found: SearchReply }) {
  return (
    <>
      <SearchLimitLists asked={view.asked} facets={found.facets} counted={!isCut(found, view)} />
      <section class="results-list" aria-labelledby="tulosmaara">
        <EntryCards entries={found.entries} />
        <Pagination
          page={found.page}
          pages={found.pages}
          pathOf={(sivu) => searchPath({ ...view.asked, sivu })}
        />
        <AskInstead frame={frame} title={searchTexts[frame.language].askElse} query={view.asked.q} />
      </section>
      <RelatedSections sections={found.relatedSections} />
    </>
  );
}

/** The law behind what was found: each leads to the page of its section. */
function RelatedSections({ sections }: { sections: SearchReply['relatedSections'] }) {
  const texts = searchTexts[usePage().language];
  if (sections.length === 0) return null;
  return (
    <nav class="results-side" aria-labelledby="lainkohdat">
      <h3 id="lainkohdat">{texts.related}</h3>
      <ul class="link-list">
        {sections.map(({ text, path, entries }) => (
          <CountedLink key={path} path={path} text={unbrokenCitation(text)} entries={entries} />
        ))}
      </ul>
    </nav>
  );
}
