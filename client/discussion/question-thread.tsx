import type { ThreadView } from '../../server/discussion/contract.ts';
import type { QuestionView } from '../../server/questions/contract.ts';
import type { SessionView } from '../../server/sessions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { liveTexts } from '../texts/live.ts';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageRole } from '../ui/page-frame.ts';
import { DeclinedRemarks } from './declined-remarks.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { LostText } from './lost-text.tsx';
import { OwnRemarks } from './own-remarks.tsx';
import { PlainDiscussion } from './plain-discussion.tsx';
import { RemarksToReview } from './remarks-to-review.tsx';
import { Thread } from './thread.tsx';

type QuestionThreadProps = {
  question: QuestionView;
  session: SessionView;
  thread: ThreadView;
  role: PageRole | null;
};

/** On the page of a question: the discussion under it, what of it waits, and the way to ask on. */
export function QuestionThread({ question, session, thread, role }: QuestionThreadProps) {
  const texts = liveTexts[usePage().language];
  const shown = thread.remarks.filter(({ state }) => state === 'shown');
  const waiting = thread.remarks.filter(({ state }) => state === 'submitted');
  const own = thread.own.filter(({ state }) => state === 'submitted' || state === 'declined');
  return (
    <PlainDiscussion role={role} lawyers={session.lawyers}>
      <section class="stack" aria-labelledby="keskustelu">
        <h2 id="keskustelu">{texts.discussion}</h2>
        <LostText keys={formKeysOf(question, thread)} />
        {waiting.length > 0 && (
          <div class="panel">
            <h3>{texts.toReview}</h3>
            <RemarksToReview remarks={waiting} />
          </div>
        )}
        <Thread
          question={question}
          remarks={shown}
          ownIds={new Set(thread.own.map(({ id }) => id))}
          mayRemark={thread.mayRemark}
        />
        {own.length > 0 && (
          <div class="panel">
            <h3>{texts.ownRemarks}</h3>
            <p class="hint">{texts.ownRemarksHint}</p>
            <OwnRemarks remarks={own} />
          </div>
        )}
        <DeclinedRemarks remarks={thread.declined} />
        {thread.followUp && <FollowUp question={question} followUp={thread.followUp} />}
      </section>
    </PlainDiscussion>
  );
}

function formKeysOf({ id }: QuestionView, { mayRemark, own }: ThreadView): string[] {
  return [...(mayRemark ? [id] : []), ...own.map((remark) => remark.id)];
}

type FollowUpProps = { question: QuestionView; followUp: NonNullable<ThreadView['followUp']> };

function FollowUp({ question, followUp: { session } }: FollowUpProps) {
  const { language, attempt } = usePage();
  const texts = liveTexts[language];
  const refusedHere = attempt?.command === 'ask-follow-up';
  if (!session && !refusedHere) return <p class="hint">{texts.followUpClosed}</p>;
  const into = session && { title: session.title, when: formatDateTime(language, session.startsAt) };
  return (
    <details open={refusedHere}>
      <summary>{texts.followUp}</summary>
      <FollowUpForm question={question} into={into ? fill(texts.followUpInto, into) : undefined} />
    </details>
  );
}
