import type { RemarkView } from '../../server/discussion/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { DeclineRemark } from './decline-remark.tsx';
import { useDiscussion } from './discussion-context.ts';
import { speakerOf, startOf } from './remark-words.ts';

type RemarksToReviewProps = {
  remarks: readonly RemarkView[];
  /** The question each stands under, where that is not plain. */
  titleOf?: (questionId: string) => string;
};

/** For the coordinator: remarks that wait to be read, each shown by one press or declined with a reason. */
export function RemarksToReview({ remarks, titleOf }: RemarksToReviewProps) {
  const discussion = useDiscussion();
  const { texts } = discussion;
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  return (
    <ul class="cards">
      {remarks.map((remark) => (
        <li key={remark.id}>
          <article class="card">
            <p class="meta">
              <strong>{speakerOf(discussion, remark)}</strong>
            </p>
            {titleOf && (
              <p class="meta" lang={lang}>
                {fill(texts.remarkTo, { title: titleOf(remark.questionId) })}
              </p>
            )}
            <p class="question-text" lang={lang}>
              {remark.text}
            </p>
            <ShowRemark remark={remark} />
            <DeclineRemark remark={remark} />
          </article>
        </li>
      ))}
    </ul>
  );
}

/** Lets everyone signed in read a remark. */
export function ShowRemark({ remark }: { remark: RemarkView }) {
  const { texts, Form, onDecided } = useDiscussion();
  const remarkId = remark.id;
  return (
    <Form
      command="show-remark"
      formKey={remarkId}
      hidden={{ remarkId }}
      inline
      onDone={() => onDecided({ remarkId, decided: 'shown' })}
    >
      <Button icon="check" label={fill(texts.showOf, { start: startOf(remark.text) })}>
        {texts.show}
      </Button>
    </Form>
  );
}
