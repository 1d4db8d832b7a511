import { fill } from '../../client/texts/catalogue.ts';
import { faqTexts } from '../../client/texts/faq.ts';
import { uiTexts } from '../../client/texts/ui.ts';
import type { EntryView } from './contract.ts';
import { xmlText } from './xml.ts';

/** The newest entries as an Atom feed (RFC 4287), in Finnish as the entries are. */
export function atomFeed(baseUrl: string, entries: EntryView[]): string {
  const updated = entries.map((entry) => entry.updatedAt).sort().at(-1) ?? new Date(0).toISOString();
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fi">
  <title>${xmlText(faqTexts.fi.feedTitle)}</title>
  <subtitle>${xmlText(uiTexts.fi.guidanceOnly)}</subtitle>
  <id>${xmlText(`${baseUrl}/syote.xml`)}</id>
  <link rel="self" type="application/atom+xml" href="${xmlText(`${baseUrl}/syote.xml`)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(`${baseUrl}/`)}"/>
  <updated>${updated}</updated>
  <author><name>${xmlText(uiTexts.fi.productName)}</name></author>
${entries.map((entry) => feedEntry(baseUrl, entry)).join('')}</feed>
`;
}

function feedEntry(baseUrl: string, entry: EntryView): string {
  const address = xmlText(`${baseUrl}/ukk/${entry.id}`);
  return `  <entry>
    <title>${xmlText(entry.title)}</title>
    <id>${address}</id>
    <link rel="alternate" type="text/html" href="${address}"/>
    <published>${entry.publishedAt}</published>
    <updated>${entry.updatedAt}</updated>
    <category term="${xmlText(entry.forum.slug)}" label="${xmlText(entry.forum.name.fi)}"/>
    <summary>${xmlText(entry.questionText)}</summary>
    <content type="html">${xmlText(contentOf(entry))}</content>
  </entry>
`;
}

function contentOf(entry: EntryView): string {
  const texts = faqTexts.fi;
  const validity = entry.validity === 'in_force' ? '' : `<p>${texts[`validity_${entry.validity}`]}.</p>`;
  const notice = entry.illustrative ? `<p><strong>${texts.illustrative}</strong> ${texts.illustrativeText}</p>` : '';
  const citations = entry.citations.map(({ text, url }) => `<li>${url ? `<a href="${xmlText(url)}">${xmlText(text)}</a>` : xmlText(text)}</li>`);
  return [
    notice,
    validity,
    `<h2>${texts.question}</h2><p>${xmlText(entry.questionText)}</p><h2>${texts.answer}</h2>${entry.answerHtml}`,
    citations.length > 0 ? `<h3>${texts.citations}</h3><ul>${citations.join('')}</ul>` : '',
    `<p>${fill(texts.answered, { day: entry.signedOn })}. ${texts.guidance}</p>`,
  ].join('');
}
