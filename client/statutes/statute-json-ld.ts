import { type ActView, entriesOnPage, type SectionView } from '../../server/faq/contract.ts';
import { statuteTexts } from '../texts/statutes.ts';
import { localHref } from '../ui/local-href.ts';
import type { PageFrame } from '../ui/page-frame.ts';

const context = 'https://schema.org';

/** The register for search engines: schema.org/CollectionPage. */
export function actsJsonLd({ baseUrl, language }: PageFrame): object {
  const { actsTitle: name, actsLead: description } = statuteTexts[language];
  const url = baseUrl + localHref(language, '/lait');
  return { '@context': context, '@type': 'CollectionPage', name, description, inLanguage: language, url };
}

/** An act's page: a collection about a schema.org/Legislation. */
export function actJsonLd(act: ActView, { baseUrl, language }: PageFrame): object {
  return {
    '@context': context,
    '@type': 'CollectionPage',
    name: act.text,
    inLanguage: language,
    url: baseUrl + localHref(language, act.path),
    about: {
      '@type': 'Legislation',
      name: act.name[language],
      alternateName: [...act.abbreviations, ...act.otherNames],
      legislationIdentifier: act.number,
      legislationJurisdiction: 'FI',
      sameAs: act.url,
    },
  };
}

/** A section's page: the entries that cite it, as a list. */
export function sectionJsonLd(view: SectionView, { baseUrl, language }: PageFrame): object {
  const entriesBefore = (view.page - 1) * entriesOnPage;
  return {
    '@context': context,
    '@type': 'CollectionPage',
    name: view.text,
    inLanguage: language,
    url: baseUrl + localHref(language, view.path),
    about: {
      '@type': 'Legislation',
      name: view.text,
      isPartOf: baseUrl + localHref(language, view.act.path),
    },
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: view.total,
      itemListElement: view.entries.map(({ id, title }, index) => ({
        '@type': 'ListItem',
        position: entriesBefore + index + 1,
        name: title,
        url: `${baseUrl}/ukk/${id}`,
      })),
    },
  };
}
