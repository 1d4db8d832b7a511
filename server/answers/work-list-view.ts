import { daysSince, helsinkiDay } from '../platform/helsinki-time.ts';
import type { SessionRecord } from '../sessions/queries.ts';
import type { WorkItemView, WorkListView } from './contract.ts';
import type { WorkRecord } from './queries.ts';
import { workStageOf } from './work-stage.ts';

type Reading = { lawyerId: string; now: Date };

/** A lawyer's work: written answers by their day, then the rest by session; of those that are over only what is not done yet. */
export function workListView(sessions: SessionRecord[], work: WorkRecord[], reading: Reading): WorkListView {
  const mine = work.filter(({ written }) => written?.personId === reading.lawyerId);
  const listed = sessions.map((session) => ({
    id: session.id,
    title: session.title,
    state: session.state,
    startsAt: session.startsAt.toISOString(),
    items: work
      .filter((record) => record.sessionId === session.id && !mine.includes(record))
      .map((record) => workItem(record, reading)),
  }));
  const isOpen = (session: (typeof listed)[number]) =>
    !['closed', 'cancelled'].includes(session.state) || session.items.some(({ stage }) => stage !== 'done');
  const written = mine.map((record) => workItem(record, reading));
  written.sort((one, other) => (one.written?.until ?? '').localeCompare(other.written?.until ?? ''));
  return { written, sessions: listed.filter(isOpen) };
}

function workItem(record: WorkRecord, { lawyerId, now }: Reading): WorkItemView {
  const { questionId, state, title, neededBy, claim, version, written } = record;
  const othersClaim =
    claim && claim.personId !== lawyerId && new Date(claim.expiresAt) > now ? claim.name : null;
  return {
    questionId,
    state,
    stage: workStageOf(record, lawyerId, now),
    title,
    neededBy,
    version: version && { number: version.number, state: version.state },
    claimedBy: othersClaim,
    written: written && {
      until: written.until,
      daysLate: Math.max(0, daysSince(written.until, helsinkiDay(now))),
      by: written.personId === lawyerId ? null : written.name,
    },
  };
}
