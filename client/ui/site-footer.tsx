import { uiTexts } from '../texts/ui.ts';
import { localHref } from './local-href.ts';
import type { PageFrame } from './page-frame.ts';
import { Wordmark } from './wordmark.tsx';

/** What the service is, and where its statements and interfaces are. */
export function SiteFooter({ frame: { language } }: { frame: PageFrame }) {
  const texts = uiTexts[language];
  return (
    <footer class="site-footer">
      <div>
        <Wordmark name={texts.productName} />
        <p>{texts.productIntro}.</p>
        <p>{texts.guidanceOnly}</p>
      </div>
      <nav aria-label={texts.footerNavigation}>
        <ul>
          <li>
            <a href={localHref(language, '/lait')}>{texts.acts}</a>
          </li>
          <li>
            <a href={localHref(language, '/saavutettavuus')}>{texts.accessibility}</a>
          </li>
          <li>
            <a href={localHref(language, '/tietosuoja')}>{texts.privacyNotice}</a>
          </li>
          <li>
            <a href={localHref(language, '/api')}>{texts.api}</a>
          </li>
          <li>
            <a href="/syote.xml" type="application/atom+xml">
              {texts.feed}
            </a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
