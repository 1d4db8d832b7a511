import type { ComponentChildren } from 'preact';
import { statuteTexts } from '../texts/statutes.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame } from '../ui/page-frame.ts';

type NothingCitesProps = {
  frame: PageFrame;
  title: string;
  /** What else can be done. */
  children: ComponentChildren;
};

/** Said where no answer cites an act or a section: search in other words, or ask. */
export function NothingCites({ frame: { language, signedIn }, title, children }: NothingCitesProps) {
  const texts = statuteTexts[language];
  const signIn = `/kirjaudu?paluu=${encodeURIComponent(localHref(language, '/kysy'))}`;
  const mayAsk = !signedIn || signedIn.role === 'worker';
  return (
    <EmptyState title={title}>
      <p>{children}</p>
      <p class="buttons">
        <ButtonLink path="/haku">{texts.search}</ButtonLink>
        {mayAsk && <a href={localHref(language, signedIn ? '/kysy' : signIn)}>{texts.ask}</a>}
      </p>
    </EmptyState>
  );
}
