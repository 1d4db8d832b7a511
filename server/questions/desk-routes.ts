import { type Request, type Response, Router } from 'express';
import { DeskPage, type DeskView } from '../../client/triage/desk-page.tsx';
import { authorise } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { countOpenIncidents } from '../incidents/queries.ts';
import { id } from '../platform/contract.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { sendPage } from '../platform/page-response.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { type DeskQuestionView, questionStates } from './contract.ts';
import { nextSession } from '../sessions/queries.ts';
import { countByState, deedsOn, deskQuestionView, mergeTargets, selectOnDesk } from './desk-view.ts';
import { answeredUnasked, questionsOnDesk } from './queries.ts';
import { findAnswering, type SimilarDeps } from './similar.ts';
import { undoableDecisions } from './undo-queries.ts';

const unaskedDays = 30;

type DeskDeps = RouteDeps & SimilarDeps;

/** The coordinator's desk, as a page and as JSON. */
export function deskRoutes(deps: DeskDeps): Router {
  const router = Router();
  router.get('/tarkistus', requireSignIn, async (request, response) => {
    await showDesk(deps, request, response);
  });
  router.get('/api/v1/desk', async (_request, response) => {
    authorise('triage', visitOf(response).actor);
    const today = helsinkiDay(deps.clock.now());
    const questions = (await questionsOnDesk(deps.database)).map((each) => deskQuestionView(each, today));
    response.set('Cache-Control', 'no-store').json({ questions });
  });
  return router;
}

async function showDesk(deps: DeskDeps, request: Request, response: Response): Promise<void> {
  const { actor, refused } = visitOf(response);
  const { personId } = authorise('triage', actor);
  const now = deps.clock.now();
  const today = helsinkiDay(now);
  const all = (await questionsOnDesk(deps.database)).map((each) => deskQuestionView(each, today));
  const wantedId = refused?.key ?? wantedOf(request);
  const filter = filterThatShows(wantedId, filterOf(request), all);
  const ofSession = all.filter(({ session }) => !filter.sessionId || session.id === filter.sessionId);
  const questions = ofSession.filter(({ state }) => !filter.state || state === filter.state);
  const selected = selectOnDesk(questions, { id: wantedId, ofState: filter.state });
  const [undo = null] = refused ? [] : await undoableDecisions(deps.database, personId, { now });
  const next = selected && (await nextSession(deps.database, selected.question.session.id));
  const view: DeskView = {
    filter,
    counts: countByState(ofSession),
    total: ofSession.length,
    sessions: sessionsOf(all),
    questions,
    selected: selected && {
      ...selected,
      deeds: deedsOn(selected.question.state),
      mergeTargets: mergeTargets(selected.question, all),
      next: next && { title: next.title, startsAt: next.startsAt.toISOString() },
      entries: await findAnswering(deps, selected.question.original),
    },
    undo,
    incidents: await countOpenIncidents(deps.database),
    unasked: await answeredUnasked(deps.database, helsinkiDay(daysBefore(now, unaskedDays))),
    today,
  };
  sendPage(response, DeskPage({ frame: deps.frames.frameOf(request, response), view }));
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);

/** The question asked for; after an undo the one that came back. */
function wantedOf(request: Request): string | null {
  return queryId(request, request.query['tehty'] === 'undo-triage' ? 'kohde' : 'kysymys');
}

function filterOf(request: Request): DeskView['filter'] {
  const state = questionStates.find((known) => known === request.query['tila']) ?? null;
  return { sessionId: queryId(request, 'istunto'), state };
}

// A refused decision is shown with its own question, though the question may have left the list it was in.
function filterThatShows(
  wantedId: string | null,
  filter: DeskView['filter'],
  all: readonly DeskQuestionView[],
): DeskView['filter'] {
  const wanted = all.find((question) => question.id === wantedId);
  const hidden =
    wanted &&
    ((filter.sessionId && wanted.session.id !== filter.sessionId) ||
      (filter.state && wanted.state !== filter.state));
  return hidden ? { sessionId: null, state: null } : filter;
}

function queryId(request: Request, name: string): string | null {
  return id.safeParse(request.query[name]).data ?? null;
}

/** The sessions that have something on the desk, the nearest first. */
function sessionsOf(questions: readonly DeskQuestionView[]): DeskQuestionView['session'][] {
  const sessions = new Map(questions.map(({ session }) => [session.id, session]));
  return [...sessions.values()].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}
