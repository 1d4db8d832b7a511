import type { FollowedQuestions, FollowedQuestionView } from '../../server/questions/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DateTime } from '../ui/date-time.tsx';
import { usePage } from '../ui/page-context.ts';
import { QuestionStateBadge } from './question-state-badge.tsx';

/** The questions of others that one follows; nothing when there are none. */
export function FollowedSection({ followed }: { followed: FollowedQuestions }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const { questions, hidden } = followed;
  if (questions.length === 0 && hidden === 0) return null;
  return (
    <section class="stack" aria-labelledby="seuratut">
      <h2 id="seuratut">{texts.followedTitle}</h2>
      <p>{texts.followedLead}</p>
      <ul class="cards">
        {questions.map((question) => (
          <li key={question.id}>
            <FollowedCard question={question} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p class="hint">
          {plural(language, hidden, { one: texts.followedHidden_one, other: texts.followedHidden_other })}
        </p>
      )}
    </section>
  );
}

function FollowedCard({ question }: { question: FollowedQuestionView }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const { id, state, title, session, entryId } = question;
  const waits = state === 'queued' || state === 'on_air';
  return (
    <Card
      title={title}
      level={3}
      above={<QuestionStateBadge state={state} />}
      meta={
        <>
          <span lang={language === 'fi' ? undefined : 'fi'}>{session.title}</span>
          <DateTime at={session.startsAt} />
        </>
      }
    >
      <div class="buttons">
        {entryId ? (
          <ButtonLink path={`/ukk/${entryId}`}>{texts.readEntry}</ButtonLink>
        ) : (
          <ButtonLink path={`/istunnot/${session.id}`} kind="secondary">
            {texts.followSession}
          </ButtonLink>
        )}
        {waits && (
          <ActionForm command="unsupport-question" formKey={id} hidden={{ questionId: id }} inline>
            <Button kind="quiet" label={`${texts.stopFollowing}: ${title}`}>
              {texts.stopFollowing}
            </Button>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
