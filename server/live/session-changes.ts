import type { StoredEvent } from '../platform/events.ts';
import type { RemarkView } from '../discussion/contract.ts';
import type { RemarkRecord } from '../discussion/queries.ts';
import { remarkView } from '../discussion/views.ts';
import type { QuestionView } from '../questions/contract.ts';
import type { QuestionRecord } from '../questions/queries.ts';
import { questionView } from '../questions/views.ts';
import type { Audience, SessionChange } from '../sessions/contract.ts';
import type { SessionRecord } from '../sessions/queries.ts';
import { sessionView } from '../sessions/views.ts';

/** A session and the questions and remarks that some events touched, read after the last of them. */
export type TouchedState = { session: SessionRecord; questions: QuestionRecord[]; remarks: RemarkRecord[] };

// An undone merge touches the question that stood for the other, and the event does not name it.
const touchingAll = new Set([
  'session.frozen',
  'session.reordered',
  'session.edited',
  'question.triage_undone',
]);

const hiding = new Set([
  'question.withdrawn',
  'question.declined',
  'question.deferred',
  'question.merged',
  'question.moved',
  'question.left_air',
  'question.triage_undone',
  'answer.given_privately',
]);

const hidingRemarks = new Set(['remark.declined', 'remark.withdrawn']);

// A remark has a view of its own: its question's does not change with it.
const ofRemarks = new Set(['remark.written', 'remark.shown', ...hidingRemarks]);

/** The questions whose views events change: those they name, or 'all' of the session's. */
export function touchedBy(events: readonly StoredEvent[]): string[] | 'all' {
  if (events.some(({ type }) => touchingAll.has(type))) return 'all';
  return [...new Set(events.flatMap(named))];
}

/** The remarks whose views events change. */
export function remarksTouchedBy(events: readonly StoredEvent[]): string[] {
  return [...new Set(events.flatMap(({ subject }) => subject['remarkId'] ?? []))];
}

/** Whether an audience may follow a session as it is now. */
export function isOpenTo(audience: Audience, session: SessionRecord): boolean {
  if (audience === 'visitor') return session.state !== 'planned' && session.visibility === 'public';
  return audience !== 'member' || session.state !== 'planned';
}

/**
 * What an audience is told of events: one change for each, in order. The state is already the last event's, so a view
 * goes with the last event that touched it; the ones before carry their number alone. That a question is gone is told with
 * every event that hid it: a follower may get the events after it from another process, in another batch.
 */
export function changesOf(
  events: readonly StoredEvent[],
  state: TouchedState,
  { audience, now }: { audience: Audience; now: Date },
): SessionChange[] {
  const open = isOpenTo(audience, state.session);
  const views = open ? viewsFor(audience, state.questions) : new Map<string, QuestionView>();
  const remarks = open ? remarkViews(audience, state.remarks) : new Map<string, RemarkView>();
  const lastTouch = open ? lastTouches(events, state.questions) : new Map<string, number>();
  return events.map((event, index) => {
    const touched = [...lastTouch].filter(([, last]) => last === index).map(([id]) => id);
    return {
      seq: event.sessionSeq ?? 0,
      session: open && index === events.length - 1 ? sessionView(state.session, now) : null,
      questions: touched.flatMap((id) => views.get(id) ?? []),
      remarks: remarksIn(event, remarks),
      removed: open ? hiddenBy(event).filter((id) => !views.has(id) && !remarks.has(id)) : [],
    };
  });
}

function remarkViews(audience: Audience, remarks: RemarkRecord[]): Map<string, RemarkView> {
  const views = remarks.flatMap((remark) => remarkView(remark, audience) ?? []);
  return new Map(views.map((view) => [view.id, view]));
}

function remarksIn({ subject }: StoredEvent, views: Map<string, RemarkView>): RemarkView[] {
  const view = subject['remarkId'] ? views.get(subject['remarkId']) : undefined;
  return view ? [view] : [];
}

function viewsFor(audience: Audience, questions: QuestionRecord[]): Map<string, QuestionView> {
  const views = new Map<string, QuestionView>();
  for (const question of questions) {
    const view = questionView(question, audience);
    if (view) views.set(view.id, view);
  }
  return views;
}

function lastTouches(events: readonly StoredEvent[], questions: QuestionRecord[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const all = touchingAll.has(event.type) ? questions.map(({ id }) => id) : [];
    for (const id of [...all, ...named(event)]) last.set(id, index);
  }
  return last;
}

// Of a question that an audience has never seen it is not told that it is gone.
function hiddenBy({ type, subject }: StoredEvent): string[] {
  if (hidingRemarks.has(type) && subject['remarkId']) return [subject['remarkId']];
  return hiding.has(type) && subject['questionId'] ? [subject['questionId']] : [];
}

function named({ type, subject }: StoredEvent): string[] {
  if (ofRemarks.has(type)) return [];
  return [subject['questionId'], subject['intoId']].filter((id) => id !== undefined);
}
