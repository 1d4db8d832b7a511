import type { ComponentChildren } from 'preact';
import type { AnswerState, CitationView, DissentView } from '../../server/answers/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { liveDissentTexts } from '../texts/live-dissents.ts';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';
import { CitationList } from './citation-list.tsx';
import { DissentPaper } from './dissent-paper.tsx';

export type PaperText = {
  number: number;
  state: AnswerState;
  html: string;
  citations: readonly CitationView[];
  signatures: readonly { name: string; signedAt: string }[];
  oneSignatureReason: string | null;
  dissents: readonly DissentView[];
};

const tones: Partial<Record<AnswerState, BadgeTone>> = {
  signed_once: 'waiting',
  to_review: 'warning',
  law_changed: 'warning',
  superseded: 'stopped',
  revoked: 'stopped',
  draft: 'neutral',
};

/** One version of an answer: its text, the sections it cites, who has signed it, and the dissents beside it. */
export function AnswerPaper({ answer, children }: { answer: PaperText; children?: ComponentChildren }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  return (
    <div class="stack">
      <div class="answer">
        <p class="meta">
          {fill(texts.version, { number: answer.number })}{' '}
          <StateBadge tone={tones[answer.state] ?? 'done'} text={texts[`answer_${answer.state}`]} />
        </p>
        <Prose html={answer.html} lang={contentLanguage(language)} />
        <CitationList citations={answer.citations} />
        <Signatures answer={answer} />
        {children}
      </div>
      {answer.dissents.map(({ name, html, signedAt }) => (
        <DissentPaper
          key={name}
          title={liveDissentTexts[language].dissent}
          level={3}
          html={html}
          by={fill(texts.signature, { name, at: formatDateTime(language, signedAt) })}
        />
      ))}
    </div>
  );
}

function Signatures({ answer: { signatures, oneSignatureReason } }: { answer: PaperText }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  return (
    <div>
      <h3>{texts.signatures}</h3>
      {signatures.length === 0 ? (
        <p>{texts.noSignatures}</p>
      ) : (
        <ul>
          {signatures.map(({ name, signedAt }) => (
            <li key={name}>{fill(texts.signature, { name, at: formatDateTime(language, signedAt) })}</li>
          ))}
        </ul>
      )}
      {oneSignatureReason && <p>{fill(texts.oneSignature, { reason: oneSignatureReason })}</p>}
    </div>
  );
}
