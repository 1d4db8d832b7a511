import type { SearchPageView } from '../../server/search/contract.ts';
import { searchTexts } from '../texts/search.ts';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { AskInstead } from './ask-instead.tsx';
import { BrowseLinks } from './browse-links.tsx';
import { chosenLimits, unlimitedPath } from './search-path.ts';

type NothingFoundProps = { frame: PageFrame; view: SearchPageView };

/** A search that found nothing: other ways to look, and the way to ask with the words filled in. */
export function NothingFound({ frame, view }: NothingFoundProps) {
  const { language } = frame;
  const texts = searchTexts[language];
  const isLimited = chosenLimits(view.asked).length > 0;
  return (
    <div class="results-list">
      <p>{texts.nothingText}</p>
      {isLimited && (
        <p>
          <a href={localHref(language, unlimitedPath(view.asked))}>{texts.unlimited}</a>
        </p>
      )}
      <AskInstead frame={frame} title={texts.askTitle} query={view.asked.q} />
      <BrowseLinks forums={view.forums} />
    </div>
  );
}
