import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { parseCitation } from '../statutes/citation.ts';
import { answerPlainText, renderAnswer } from './answer-markdown.ts';
import type { Text } from './answer-store.ts';

/** What a lawyer wrote as it is kept: its HTML and its citations; throws on client identifiers and unknown citations. */
export function answerText(input: { markdown: string; citations: string }): Text {
  refuseIdentifiers({ markdown: input.markdown, citations: input.citations });
  const html = safeHtml(input.markdown);
  const lines = input.citations.split('\n').map((line) => line.trim());
  const citations = lines
    .filter((line) => line !== '')
    .map((line) => ({ line, citation: parseCitation(line) }));
  const unknown = citations.find(({ citation }) => citation === null);
  if (unknown) {
    throw new Problem('invalid_input', {
      fields: [{ field: 'citations', rule: 'unknown_citation' }],
      named: { line: unknown.line },
    });
  }
  return {
    markdown: input.markdown,
    html,
    citations: citations.flatMap(({ citation }) => (citation ? [citation] : [])),
  };
}

/** The HTML of what was typed; emphasis can break an identifier in two, so it is looked for in what people will read. */
export function safeHtml(markdown: string): string {
  const html = renderAnswer(markdown);
  refuseIdentifiers({ markdown: answerPlainText(html) });
  return html;
}
