import { citationLine, citationText, finlexUrl, parseCitation } from '../statutes/citation.ts';
import type { Citation, CitationLanguage } from '../statutes/contract.ts';
import { citationPath } from '../statutes/statute-path.ts';
import { renderAnswer, sanitizeAnswerHtml } from './answer-markdown.ts';
import type { AnswerSource, AnswerView, CitationView } from './contract.ts';
import type { VersionRecord } from './queries.ts';

/** An answer's HTML, sanitised again when it is read: what was kept before a rule changed obeys it all the same. */
export function safeAnswerHtml(html: string): string {
  return sanitizeAnswerHtml(html);
}

/** Provisional text as it is shown while it is typed. */
export function provisionalHtml(markdown: string): string {
  return renderAnswer(markdown);
}

/** What is typed as citations, line by line, as far as it is one by now. */
export function provisionalCitations(lines: string): CitationView[] {
  return lines.split('\n').flatMap((line) => {
    const citation = parseCitation(line.trim());
    return citation ? [citationView(citation, 'fi')] : [];
  });
}

/** A citation as it is shown: its words, the act's text elsewhere and the section's page here. */
export function citationView(citation: Citation, language: CitationLanguage): CitationView {
  return {
    text: citationText(citation, language),
    url: finlexUrl(citation, language),
    path: citationPath(citation),
  };
}

/** A version as everyone who may follow its session sees it. */
export function answerView(version: VersionRecord): AnswerView {
  return {
    versionId: version.versionId,
    number: version.number,
    state: version.state,
    html: safeAnswerHtml(version.html),
    citations: version.citations.map((each) => citationView(each, 'fi')),
    signatures: version.signatures.map(({ lawyer, name, signedAt }) => ({
      lawyer,
      name,
      signedAt: new Date(signedAt).toISOString(),
    })),
    oneSignatureReason: version.oneSignatureReason,
    dissents: version.dissents.map(({ lawyer, name, html, signedAt }) => ({
      lawyer,
      name,
      html: safeAnswerHtml(html),
      signedAt: new Date(signedAt).toISOString(),
    })),
  };
}

/** A version as its lawyers work on it. */
export function answerSource(version: VersionRecord): AnswerSource {
  const { versionId, number, state, revision, markdown, writtenOn } = version;
  const citationLines = version.citations.map(citationLine).join('\n');
  return { versionId, number, state, revision, markdown, citationLines, writtenOn };
}
