import express, { type Request, type Response, Router } from 'express';
import { AskPage, type AskView } from '../../client/questions/ask-page.tsx';
import { authorise, mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { parseInput } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { allSessions, sessionsToAsk } from '../sessions/queries.ts';
import { askableSessions, nextAskingAt } from './ask-view.ts';
import { questionTextMax, saveDraftInput, type SimilarReply, similarInput } from './contract.ts';
import { questionsAskedBy } from './queries.ts';
import { findSimilar, type SimilarDeps } from './similar.ts';

export type AskDeps = RouteDeps & SimilarDeps;

/** The values of a form as they were sent. */
type Typed = Record<string, string>;

/** Asking: the page, its look at what has been answered already, and the same look for scripts. */
export function askRoutes(deps: AskDeps): Router {
  const router = Router();
  router.get('/kysy', requireSignIn, async (request, response) => {
    await showAskPage(deps, { request, response }, { typed: typedIn(request, response), similar: null });
  });
  // By POST, for a text being written belongs in no address and no log.
  router.post('/kysy', form, requireSignInToLook, async (request, response) => {
    authorise('ask', visitOf(response).actor);
    const typed = fieldsOf(request.body);
    const { text } = similarInput.safeParse({ text: typed['text'] }).data ?? { text: '' };
    await showAskPage(deps, { request, response }, { typed, similar: await findSimilar(deps, text) });
  });
  const json = express.json({ limit: '64kb', type: 'application/json' });
  router.post('/api/v1/similar', json, async (request, response) => {
    authorise('ask', visitOf(response).actor);
    if (!request.is('application/json')) throw new Problem('unsupported_media_type');
    const { text } = parseInput(similarInput, request.body);
    response.set('Cache-Control', 'no-store').json(await findSimilar(deps, text));
  });
  return router;
}

const form = express.urlencoded({ extended: false, limit: '128kb', parameterLimit: 100 });

function requireSignInToLook(request: Request, response: Response, next: (error?: unknown) => void): void {
  const visit = visitOf(response);
  if (visit.name !== null) return next();
  // The failure page shows what was typed; a redirect to the sign-in would lose it.
  const problem = new Problem('sign_in_required');
  visit.refused = { command: 'save-draft', key: undefined, values: fieldsOf(request.body), problem };
  next(problem);
}

async function showAskPage(
  deps: AskDeps,
  { request, response }: { request: Request; response: Response },
  shown: { typed: Typed; similar: SimilarReply | null },
): Promise<void> {
  const { actor } = visitOf(response);
  const { kind, personId } = authorise('ask', actor);
  const own = await questionsAskedBy(deps.database, personId);
  const begun = own.find(({ id }) => id === shown.typed['questionId']);
  const formView = await askFormView(deps, {
    typed: shown.typed,
    keepsDraft: !begun || begun.state === 'draft',
    maySupport: mayTry('support', actor),
  });
  const open = formView.sessions.some((session) => session.askingOpen);
  const view: AskView = {
    form: formView,
    nextOpensAt: open ? null : nextAskingAt(await allSessions(deps.database), deps.clock.now()),
    similar: shown.similar,
    drafts: own
      .filter(({ id, state }) => state === 'draft' && id !== formView.questionId)
      .map(({ id, original, session }) => ({ id, text: original, session: session.title })),
    onBehalf: kind === 'coordinator',
  };
  sendPage(response, AskPage({ frame: deps.frames.frameOf(request, response), view }));
}

/** The asking form with what stands in it; with one session to ask in, it is chosen already. */
export async function askFormView(
  { database, clock }: RouteDeps,
  given: { typed: Typed; keepsDraft: boolean; maySupport: boolean },
): Promise<AskView['form']> {
  const sessions = askableSessions(await sessionsToAsk(database), clock.now());
  const { typed, keepsDraft, maySupport } = given;
  return {
    sessions,
    asked: {
      sessionId: typed['sessionId'] ?? (sessions.length === 1 ? (sessions[0]?.id ?? '') : ''),
      text: typed['text'] ?? '',
      sectionHint: typed['sectionHint'] ?? '',
      neededBy: typed['neededBy'] ?? '',
      consent: typed['consent'] ?? 'generalised',
    },
    questionId: typed['questionId'] || null,
    keepsDraft,
    maySupport,
    today: helsinkiDay(clock.now()),
  };
}

/** What the page begins with: a refused form's values, or what the link to it suggests. */
function typedIn(request: Request, response: Response): Typed {
  const { refused } = visitOf(response);
  if (refused) return refused.values;
  const { istunto, teksti } = request.query;
  return {
    ...(typeof istunto === 'string' ? { sessionId: istunto } : {}),
    ...(typeof teksti === 'string' ? { text: teksti.slice(0, questionTextMax) } : {}),
  };
}

/** What the form holds of the question, without what it carries for its own sending. */
function fieldsOf(body: unknown): Typed {
  const entries = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string] => entry[0] in saveDraftInput.shape && typeof entry[1] === 'string',
    ),
  );
}
