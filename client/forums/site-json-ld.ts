import { uiTexts } from '../texts/ui.ts';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame } from '../ui/page-frame.ts';

/** The site for search engines: its name and where its own search is (schema.org/SearchAction). */
export function siteJsonLd({ baseUrl, language }: PageFrame): object {
  const home = baseUrl + localHref(language, '/');
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: uiTexts[language].productName,
    description: uiTexts[language].productIntro,
    inLanguage: language,
    url: home,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${baseUrl}${localHref(language, '/haku')}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}
