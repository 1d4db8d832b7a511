import type { AnswerView } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { lawyerName, useLiveSession } from './live-context.ts';

/** An answer that has been signed at least once, with what it cites and who stands behind it. */
export function AnswerPaper({ answer }: { answer: AnswerView }) {
  const live = useLiveSession();
  const { texts } = live;
  const { language } = usePage();
  const names = answer.signatures.map(({ lawyer }) => lawyerName(live, lawyer));
  return (
    <div class="answer stack">
      <h3>{texts.answerTitle}</h3>
      <Prose html={answer.html} lang={language === 'fi' ? undefined : 'fi'} />
      {answer.citations.length > 0 && (
        <>
          <h4>{texts.citations}</h4>
          <ul>
            {answer.citations.map(({ text, url }) => (
              <li key={text}>{url ? <a href={url}>{text}</a> : text}</li>
            ))}
          </ul>
        </>
      )}
      <p class="meta">{fill(texts.signedBy, { names: names.join(` ${texts.and} `) })}</p>
      {answer.oneSignatureReason ? (
        <p class="meta">{fill(texts.oneSignature, { reason: answer.oneSignatureReason })}</p>
      ) : (
        <StateBadge
          tone={answer.signatures.length > 1 ? 'done' : 'waiting'}
          text={answer.signatures.length > 1 ? texts.signedTwice : texts.signedOnce}
        />
      )}
    </div>
  );
}
