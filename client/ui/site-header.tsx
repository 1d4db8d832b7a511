import { languages } from '../texts/catalogue.ts';
import { uiTexts } from '../texts/ui.ts';
import { localHref } from './local-href.ts';
import { navigationFor } from './navigation.ts';
import type { PageFrame } from './page-frame.ts';
import { Wordmark } from './wordmark.tsx';

const languageNames = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' };

/** The name, the languages, who is signed in, and the main menu. */
export function SiteHeader({ frame }: { frame: PageFrame }) {
  const texts = uiTexts[frame.language];
  return (
    <header class="site-header">
      <div class="site-header-top">
        <a class="site-name" href={localHref(frame.language, '/')}>
          <Wordmark name={texts.productName} />
        </a>
        <Languages frame={frame} />
        <SignInOrOut frame={frame} />
      </div>
      <MainNavigation frame={frame} />
    </header>
  );
}

function Languages({ frame }: { frame: PageFrame }) {
  return (
    <nav class="languages" aria-label={uiTexts[frame.language].languages}>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <a
              href={localHref(language, frame.path)}
              lang={language}
              hreflang={language}
              aria-current={language === frame.language ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignInOrOut({ frame: { language, signedIn, path } }: { frame: PageFrame }) {
  const texts = uiTexts[language];
  if (!signedIn) {
    const back = encodeURIComponent(localHref(language, path));
    return (
      <a class="sign-in" href={`${localHref(language, '/kirjaudu')}?paluu=${back}`}>
        {texts.signIn}
      </a>
    );
  }
  return (
    <form class="signed-in" method="post" action={localHref(language, '/kirjaudu-ulos')}>
      <p>
        <span class="unseen">{texts.signedInAs} </span>
        <strong>{signedIn.name}</strong> <span>{signedIn.roleText}</span>
      </p>
      <a
        href={localHref(language, '/omat-tiedot')}
        aria-current={currency('/omat-tiedot', path.replace(/\?.*$/, ''))}
      >
        {texts.ownData}
      </a>
      <button type="submit">{texts.signOut}</button>
    </form>
  );
}

function MainNavigation({ frame: { language, signedIn, path } }: { frame: PageFrame }) {
  const texts = uiTexts[language];
  const here = path.replace(/\?.*$/, '');
  return (
    <nav class="site-nav" aria-label={texts.mainNavigation}>
      <ul>
        {navigationFor(signedIn?.role ?? null).map((item) => (
          <li key={item.path}>
            <a href={localHref(language, item.path)} aria-current={currency(item.path, here)}>
              {texts[item.text]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currency(path: string, here: string): 'page' | 'true' | undefined {
  if (path === here) return 'page';
  return path !== '/' && here.startsWith(`${path}/`) ? 'true' : undefined;
}
