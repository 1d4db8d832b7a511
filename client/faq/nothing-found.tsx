import type { SearchPageView } from '../../server/faq/contract.ts';
import { faqTexts } from '../texts/faq.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { searchPath } from './search-path.ts';

/** A search that found nothing: other ways to look, and the way to ask. */
export function NothingFound({ frame, view }: { frame: PageFrame; view: SearchPageView }) {
  const { language, signedIn } = frame;
  const texts = faqTexts[language];
  const mayAsk = signedIn?.role === 'worker';
  return (
    <EmptyState title={texts.nothing}>
      <p>{texts.nothingText}</p>
      {view.forum && (
        <p>
          <a href={localHref(language, searchPath({ query: view.query }))}>{texts.everywhere}</a>
        </p>
      )}
      {!signedIn && <p>{texts.signInToAsk}</p>}
      {mayAsk && <p>{texts.askInstead}</p>}
      {mayAsk && <ButtonLink path="/kysy">{texts.ask}</ButtonLink>}
      <h2>{texts.forums}</h2>
      <ul>
        {view.forums.map(({ slug, name }) => (
          <li key={slug}>
            <a href={localHref(language, `/foorumit/${slug}`)}>{name[language]}</a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
