import type { OwnQuestionView } from '../../server/questions/contract.ts';
import { FollowUpOf } from '../discussion/follow-up-of.tsx';
import { discussionTexts } from '../texts/discussion.ts';
import { questionTexts } from '../texts/questions.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Card } from '../ui/card.tsx';
import { usePage } from '../ui/page-context.ts';
import { Steps } from '../ui/steps.tsx';
import { EditQuestionForm } from './edit-question-form.tsx';
import { QuestionTexts, WhatBecomesOfText, WhatWasSaid, WhenAndWhere } from './own-question-facts.tsx';
import { OwnQuestionState } from './own-question-state.tsx';
import { Seal } from './own-question-seal.tsx';
import { questionOutlook } from './question-outlook.ts';
import { questionRoad } from './question-road.ts';
import { suggestedTitle } from './question-title.ts';
import { WithdrawForm } from './withdraw-form.tsx';

/** One's own question: where it is, what comes next, and what may be done with it. */
export function OwnQuestionCard({ question, today }: { question: OwnQuestionView; today: string }) {
  const { language, attempt } = usePage();
  const texts = questionTexts[language];
  const refusedHere = attempt?.command === 'edit-question' && attempt.key === question.id;
  const road = questionRoad(language, question);
  return (
    <Card
      id={question.id}
      title={question.publicTitle ?? (suggestedTitle(question.text) || texts.untitledDraft)}
      meta={<WhenAndWhere question={question} />}
      above={<OwnQuestionState state={question.state} />}
    >
      <FollowUpOf parent={question.parent} text={discussionTexts[language].followUpTo} linked={false} />
      <p>{questionOutlook(language, question)}</p>
      <WhatBecomesOfText question={question} />
      <Seal question={question} today={today} />
      {road && <Steps label={texts.roadLabel} steps={road} />}
      <WhatWasSaid question={question} />
      {(question.state === 'needs_info' || refusedHere) && (
        <details open>
          <summary>{texts.complete}</summary>
          <EditQuestionForm question={question} today={today} />
        </details>
      )}
      <QuestionTexts question={question} />
      <Ways question={question} />
      {question.withdrawable && <WithdrawForm question={question} />}
    </Card>
  );
}

/** Where one may go from a question. */
function Ways({
  question: { id, state, entryId: published, putAway, session },
}: {
  question: OwnQuestionView;
}) {
  const texts = questionTexts[usePage().language];
  const edit = { draft: texts.editDraft, submitted: texts.edit, declined: texts.editAgain }[state as string]; // as: the other states have no such way
  const entryId = published ?? putAway?.entryId;
  const under = ['queued', 'on_air', 'merged'].includes(state) && !entryId && session.state !== 'cancelled';
  return (
    <div class="buttons">
      {edit && (
        <ButtonLink path={`/omat-kysymykset/${id}`} kind="secondary">
          {edit}
        </ButtonLink>
      )}
      {entryId && <ButtonLink path={`/ukk/${entryId}`}>{texts.readEntry}</ButtonLink>}
      {under && (
        <ButtonLink path={`/istunnot/${session.id}`} kind="secondary">
          {texts.followSession}
        </ButtonLink>
      )}
    </div>
  );
}
