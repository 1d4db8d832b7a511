import { faqTexts } from '../texts/faq.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { searchPath } from './search-path.ts';

type NothingFoundProps = { frame: PageFrame; query: string; isLimited: boolean };

/** A search that found nothing: other ways to look, and the way to ask. */
export function NothingFound({ frame: { language, signedIn }, query, isLimited }: NothingFoundProps) {
  const texts = faqTexts[language];
  const mayAsk = signedIn?.role === 'worker';
  return (
    <EmptyState title={texts.nothing}>
      <p>{texts.nothingText}</p>
      {isLimited && (
        <p>
          <a href={localHref(language, searchPath({ query }))}>{texts.everywhere}</a>
        </p>
      )}
      {mayAsk && <p>{texts.askInstead}</p>}
      {mayAsk && (
        <p class="buttons">
          <ButtonLink path="/kysy">{texts.ask}</ButtonLink>
        </p>
      )}
      {!signedIn && <SignInToAsk language={language} />}
    </EmptyState>
  );
}

function SignInToAsk({ language }: { language: PageFrame['language'] }) {
  const texts = faqTexts[language];
  const back = encodeURIComponent(localHref(language, '/kysy'));
  return (
    <p>
      {texts.signInToAsk} <a href={`${localHref(language, '/kirjaudu')}?paluu=${back}`}>{texts.signIn}</a>
    </p>
  );
}
