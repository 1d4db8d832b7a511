import { glossaryTexts } from '../../client/texts/glossary.ts';
import type { Language } from '../../client/texts/catalogue.ts';
import type { GlossaryRecord } from './glossary-queries.ts';

/**
 * The glossary as CSV (RFC 4180) with a heading in the reader's language; the mark at its start tells spreadsheets that it is
 * UTF-8. No value can begin as a formula does: the contract lets them begin with a letter or a digit.
 */
export function glossaryCsv(words: readonly GlossaryRecord[], language: Language): string {
  const texts = glossaryTexts[language];
  const rows = words.map(({ phrase, terms, kind, updatedAt }) => [
    phrase,
    terms.join(', '),
    texts[`kind_${kind}`],
    updatedAt.toISOString().slice(0, 10),
  ]);
  const heading = [texts.csvPhrase, texts.csvTerms, texts.csvKind, texts.csvUpdated];
  return `\uFEFF${[heading, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
