import { glossaryTexts } from '../../client/texts/glossary.ts';
import type { Language } from '../../client/texts/catalogue.ts';
import { csvOf } from '../platform/csv.ts';
import type { GlossaryRecord } from './glossary-queries.ts';

/** The glossary as CSV with a heading in the reader's language. */
export function glossaryCsv(words: readonly GlossaryRecord[], language: Language): string {
  const texts = glossaryTexts[language];
  const rows = words.map(({ phrase, terms, kind, updatedAt }) => [
    phrase,
    terms.join(', '),
    texts[`kind_${kind}`],
    updatedAt.toISOString().slice(0, 10),
  ]);
  const heading = [texts.csvPhrase, texts.csvTerms, texts.csvKind, texts.csvUpdated];
  return csvOf([heading, ...rows]);
}
