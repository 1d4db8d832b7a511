import type { OwnRemarkView } from '../../server/discussion/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';
import { useDiscussion } from './discussion-context.ts';
import { RemarkForm } from './remark-form.tsx';
import { WithdrawRemark } from './withdraw-remark.tsx';

/** One's own remarks with what became of each; a declined one has its reason, and its text to go on with. */
export function OwnRemarks({ remarks }: { remarks: readonly OwnRemarkView[] }) {
  return (
    <ul class="cards">
      {remarks.map((remark) => (
        <li key={remark.id}>
          <OwnRemark remark={remark} />
        </li>
      ))}
    </ul>
  );
}

const tones = {
  submitted: 'waiting',
  shown: 'done',
  declined: 'stopped',
} as const satisfies Record<string, BadgeTone>;

function OwnRemark({ remark }: { remark: OwnRemarkView }) {
  const { texts, onOwn } = useDiscussion();
  const { language, attempt } = usePage();
  const lang = language === 'fi' ? undefined : 'fi';
  const { id, questionId, questionTitle, state, text, declineReason } = remark;
  // What was typed stays in sight also when the remark has been shown meanwhile.
  const refusedHere = attempt?.command === 'write-remark' && attempt.key === id;
  if (state === 'withdrawn') return null;
  return (
    <article class="card">
      <div class="card-above">
        <StateBadge tone={tones[state]} text={texts[`remark_${state}`]} />
      </div>
      <p class="meta" lang={lang}>
        {fill(texts.remarkTo, { title: questionTitle })}
      </p>
      <p class="question-text" lang={lang}>
        {text}
      </p>
      {declineReason !== null && (
        <p>
          <strong>{texts.reason}:</strong> <span lang={lang}>{declineReason}</span>
        </p>
      )}
      {(state === 'declined' || refusedHere) && (
        <details open={refusedHere}>
          <summary>{texts.editAgain}</summary>
          <RemarkForm question={{ id: questionId, title: questionTitle }} insteadOf={{ id, text }} />
        </details>
      )}
      <WithdrawRemark remark={remark} onDone={() => onOwn({ ...remark, state: 'withdrawn' })} />
    </article>
  );
}
