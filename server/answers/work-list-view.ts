import type { SessionRecord } from '../sessions/queries.ts';
import type { WorkItemView, WorkListView } from './contract.ts';
import type { WorkRecord } from './queries.ts';
import { workStageOf } from './work-stage.ts';

type Reading = { lawyerId: string; now: Date };

/** A lawyer's work by session; of closed sessions only what is not done yet. */
export function workListView(sessions: SessionRecord[], work: WorkRecord[], reading: Reading): WorkListView {
  const listed = sessions.map((session) => ({
    id: session.id,
    title: session.title,
    state: session.state,
    startsAt: session.startsAt.toISOString(),
    items: work
      .filter(({ sessionId }) => sessionId === session.id)
      .map((record) => workItem(record, reading)),
  }));
  const isOpen = (session: (typeof listed)[number]) =>
    session.state !== 'closed' || session.items.some(({ stage }) => stage !== 'done');
  return { sessions: listed.filter(isOpen) };
}

function workItem(record: WorkRecord, { lawyerId, now }: Reading): WorkItemView {
  const { questionId, state, title, neededBy, claim, version } = record;
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
  };
}
