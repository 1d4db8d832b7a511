import type { EntryView } from '../../server/faq/contract.ts';
import { faqTexts } from '../texts/faq.ts';
import { uiTexts } from '../texts/ui.ts';

/** An entry for search engines: schema.org/QAPage, in Finnish as the entry is. */
export function entryJsonLd(entry: EntryView, baseUrl: string): object {
  const url = `${baseUrl}/ukk/${entry.id}`;
  const { guidance, illustrative } = faqTexts.fi;
  const notice = entry.illustrative ? `${illustrative} ${guidance}` : guidance;
  const author = { '@type': 'Organization', name: uiTexts.fi.productName, url: baseUrl };
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    inLanguage: 'fi',
    url,
    mainEntity: {
      '@type': 'Question',
      name: entry.title,
      text: entry.questionText,
      answerCount: 1,
      datePublished: entry.publishedAt,
      author,
      acceptedAnswer: {
        '@type': 'Answer',
        text: `${wordsOf(entry.answerHtml)} ${notice}`,
        url,
        upvoteCount: 0,
        datePublished: entry.publishedAt,
        dateModified: entry.updatedAt,
        author,
      },
    },
  };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

// What the sanitiser wrote holds `<` and `>` in tags alone, and four entities.
function wordsOf(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_whole, name: string) => entities[name] ?? '');
  return words.replace(/\s+/g, ' ').trim();
}
