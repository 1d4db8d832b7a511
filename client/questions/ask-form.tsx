import type { SimilarReply } from '../../server/questions/contract.ts';
import type { SessionView } from '../../server/sessions/contract.ts';
import { fill, type Language } from '../texts/catalogue.ts';
import { questionTexts } from '../texts/questions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { Island } from '../ui/island.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { type Asked, AskedDetailFields, QuestionTextField } from './asked-fields.tsx';
import { Draft } from './draft-island.tsx';
import { type Compared, Similar } from './similar-island.tsx';

export type AskFormView = {
  /** The sessions one can ask in now, or soon. */
  sessions: SessionView[];
  asked: Asked & { sessionId: string; difference: string };
  /** A draft to go on with, or a declined question to send again. */
  questionId: string | null;
  /** False when the text already stands as a question and has no draft. */
  keepsDraft: boolean;
  /** What was found for the text when the page was asked for it, and what was chosen as what it differs from. */
  similar: SimilarReply | null;
  compared: Compared | null;
  /** The calendar day in Finland, `2026-11-25`. */
  today: string;
};

export const askIslands = ['draft', 'similar'] as const;

/** Asks a new question, goes on with a draft, or sends a declined question again. */
export function AskForm({ view }: { view: AskFormView }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const { asked, questionId, keepsDraft } = view;
  return (
    <ActionForm command="submit-question" guarded hidden={!keepsDraft && questionId ? { questionId } : {}}>
      <QuestionTextField text={asked.text} />
      <Island
        name="similar"
        component={Similar}
        state={{ found: view.similar, compared: view.compared, difference: asked.difference }}
      />
      <RadioGroup
        name="sessionId"
        label={texts.sessionLabel}
        hint={texts.sessionHint}
        required
        value={asked.sessionId}
        choices={sessionChoices(language, view.sessions)}
      />
      <AskedDetailFields asked={asked} today={view.today} />
      {keepsDraft && <Island name="draft" component={Draft} state={{ questionId }} />}
      <div class="buttons">
        <Button>{texts.send}</Button>
        {keepsDraft && (
          <Button kind="secondary" formaction={localHref(language, '/toimet/save-draft')}>
            {texts.saveDraft}
          </Button>
        )}
      </div>
    </ActionForm>
  );
}

/** One choice a session, those of one forum next to each other. */
export function sessionChoices(language: Language, sessions: readonly SessionView[]) {
  const forums = [...new Set(sessions.map(({ forum }) => forum.slug))];
  return forums.flatMap((slug) =>
    sessions
      .filter(({ forum }) => forum.slug === slug)
      .map((session) => ({
        value: session.id,
        label: `${session.forum.name[language]}: ${session.title}`,
        hint: timesOf(language, session),
      })),
  );
}

function timesOf(language: Language, session: SessionView): string {
  const texts = questionTexts[language];
  if (session.state === 'live' || session.state === 'paused') return texts.sessionLive;
  return fill(session.askingOpen ? texts.sessionTimes : texts.sessionOpensLater, {
    starts: formatDateTime(language, session.startsAt),
    closes: formatDateTime(language, session.askingClosesAt),
    opens: formatDateTime(language, session.askingOpensAt),
  });
}
