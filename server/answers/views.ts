import { citationLine, citationText, finlexUrl } from '../statutes/citation.ts';
import { renderAnswer, sanitizeAnswerHtml } from './answer-markdown.ts';
import type { AnswerSource, AnswerView } from './contract.ts';
import type { VersionRecord } from './queries.ts';

/** An answer's HTML, sanitised again when it is read: what was kept before a rule changed obeys it all the same. */
export function safeAnswerHtml(html: string): string {
  return sanitizeAnswerHtml(html);
}

/** Provisional text as it is shown while it is typed. */
export function provisionalHtml(markdown: string): string {
  return renderAnswer(markdown);
}

/** A version as everyone who may follow its session sees it. */
export function answerView(version: VersionRecord): AnswerView {
  return {
    versionId: version.versionId,
    number: version.number,
    state: version.state,
    html: safeAnswerHtml(version.html),
    citations: version.citations.map((citation) => ({
      text: citationText(citation, 'fi'),
      url: finlexUrl(citation, 'fi'),
    })),
    signatures: version.signatures.map(({ lawyer, signedAt }) => ({
      lawyer,
      signedAt: new Date(signedAt).toISOString(),
    })),
    oneSignatureReason: version.oneSignatureReason,
    dissents: version.dissents.map(({ lawyer, html, signedAt }) => ({
      lawyer,
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
