import express, { type Request, type Response, Router } from 'express';
import { AskPage, type AskView } from '../../client/questions/ask-page.tsx';
import { authorise } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { parseInput, perform } from '../platform/command.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { allSessions } from '../sessions/queries.ts';
import { askFormView, notFollowedView, type Typed } from './ask-form.ts';
import { nextAskingAt } from './ask-view.ts';
import {
  questionReply,
  questionTextMax,
  saveDraftInput,
  type SimilarReply,
  similarInput,
} from './contract.ts';
import { questionsAskedBy, undoablePutAway } from './queries.ts';
import { saveDraft } from './save-draft.ts';
import { findSimilar, similarIfAny, type SimilarDeps } from './similar.ts';

export type AskDeps = RouteDeps & SimilarDeps;

/** Asking: the page, its look at what has been answered already, and the same look for scripts. */
export function askRoutes(deps: AskDeps): Router {
  const router = Router();
  router.get('/kysy', requireSignIn, async (request, response) => {
    await showAskPage(deps, { request, response }, { typed: typedIn(request, response), similar: null });
  });
  // By POST, for a text being written belongs in no address and no log.
  router.post('/kysy', form, requireSignInToLook, async (request, response) => {
    const { personId } = authorise('ask', visitOf(response).actor);
    const typed = await withKeptDraft(deps, response, fieldsOf(request.body));
    const { text } = similarInput.safeParse({ text: typed['text'] }).data ?? { text: '' };
    const similar = await similarIfAny(deps, text, personId);
    await showAskPage(deps, { request, response }, { typed, similar });
  });
  const json = express.json({ limit: '64kb', type: 'application/json' });
  router.post('/api/v1/similar', json, async (request, response) => {
    const { personId } = authorise('ask', visitOf(response).actor);
    if (!request.is('application/json')) throw new Problem('unsupported_media_type');
    const { text } = parseInput(similarInput, request.body);
    response.set('Cache-Control', 'no-store').json(await findSimilar(deps, text, personId));
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

/**
 * Without script the look keeps the draft too, once it is known for which session. What cannot be kept, a text that identifies a
 * client, is told of and stays in the form.
 */
async function withKeptDraft(deps: AskDeps, response: Response, typed: Typed): Promise<Typed> {
  const visit = visitOf(response);
  if (!typed['sessionId'] || !typed['text']) return typed;
  try {
    const { questionId } = questionReply.parse(
      await perform(deps, saveDraft, { actor: visit.actor, input: withoutEmpty(typed) }),
    );
    return { ...typed, questionId };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // A question that was sent already has no draft.
    if (error.code !== 'question_state')
      visit.refused = { command: 'save-draft', key: undefined, values: typed, problem: error };
    return typed;
  }
}

function withoutEmpty({ questionId, ...typed }: Typed): Typed {
  return questionId ? { questionId, ...typed } : typed;
}

async function showAskPage(
  deps: AskDeps,
  { request, response }: { request: Request; response: Response },
  shown: { typed: Typed; similar: SimilarReply | null },
): Promise<void> {
  const { actor, refused } = visitOf(response);
  const { kind, personId } = authorise('ask', actor);
  const own = await questionsAskedBy(deps.database, personId);
  const begun = own.find(({ id }) => id === shown.typed['questionId']);
  const keepsDraft = !begun || begun.state === 'draft';
  const formView = await askFormView(deps, { ...shown, keepsDraft });
  const open = formView.sessions.some((session) => session.askingOpen);
  const view: AskView = {
    form: formView,
    nextOpensAt: open ? null : nextAskingAt(await allSessions(deps.database), deps.clock.now()),
    refused: await notFollowedView(deps, refused),
    undo: await undoablePutAway(deps.database, personId, deps.clock.now()),
    drafts: own
      .filter(({ id, state, putAway }) => state === 'draft' && !putAway && id !== formView.questionId)
      .map(({ id, original, session }) => ({ id, text: original, session: session.title })),
    onBehalf: kind === 'coordinator',
  };
  sendPage(response, AskPage({ frame: deps.frames.frameOf(request, response), view }));
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
