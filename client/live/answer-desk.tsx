import { useMemo, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import type { SaveAnswerReply } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Notice } from '../ui/notice.tsx';
import { PageContext, usePage } from '../ui/page-context.ts';
import type { Attempt, ShownProblem } from '../ui/page-frame.ts';
import { revisionToSave } from './answer-draft.ts';
import { AnswerForm } from './answer-form.tsx';
import { ClaimBar } from './claim-bar.tsx';
import { useLiveSession } from './live-context.ts';
import { NewerVersion } from './newer-version.tsx';
import { createTypist } from './typist.ts';
import { useAnswerDraft } from './use-answer-draft.ts';
import { useClaim } from './use-claim.ts';

const typingPauseMs = 250;

type AnswerDeskProps = { question: QuestionView; lawyer: 1 | 2 };

/** Where a lawyer writes while live: what is typed is shown as it is typed, and is never lost by what others do. */
export function AnswerDesk({ question, lawyer }: AnswerDeskProps) {
  const { texts, send, tell } = useLiveSession();
  const page = usePage();
  const claim = useClaim(question);
  const writing = useAnswerDraft(question, lawyer);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const questionId = question.id;

  const refused = (found: ShownProblem) => {
    if (found.code === 'claim_lost') claim.lose();
    setProblem(found);
  };
  const typist = useMemo(
    () =>
      createTypist(async (markdown) => {
        const outcome = await tell('type-provisional', { questionId, fence: claim.fence ?? 0, markdown });
        if (outcome.kind === 'refused') refused(outcome.problem);
        else setProblem(null);
      }, typingPauseMs),
    [claim.fence],
  );
  const onMarkdown = (markdown: string) => {
    writing.type({ markdown });
    if (claim.fence !== null) typist.typed(markdown);
  };
  const save = async (): Promise<SaveAnswerReply | null> => {
    setProblem(null);
    const held = await claim.hold();
    if ('problem' in held) return refused(held.problem), null;
    const { draft, source } = writing;
    const { markdown, citations } = draft;
    const revision = revisionToSave(draft, source);
    const outcome = await send('save-answer', { questionId, fence: held.fence, revision, markdown, citations });
    if (outcome.kind === 'refused') return refused(outcome.problem), null;
    const saved = outcome.reply as SaveAnswerReply; // as: the reply of save-answer
    writing.savedAs(draft, saved);
    return saved;
  };
  const sign = async (version: { versionId: string; revision: number } | null) => {
    if (!version) return;
    const { versionId, revision } = version;
    const outcome = await send('sign-answer', { versionId, revision });
    if (outcome.kind === 'refused') refused(outcome.problem);
  };

  const attempt: Attempt | null = problem && {
    command: 'save-answer',
    key: questionId,
    values: { markdown: writing.draft.markdown, citations: writing.draft.citations },
    problem,
  };
  const titleId = `desk-${questionId}`;
  return (
    <section class="panel" aria-labelledby={titleId} data-focus-home tabindex={-1}>
      <h2 id={titleId}>{fill(texts.deskOf, { title: question.title })}</h2>
      {question.state !== 'on_air' && <p class="hint">{texts.deskNotOnAir}</p>}
      <ClaimBar question={question} claim={claim} />
      {writing.overtaken && <NewerVersion writing={writing} />}
      <PageContext.Provider value={{ ...page, attempt }}>
        {problem && (
          <Notice kind="error" live>
            <p>
              <strong>{problem.title}</strong> {problem.detail}
            </p>
          </Notice>
        )}
        {(claim.mine || claim.lost || writing.unsaved) && (
          <AnswerForm
            question={question}
            writing={writing}
            onMarkdown={onMarkdown}
            onSave={save}
            onSign={sign}
          />
        )}
      </PageContext.Provider>
    </section>
  );
}
