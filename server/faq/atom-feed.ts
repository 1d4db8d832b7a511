import type { SignedDissent } from '../answers/contract.ts';
import type { EntryView, Validity } from './contract.ts';
import { xmlText } from './xml.ts';

/** The site a feed is of and the words it uses, in the language of the entries. */
export type FeedSite = {
  baseUrl: string;
  name: string;
  subtitle: string;
  words: Record<
    'question' | 'answer' | 'dissent' | 'citations' | 'guidance' | 'illustrative' | 'illustrativeText',
    string
  > &
    Record<`validity_${Validity}`, string>;
};

/** One feed of the site: its own path, that of the page it stands for, and when what it tells of last changed. */
export type Feed = {
  title: string;
  path: string;
  pagePath: string;
  changedAt: Date | null;
  entries: EntryView[];
};

/** Entries as an Atom feed (RFC 4287). */
export function atomFeed(site: FeedSite, { title, path, pagePath, changedAt, entries }: Feed): string {
  const address = xmlText(site.baseUrl + path);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fi">
  <title>${xmlText(title)}</title>
  <subtitle>${xmlText(site.subtitle)}</subtitle>
  <id>${address}</id>
  <link rel="self" type="application/atom+xml" href="${address}"/>
  <link rel="alternate" type="text/html" href="${xmlText(site.baseUrl + pagePath)}"/>
  <updated>${(changedAt ?? new Date(0)).toISOString()}</updated>
  <author><name>${xmlText(site.name)}</name></author>
${entries.map((entry) => feedEntry(site, entry)).join('')}</feed>
`;
}

function feedEntry({ baseUrl, words }: FeedSite, entry: EntryView): string {
  const address = xmlText(`${baseUrl}/ukk/${entry.id}`);
  return `  <entry>
    <title>${xmlText(entry.title)}</title>
    <id>${address}</id>
    <link rel="alternate" type="text/html" href="${address}"/>
    <published>${entry.publishedAt}</published>
    <updated>${entry.updatedAt}</updated>
    <category term="${xmlText(entry.forum.slug)}" label="${xmlText(entry.forum.name.fi)}"/>
    <summary>${xmlText(entry.questionText)}</summary>
    <content type="html">${xmlText(contentOf(entry, words))}</content>
  </entry>
`;
}

function contentOf(entry: EntryView, words: FeedSite['words']): string {
  const { questionText, answerHtml, citations, validity, illustrative } = entry;
  return [
    illustrative ? `<p><strong>${words.illustrative}</strong> ${words.illustrativeText}</p>` : '',
    validity === 'in_force' ? '' : `<p>${words[`validity_${validity}`]}. ${xmlText(entry.validityNote)}</p>`,
    `<h2>${words.question}</h2><p>${xmlText(questionText)}</p><h2>${words.answer}</h2>${answerHtml}`,
    citations.length > 0 ? `<h3>${words.citations}</h3><ul>${citations.map(citationItem).join('')}</ul>` : '',
    ...entry.dissents.map((dissent) => dissentOf(dissent, words)),
    `<p>${words.guidance}</p>`,
  ].join('');
}

function dissentOf({ name, html, signedOn }: SignedDissent, words: FeedSite['words']): string {
  return `<h2>${words.dissent}</h2><p>${xmlText(name)}, ${finnishDay(signedOn)}</p>${html}`;
}

/** `2026-11-05` as `5.11.2026`. */
function finnishDay(day: string): string {
  return day.split('-').map(Number).toReversed().join('.');
}

function citationItem({ text, url }: EntryView['citations'][number]): string {
  return `<li>${url ? `<a href="${xmlText(url)}">${xmlText(text)}</a>` : xmlText(text)}</li>`;
}
