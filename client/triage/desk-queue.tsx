import type { DeskQuestionView, QuestionState } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { triageTexts } from '../texts/triage.ts';
import { stateTones } from '../questions/question-outlook.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatWeekday } from '../ui/format-date.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { Select } from '../ui/select.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { type DeskFilter, deskPath } from './desk-path.ts';
import { daysLateText, deskStateText, deskTitle, writtenLang } from './desk-texts.ts';

export type DeskQueueView = {
  filter: DeskFilter;
  counts: { state: QuestionState; count: number }[];
  total: number;
  sessions: DeskQuestionView['session'][];
  questions: DeskQuestionView[];
};

/** The list of the desk: narrowed by session and state, grouped by state, what waits to be read first. */
export function DeskQueue({ view, selectedId }: { view: DeskQueueView; selectedId: string | null }) {
  const { language } = usePage();
  const texts = triageTexts[language];
  const states = [...new Set(view.questions.map(({ state }) => state))];
  return (
    <section class="panel" aria-labelledby="jono">
      <h2 id="jono">{texts.queueTitle}</h2>
      {view.sessions.length > 1 && <SessionFilter view={view} />}
      {states.map((state) => (
        <nav key={state} aria-label={deskStateText(language, state)}>
          <StateBadge tone={stateTones[state]} text={deskStateText(language, state)} />
          <ul class="cards">
            {view.questions
              .filter((question) => question.state === state)
              .map((question) => (
                <QueueRow
                  key={question.id}
                  question={question}
                  path={deskPath(view.filter, question.id)}
                  current={question.id === selectedId}
                />
              ))}
          </ul>
        </nav>
      ))}
    </section>
  );
}

function QueueRow({
  question,
  path,
  current,
}: {
  question: DeskQuestionView;
  path: string;
  current: boolean;
}) {
  const { language } = usePage();
  const texts = triageTexts[language];
  const { writtenBy, deferredUntil, daysLate } = question;
  const flags = [
    daysLate > 0 && daysLateText(language, question),
    writtenBy &&
      deferredUntil &&
      daysLate === 0 &&
      fill(texts.dueBy, { day: formatDay(language, deferredUntil) }),
    writtenBy,
    writtenBy && question.publicText === null && texts.wordingMissing,
    question.held && texts.held,
    question.late && texts.late,
    question.neededBy && fill(texts.neededBy, { day: formatDay(language, question.neededBy) }),
    question.consent === 'not' && texts.notPublished,
  ].filter((flag): flag is string => typeof flag === 'string');
  return (
    <li>
      <a
        href={localHref(language, path)}
        aria-current={current ? 'true' : undefined}
        lang={writtenLang(language)}
      >
        {current ? <strong>{deskTitle(question)}</strong> : deskTitle(question)}
      </a>
      {flags.length > 0 && <p class="meta">{flags.join(' · ')}</p>}
    </li>
  );
}

function SessionFilter({ view: { filter, sessions } }: { view: DeskQueueView }) {
  const { language } = usePage();
  const texts = triageTexts[language];
  return (
    <form class="form" method="get" action={localHref(language, '/tarkistus')}>
      {filter.state && <input type="hidden" name="tila" value={filter.state} />}
      <Select
        name="istunto"
        label={texts.sessionFilter}
        emptyText={texts.allSessions}
        value={filter.sessionId ?? ''}
        choices={sessions.map(({ id, title, startsAt }) => ({
          value: id,
          label: `${title}, ${formatWeekday(language, startsAt)}`,
        }))}
      />
      <div class="buttons">
        <Button kind="secondary">{texts.filter}</Button>
      </div>
    </form>
  );
}
