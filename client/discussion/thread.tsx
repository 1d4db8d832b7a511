import type { RemarkView } from '../../server/discussion/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { useDiscussion } from './discussion-context.ts';
import { Remark } from './remark.tsx';
import { RemarkForm } from './remark-form.tsx';

type ThreadProps = {
  question: { id: string; title: string };
  /** Those that are shown, in their order. */
  remarks: readonly RemarkView[];
  ownIds: ReadonlySet<string>;
  mayRemark: boolean;
};

/** What has been said under a question, and the box to say more. */
export function Thread({ question, remarks, ownIds, mayRemark }: ThreadProps) {
  const { texts } = useDiscussion();
  return (
    <div class="stack">
      {remarks.length === 0 ? (
        <p class="meta">{texts.noRemarks}</p>
      ) : (
        <ol class="cards" aria-label={fill(texts.remarksOf, { title: question.title })}>
          {remarks.map((remark) => (
            <li key={remark.id}>
              <Remark remark={remark} mine={ownIds.has(remark.id)} />
            </li>
          ))}
        </ol>
      )}
      {mayRemark && <RemarkForm question={question} />}
    </div>
  );
}
