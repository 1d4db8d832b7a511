import type { ThreadView } from '../../server/discussion/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { useDiscussion } from './discussion-context.ts';
import { speakerOf } from './remark-words.ts';
import { ShowRemark } from './remarks-to-review.tsx';

/** For the coordinator: what has been declined, with the reason, and the way to show it after all. */
export function DeclinedRemarks({ remarks }: { remarks: ThreadView['declined'] }) {
  const discussion = useDiscussion();
  const { texts } = discussion;
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  if (remarks.length === 0) return null;
  return (
    <details>
      <summary>{fill(texts.declinedRemarks, { count: remarks.length })}</summary>
      <ul class="cards">
        {remarks.map((remark) => (
          <li key={remark.id}>
            <article class="card">
              <p class="meta">
                <strong>{speakerOf(discussion, remark)}</strong>
              </p>
              <p class="question-text" lang={lang}>
                {remark.text}
              </p>
              <p>
                <strong>{texts.reason}:</strong> <span lang={lang}>{remark.reason}</span>
              </p>
              <ShowRemark remark={remark} />
            </article>
          </li>
        ))}
      </ul>
    </details>
  );
}
