import { useEffect, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Notice } from '../ui/notice.tsx';
import { isOvertaken, isUnsaved } from './answer-draft.ts';
import { AnswerForm } from './answer-form.tsx';
import { createAnswerWriting } from './answer-writing.ts';
import { ClaimBar } from './claim-bar.tsx';
import { useLiveSession } from './live-context.ts';
import { NewerVersion } from './newer-version.tsx';
import { Notes } from './notes.tsx';
import { useStore } from './store.ts';

type AnswerDeskProps = { question: QuestionView; lawyer: 1 | 2 };

/** Where a lawyer takes a question and writes its answer; nothing that others do loses what has been typed. */
export function AnswerDesk({ question, lawyer }: AnswerDeskProps) {
  const { texts, alive, send, tell } = useLiveSession();
  const [writing] = useState(() => createAnswerWriting(question, lawyer, { send, tell }));
  useEffect(() => writing.begin(), [writing]);
  useEffect(() => writing.follow(question), [writing, question]);
  const { draft, source } = useStore(writing.text.store);
  const { mine, lost } = useStore(writing.claim.store);
  const { problem } = useStore(writing.trouble);
  const unsaved = isUnsaved(draft, source);
  const titleId = `desk-${question.id}`;
  return (
    <section class="panel" aria-labelledby={titleId} data-focus-home tabindex={-1}>
      <h2 id={titleId}>{fill(texts.deskOf, { title: question.title })}</h2>
      <p class="hint">{texts.deskNotOnAir}</p>
      <ClaimBar question={question} claim={writing.claim} />
      {unsaved && isOvertaken(draft, source) && <NewerVersion text={writing.text} />}
      {problem && (
        <Notice kind="error" live>
          <p>
            <strong>{problem.title}</strong> {problem.detail}
          </p>
        </Notice>
      )}
      {alive && (mine || lost || unsaved) && <AnswerForm question={question} writing={writing} />}
      <Notes question={question} lawyer={lawyer} />
    </section>
  );
}
