import type { Actor } from '../accounts/actor.ts';
import type { Audience, SessionView } from './contract.ts';
import type { SessionRecord } from './queries.ts';
import { isAskingOpen } from './session.ts';

export { isAskingOpen } from './session.ts';

/** The audience an actor belongs to in a session, or null when it may not be followed. */
export function audienceOf(actor: Actor, session: SessionRecord): Audience | null {
  if (actor.kind === 'system') return null;
  if (actor.kind === 'coordinator') return 'coordinator';
  if (session.state === 'planned') return isNamedLawyer(actor, session) ? 'lawyer' : null;
  if (actor.kind === 'visitor') return session.visibility === 'public' ? 'visitor' : null;
  return isNamedLawyer(actor, session) ? 'lawyer' : 'member';
}

/** The place, 1 or 2, of a lawyer named in the session; null for anyone else. */
export function lawyerPlace(actor: Actor, session: SessionRecord): 1 | 2 | null {
  if (actor.kind !== 'lawyer') return null;
  return session.lawyers.find((lawyer) => lawyer.personId === actor.personId)?.lawyer ?? null;
}

function isNamedLawyer(actor: Actor, session: SessionRecord): boolean {
  return lawyerPlace(actor, session) !== null;
}

/** A session for an audience: what waits unseen is counted for those alone who run it, until it is over. */
export function sessionView(session: SessionRecord, now: Date, audience: Audience): SessionView {
  const isTold = audience === 'lawyer' || audience === 'coordinator';
  return {
    id: session.id,
    forum: { slug: session.forumSlug, name: session.forumName },
    shortCode: session.shortCode,
    title: session.title,
    intro: session.intro,
    state: session.state,
    visibility: session.visibility,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    askingOpensAt: session.askingOpensAt.toISOString(),
    askingClosesAt: session.askingClosesAt.toISOString(),
    askingOpen: isAskingOpen(session, now),
    onAirQuestionId: session.onAirQuestionId,
    resumesAt: session.resumesAt?.toISOString() ?? null,
    queued: isTold ? session.queued + session.held : session.queued,
    lawyers: session.lawyers.map(({ lawyer, name }) => ({ lawyer, name })),
    counts: isTold || isOver(session) ? session.counts : countsSeen(session),
  };
}

// The hour has been held: who asked when is past, and the sums are those of the minutes.
function isOver({ state }: SessionRecord): boolean {
  return state === 'wrap_up' || state === 'closed';
}

// A number that grows as each question comes in would tell who has just been writing.
function countsSeen({ counts, unread, held }: SessionRecord): SessionView['counts'] {
  const unseen = unread + held;
  return { ...counts, received: counts.received - unseen, waiting: counts.waiting - unseen };
}
