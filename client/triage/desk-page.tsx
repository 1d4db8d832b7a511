import { plural } from '../texts/catalogue.ts';
import { incidentTexts } from '../texts/incidents.ts';
import { triageTexts } from '../texts/triage.ts';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Island } from '../ui/island.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { AnsweredUnasked, type AnsweredUnaskedView } from './answered-unasked.tsx';
import { Desk } from './desk-island.tsx';
import { deskPath } from './desk-path.ts';
import { DeskQueue, type DeskQueueView } from './desk-queue.tsx';
import { DeskQuestion, type SelectedQuestion } from './desk-question.tsx';
import { LostText } from './lost-text.tsx';
import { StateFilter } from './state-filter.tsx';
import { type DeskUndo, undoOffer } from './undo-offer.ts';

export type DeskView = DeskQueueView & {
  selected: SelectedQuestion | null;
  undo: DeskUndo | null;
  /** How many texts said to have personal data in them wait to be looked at. */
  incidents: number;
  /** What was answered without asking lately, the most frequent entries first. */
  unasked: AnsweredUnaskedView;
  /** The calendar day in Finland, `2026-11-25`. */
  today: string;
};

/** The coordinator's desk: one question to decide on, and the list of all beside it. */
export function DeskPage({ frame: given, view }: { frame: PageFrame; view: DeskView }) {
  const texts = triageTexts[given.language];
  // The offer says what was done; a notice would say it twice.
  const frame = view.undo ? { ...given, undo: undoOffer(given.language, view.undo), notice: null } : given;
  const { attempt } = frame;
  const lost = attempt?.key && attempt.key !== view.selected?.question.id ? attempt.values : null;
  return (
    <Document frame={frame} title={texts.title} islands={['desk']}>
      <Layout frame={frame} crumbs={[{ text: texts.title }]} width="desk">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <Incidents count={view.incidents} />
        {view.total > 0 && <StateFilter view={view} />}
        <div class="split" id="tyopoyta">
          <div>
            {lost && <LostText values={lost} />}
            {view.selected ? (
              <DeskQuestion view={view} selected={view.selected} today={view.today} />
            ) : (
              <NothingToRead view={view} />
            )}
          </div>
          <aside>
            <DeskQueue view={view} selectedId={view.selected?.question.id ?? null} />
            <Island name="desk" component={Desk} state={{}} />
            <AnsweredUnasked entries={view.unasked} />
          </aside>
        </div>
      </Layout>
    </Document>
  );
}

function Incidents({ count }: { count: number }) {
  const { language } = usePage();
  const { title, toCheck_one: one, toCheck_other: other } = incidentTexts[language];
  if (count === 0) return null;
  return (
    <p>
      <a href={localHref(language, '/hallinta/henkilotiedot')}>{title}</a>
      <strong>{` (${plural(language, count, { one, other })})`}</strong>
    </p>
  );
}

function NothingToRead({ view: { filter, questions } }: { view: DeskView }) {
  const { language } = usePage();
  const texts = triageTexts[language];
  const allRead = filter.state === null || filter.state === 'submitted';
  return (
    <EmptyState title={allRead ? texts.allRead : texts.nothingHere}>
      <p>{questions.length > 0 ? texts.chooseQuestion : texts.allReadText}</p>
      {(filter.state !== null || filter.sessionId !== null) && (
        <p>
          <a href={localHref(language, deskPath({ sessionId: null, state: null }))}>{texts.showAll}</a>
        </p>
      )}
    </EmptyState>
  );
}
