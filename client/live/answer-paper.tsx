import type { AnswerView } from '../../server/answers/contract.ts';
import { DissentPaper } from '../answers/dissent-paper.tsx';
import { SectionLink } from '../statutes/section-link.tsx';
import { fill } from '../texts/catalogue.ts';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useLiveSession } from './live-context.ts';

/** An answer that has been signed at least once, with what it cites, who stands behind it, and the dissents beside it. */
export function AnswerPaper({ answer }: { answer: AnswerView }) {
  const live = useLiveSession();
  const { texts } = live;
  const { language } = usePage();
  return (
    <div class="stack">
      <div class="answer stack">
        <h3>{texts.answerTitle}</h3>
        <Prose html={answer.html} lang={language === 'fi' ? undefined : 'fi'} />
        {answer.citations.length > 0 && (
          <>
            <h4>{texts.citations}</h4>
            <ul>
              {answer.citations.map((citation) => (
                <li key={citation.text}>
                  <SectionLink citation={citation} />
                </li>
              ))}
            </ul>
          </>
        )}
        <SignedBy answer={answer} />
      </div>
      {answer.dissents.map(({ name, html, signedAt }) => (
        <DissentPaper
          key={name}
          title={texts.dissent}
          level={3}
          html={html}
          by={fill(texts.dissentBy, { name, at: formatDateTime(language, signedAt) })}
        />
      ))}
    </div>
  );
}

function SignedBy({ answer: { signatures, oneSignatureReason, dissents } }: { answer: AnswerView }) {
  const { texts } = useLiveSession();
  const names = signatures.map(({ name }) => name);
  const signed = signatures.length > 1 ? texts.signedTwice : texts.signedOnce;
  const isWhole = signatures.length > 1 || dissents.length > 0;
  return (
    <>
      <p class="meta">{fill(texts.signedBy, { names: names.join(` ${texts.and} `) })}</p>
      {oneSignatureReason ? (
        <p class="meta">{fill(texts.oneSignature, { reason: oneSignatureReason })}</p>
      ) : (
        <StateBadge
          tone={isWhole ? 'done' : 'waiting'}
          text={dissents.length > 0 ? texts.signedWithDissent : signed}
        />
      )}
    </>
  );
}
