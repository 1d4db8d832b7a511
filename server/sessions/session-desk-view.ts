import { helsinkiWallTime } from '../platform/helsinki-time.ts';
import { type SessionDeskView, type SessionFields, sessionMoves, type SessionsPageView } from './contract.ts';
import type { SessionRecord } from './queries.ts';
import { mayMoveSession } from './session.ts';
import { sessionView } from './views.ts';

/** A session as its coordinator runs it. */
export function sessionDeskView(
  session: SessionRecord,
  { lawyers, carried, now }: { lawyers: { id: string; name: string }[]; carried: number; now: Date },
): SessionDeskView {
  const moves = sessionMoves.map((move) => [move, mayMoveSession(session.state, move)] as const);
  return {
    session: sessionView(session, now, 'coordinator'),
    carried,
    editable: mayMoveSession(session.state, 'edit'),
    moves: Object.fromEntries(moves) as SessionDeskView['moves'], // as: made of all the moves just above
    lawyers,
    fields: fieldsOf(session),
  };
}

function fieldsOf(session: SessionRecord): SessionFields {
  const lawyerAt = (place: 1 | 2) => session.lawyers.find(({ lawyer }) => lawyer === place)?.personId ?? '';
  return {
    title: session.title,
    intro: session.intro,
    visibility: session.visibility,
    startsAt: helsinkiWallTime(session.startsAt),
    endsAt: helsinkiWallTime(session.endsAt),
    askingOpensAt: helsinkiWallTime(session.askingOpensAt),
    askingClosesAt: helsinkiWallTime(session.askingClosesAt),
    firstLawyerId: lawyerAt(1),
    secondLawyerId: lawyerAt(2),
  };
}

const sessionsOnPage = 20;

/** All sessions by where they are; `page` of the past ones, or the last page there is. */
export function sessionsPageView(
  sessions: SessionRecord[],
  page: number,
  now: Date,
): Omit<SessionsPageView, 'openIncidents' | 'waitingUnsealings'> {
  const inStates = (...states: string[]) => sessions.filter(({ state }) => states.includes(state));
  const view = (session: SessionRecord) => sessionView(session, now, 'coordinator');
  const past = inStates('closed', 'cancelled');
  const pages = Math.max(1, Math.ceil(past.length / sessionsOnPage));
  const shown = Math.min(page, pages);
  return {
    underWay: inStates('live', 'paused', 'wrap_up').map(view),
    coming: inStates('planned', 'open', 'frozen').map(view),
    past: past.slice((shown - 1) * sessionsOnPage, shown * sessionsOnPage).map(view),
    page: shown,
    pages,
  };
}
