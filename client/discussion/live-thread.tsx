import { useEffect, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { isAskingOpenAt } from '../live/live-session-parts.ts';
import { keptText } from '../live/kept-text.ts';
import { useLiveSession } from '../live/live-context.ts';
import { fill } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { FollowUpForm } from './follow-up-form.tsx';
import { Thread } from './thread.tsx';

type LiveThreadProps = { question: QuestionView; open?: boolean };

/** The discussion under a question of the session, and for a worker the way to ask on. */
export function LiveThread({ question, open = false }: LiveThreadProps) {
  const { texts, view, state, ownRemarks } = useLiveSession();
  const unsent = useUnsent(question.id);
  if (view.audience === 'visitor') return null;
  const remarks = state.remarks.filter(
    ({ questionId, state: stage }) => questionId === question.id && stage === 'shown',
  );
  return (
    <>
      <details open={open || unsent.remark}>
        <summary>{fill(texts.remarks, { count: remarks.length })}</summary>
        <Thread
          question={question}
          remarks={remarks}
          ownIds={new Set(ownRemarks.map(({ id }) => id))}
          mayRemark={view.role !== null}
        />
      </details>
      {view.role === 'worker' && <FollowUp question={question} unsent={unsent.followUp} />}
    </>
  );
}

/** The form while the session takes questions; else the question's own page, which knows another session that does. */
function FollowUp({ question, unsent }: { question: QuestionView; unsent: boolean }) {
  const { texts, view, state } = useLiveSession();
  const { language } = usePage();
  if (!unsent && !isAskingOpenAt(state, Date.parse(view.at))) {
    return (
      <p>
        <a href={localHref(language, `/kysymykset/${question.id}#keskustelu`)}>{texts.followUp}</a>
      </p>
    );
  }
  return (
    <details open={unsent}>
      <summary>{texts.followUp}</summary>
      <FollowUpForm question={question} />
    </details>
  );
}

/** Whether something unsent was written here, on this device or in a form that was refused: then its box stands open. */
function useUnsent(questionId: string): { remark: boolean; followUp: boolean } {
  const { attempt } = usePage();
  const refused = (command: string) => attempt?.command === command && attempt.key === questionId;
  const [kept, setKept] = useState({ remark: false, followUp: false });
  useEffect(() => {
    const isKept = (name: string) => keptText('session', `${name}.${questionId}`).read() !== '';
    setKept({ remark: isKept('huomio'), followUp: isKept('jatkokysymys') });
  }, [questionId]);
  return {
    remark: kept.remark || refused('write-remark'),
    followUp: kept.followUp || refused('ask-follow-up'),
  };
}

/** From a question that waits to the discussion under it, on a page of its own. */
export function ThreadLink({ question }: { question: QuestionView }) {
  const { texts, view, state } = useLiveSession();
  const { language } = usePage();
  if (view.audience === 'visitor') return null;
  const count = state.remarks.filter(
    ({ questionId, state: stage }) => questionId === question.id && stage === 'shown',
  ).length;
  return (
    <p>
      <a href={localHref(language, `/kysymykset/${question.id}#keskustelu`)}>
        {fill(texts.remarks, { count })}
        <span class="unseen">: {question.title}</span>
      </a>
    </p>
  );
}
