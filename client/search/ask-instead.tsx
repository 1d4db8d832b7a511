import { searchTexts } from '../texts/search.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame } from '../ui/page-frame.ts';

type AskInsteadProps = { frame: PageFrame; title: string; query: string };

/** The way to ask with the words filled in; they go with the link, and with a visitor through the sign-in. */
export function AskInstead({ frame: { language, signedIn }, title, query }: AskInsteadProps) {
  const texts = searchTexts[language];
  const ask = `/kysy?teksti=${encodeURIComponent(query)}`;
  const signIn = `/kirjaudu?paluu=${encodeURIComponent(localHref(language, ask))}`;
  if (signedIn && signedIn.role !== 'worker') return null;
  return (
    <section class="panel" aria-labelledby="kysy">
      <h3 id="kysy">{title}</h3>
      <p>{signedIn ? texts.askText : texts.signInToAsk}</p>
      <p class="buttons">
        <ButtonLink path={signedIn ? ask : signIn} kind="secondary">
          {signedIn ? texts.ask : texts.signIn}
        </ButtonLink>
      </p>
    </section>
  );
}
