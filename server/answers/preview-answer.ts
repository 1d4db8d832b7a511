import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { citationText, finlexUrl, parseCitation } from '../statutes/citation.ts';
import type { CitationLanguage } from '../statutes/contract.ts';
import { unlistedCitations } from '../statutes/unlisted-citations.ts';
import { answerPlainText, renderAnswer } from './answer-markdown.ts';
import type { PreviewAnswerReply } from './contract.ts';

/** Shows what a lawyer is writing as it would be shown to others; throws `identifiers_found`, and nothing is kept. */
export function previewAnswer(
  written: { markdown: string; citations: string },
  language: CitationLanguage,
): PreviewAnswerReply {
  refuseIdentifiers({ markdown: written.markdown, citations: written.citations });
  const lines = written.citations.split('\n').map((line) => line.trim());
  const html = renderAnswer(written.markdown);
  return {
    html,
    found: unlistedCitations(answerPlainText(html), lines),
    citations: lines.filter((line) => line !== '').map((line) => citationOnLine(line, language)),
  };
}

function citationOnLine(line: string, language: CitationLanguage): PreviewAnswerReply['citations'][number] {
  const citation = parseCitation(line);
  if (!citation) return { line, text: null, url: null };
  return { line, text: citationText(citation, language), url: finlexUrl(citation, language) };
}
