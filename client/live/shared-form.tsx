import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { FormContext } from '../ui/form-context.ts';
import { Notice } from '../ui/notice.tsx';
import { SavedFindings } from '../ui/saved-findings.tsx';
import type { ClaimHolder } from './claim-holder.ts';
import { lawyerName, useLiveSession } from './live-context.ts';
import { createSharedAnswer, type SharedAnswer } from './shared-answer.ts';
import { KeptApart, Prepared } from './shared-aside.tsx';
import { SharedDeeds } from './shared-deeds.tsx';
import { SharedField } from './shared-field.tsx';
import type { SharedModule } from './shared-text.ts';
import { useStore } from './store.ts';
import { useOtherCursor } from './use-other-cursor.ts';

type SharedFormProps = {
  question: QuestionView;
  lawyer: 1 | 2;
  claim: ClaimHolder;
  module: SharedModule;
};

const command = 'save-answer';
const markdownMax = 20_000;
const citationsMax = 2_000;

/** The text both lawyers write, and what can be done with it; everyone follows it as provisional. */
export function SharedForm({ question, lawyer, claim, module }: SharedFormProps) {
  const { state, send, tell, refresh } = useLiveSession();
  const live = { send, tell, refresh };
  const provisional = state.provisional[question.id];
  const [answer] = useState(() => createSharedAnswer(question, { lawyer, claim, module, live, provisional }));
  // Ended in the same breath as the form goes: what it keeps must be there when the question's own desk comes.
  useLayoutEffect(() => answer.begin(), [answer]);
  useEffect(() => answer.follow(question, provisional), [answer, question, provisional]);
  const [busy, setBusy] = useState(false);
  const once = (deed: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    void deed().finally(() => setBusy(false));
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (question.claim === null || question.claim.lawyer === lawyer) once(answer.save);
  };
  return (
    <>
      <Prepared question={question} answer={answer} />
      <KeptApart answer={answer} />
      <form class="form" aria-busy={busy} onSubmit={onSubmit} novalidate>
        <Trouble answer={answer} />
        <Fields question={question} answer={answer} />
        <SharedDeeds question={question} lawyer={lawyer} answer={answer} once={once} />
      </form>
    </>
  );
}

/** What the server refused: of a deed, or of what is typed. */
function useProblem({ trouble, writing }: SharedAnswer) {
  const { problem } = useStore(trouble);
  const { trouble: typing } = useStore(writing.store);
  const said = typeof typing === 'string' ? typing : null;
  return { problem: problem ?? (typeof typing === 'string' ? null : typing), said };
}

function Trouble({ answer }: { answer: SharedAnswer }) {
  const { texts } = useLiveSession();
  const { problem, said } = useProblem(answer);
  if (!problem && !said) return null;
  const ownWords = said === 'blocked' ? texts.sharedBlocked : texts.sharedTooLong;
  return (
    <Notice kind="error" live>
      <p>
        <strong>{problem?.title ?? ownWords}</strong> {problem?.detail}
      </p>
    </Notice>
  );
}

function Fields({ question, answer }: { question: QuestionView; answer: SharedAnswer }) {
  const live = useLiveSession();
  const { texts } = live;
  const { writing } = answer;
  const { texts: values } = useStore(writing.store);
  const { problem } = useProblem(answer);
  const other = useOtherCursor(question.id);
  const name = other ? lawyerName(live, other.lawyer) : '';
  const otherIn = (field: 'markdown' | 'citations') => {
    const index = other?.cursor?.field === field ? writing.indexOf(other.cursor) : null;
    return index === null ? null : { index, name: name.split(' ')[0] ?? name };
  };
  const { confirmed } = useStore(answer.trouble);
  const attempt = problem && { command, key: question.id, values, confirmed, problem };
  return (
    <FormContext.Provider value={{ command, key: question.id, attempt }}>
      <SavedFindings besides={values.markdown} />
      <SharedField
        looks="confirm"
        {...{ name: 'markdown', label: texts.markdown, hint: texts.formattingHint }}
        {...{ writing, rows: 10, limit: markdownMax, other: otherIn('markdown') }}
        required
      />
      <SharedField
        {...{ name: 'citations', label: texts.citations, hint: texts.citationsHint }}
        {...{ writing, rows: 3, limit: citationsMax, other: otherIn('citations') }}
      />
      <p class="hint">
        {other && `${fill(texts.writingAlong, { name })}. `}
        {texts.sharedHint}
      </p>
    </FormContext.Provider>
  );
}
