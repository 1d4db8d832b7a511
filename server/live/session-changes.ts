import type { StoredEvent } from '../platform/events.ts';
import type { RemarkView } from '../discussion/contract.ts';
import type { RemarkRecord } from '../discussion/queries.ts';
import { remarkView } from '../discussion/views.ts';
import type { QuestionView } from '../questions/contract.ts';
import type { QuestionRecord } from '../questions/queries.ts';
import { questionViews } from '../questions/views.ts';
import type { Audience, SessionChange } from '../sessions/contract.ts';
import type { SessionRecord } from '../sessions/queries.ts';
import { sessionView } from '../sessions/views.ts';
import { touchOf } from './event-touches.ts';

/** A session and the questions and remarks that some events touched, read after the last of them. */
export type TouchedState = { session: SessionRecord; questions: QuestionRecord[]; remarks: RemarkRecord[] };

/** The questions whose views events change: those they name, or 'all' of the session's. */
export function touchedBy(events: readonly StoredEvent[]): string[] | 'all' {
  if (events.some((event) => touchOf(event).views === 'all')) return 'all';
  return [...new Set(events.flatMap(named))];
}

/** The remarks whose views events change: those named, and those of threads that come into view or whose lawyers change. */
export function remarksTouchedBy(events: readonly StoredEvent[]): {
  ids: string[];
  threads: string[] | 'all';
} {
  const ids = events.flatMap(({ subject }) => subject['remarkId'] ?? []);
  const all = events.some(({ type }) => type === 'session.edited');
  return { ids: [...new Set(ids)], threads: all ? 'all' : [...new Set(events.flatMap(threadOf))] };
}

function threadOf(event: StoredEvent): string[] {
  return touchOf(event).bringsThread ? questionOf(event) : [];
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
  const told = events.map((event) => (isToldTo(audience, event) ? event : null));
  const lastTouch = open ? lastTouches(told, state.questions) : new Map<string, number>();
  const unapproved = new Set(state.questions.filter(({ title }) => title === '').map(({ id }) => id));
  return events.map((event, index) => {
    return {
      seq: event.sessionSeq ?? 0,
      session: open && index === events.length - 1 ? sessionView(state.session, now, audience) : null,
      questions: [...views.values()].filter(({ id }) => lastTouch.get(id) === index),
      remarks: [...remarks.values()].filter((remark) => lastTouchOf(events, remark) === index),
      removed: open
        ? hiddenFrom(audience, event, unapproved).filter((id) => !views.has(id) && !remarks.has(id))
        : [],
    };
  });
}

function remarkViews(audience: Audience, remarks: RemarkRecord[]): Map<string, RemarkView> {
  const views = remarks.flatMap((remark) => remarkView(remark, audience) ?? []);
  return new Map(views.map((view) => [view.id, view]));
}

function lastTouchOf(events: readonly StoredEvent[], remark: RemarkView): number {
  return events.findLastIndex((event) => touchesRemark(event, remark));
}

function touchesRemark(event: StoredEvent, { id, questionId }: RemarkView): boolean {
  if (event.type === 'session.edited' || event.subject['remarkId'] === id) return true;
  return threadOf(event).includes(questionId);
}

function isToldTo(audience: Audience, event: StoredEvent): boolean {
  const { only } = touchOf(event);
  return !only || audience === 'lawyer' || (only === 'backstage' && audience === 'coordinator');
}

function viewsFor(audience: Audience, questions: QuestionRecord[]): Map<string, QuestionView> {
  return new Map(questionViews(questions, audience).map((view) => [view.id, view]));
}

function lastTouches(
  events: readonly (StoredEvent | null)[],
  questions: QuestionRecord[],
): Map<string, number> {
  const last = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    if (!event) continue;
    const all = touchOf(event).views === 'all';
    const ids = named(event);
    // A follow-up tells the name of the question it follows up.
    const touched = questions.filter(
      ({ id, parentId }) => all || ids.includes(id) || (parentId !== null && ids.includes(parentId)),
    );
    for (const { id } of touched) last.set(id, index);
  }
  return last;
}

/**
 * Of a question that an audience has never seen it is not told that it is gone: that its asker took it back just now would tell who
 * is at work. What has no public wording has been seen backstage alone, but for an approval that was undone.
 */
function hiddenFrom(audience: Audience, event: StoredEvent, unapproved: ReadonlySet<string>): string[] {
  const { hides, views } = touchOf(event);
  if (!hides) return [];
  if (views !== 'remark') {
    const backstage = audience === 'lawyer' || audience === 'coordinator';
    const wasSeen = backstage || event.type === 'question.triage_undone';
    return questionOf(event).filter((id) => wasSeen || !unapproved.has(id));
  }
  return audience === 'visitor' || !event.subject['remarkId'] ? [] : [event.subject['remarkId']];
}

function named(event: StoredEvent): string[] {
  if (touchOf(event).views === 'remark') return [];
  return [...questionOf(event), event.subject['intoId']].filter((id) => id !== undefined);
}

function questionOf({ subject }: StoredEvent): string[] {
  return subject['questionId'] ? [subject['questionId']] : [];
}
