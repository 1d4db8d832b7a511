import express, { type Request, type Response, Router } from 'express';
import { QuestionPage } from '../../client/answers/question-page.tsx';
import { WorkListPage } from '../../client/answers/work-list-page.tsx';
import { personIdOf } from '../accounts/actor.ts';
import { authorise, mayTry } from '../accounts/permissions.ts';
import { readThread } from '../discussion/queries.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { parseInput, perform } from '../platform/command.ts';
import { sendPage } from '../platform/page-response.ts';
import { pathId } from '../platform/path-id.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { type Visit, visitOf } from '../platform/visit.ts';
import { differenceOfQuestion, findQuestion, supportedBy } from '../questions/queries.ts';
import { findSession, sessionsOfLawyer } from '../sessions/queries.ts';
import { claimQuestion } from './claim-question.ts';
import { type PreviewAnswerReply, previewAnswerInput, type QuestionPageView } from './contract.ts';
import { previewAnswer } from './preview-answer.ts';
import { answeringOf, versionsOf, workOf } from './queries.ts';
import {
  backstageView,
  questionOnPage,
  type QuestionRecords,
  type Reading,
  threadOnPage,
} from './question-page-view.ts';
import { typedAnswer } from './typed-answer.ts';
import { workListView } from './work-list-view.ts';

/** A question's page, its preview, and the lawyer's work list; the question and the preview as JSON too. */
export function answerRoutes(deps: RouteDeps): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '128kb', parameterLimit: 100 });
  router.get('/kysymykset/:id', requireSignIn, (request, response) => showQuestion(deps, request, response));
  router.post('/kysymykset/:id/esikatselu', form, (request, response) =>
    showPreview(deps, request, response),
  );
  router.get('/vastattavat', requireSignIn, (request, response) => showWorkList(deps, request, response));

  router.get('/api/v1/questions/:id', async (request, response) => {
    const records = await recordsOf(deps, pathId(request));
    const view = records && questionOnPage(records, readingOf(deps, response));
    if (!view) throw new Problem('not_found');
    response.set('Cache-Control', 'no-store').json(view.question);
  });
  const json = express.json({ limit: '128kb', strict: true, type: 'application/json' });
  router.post('/api/v1/preview', json, (request, response) => {
    const { actor, language } = visitOf(response);
    authorise('read_drafts', actor);
    if (!request.is('application/json')) throw new Problem('unsupported_media_type');
    const preview = previewAnswer(parseInput(previewAnswerInput, request.body), language);
    response.set('Cache-Control', 'no-store').json(preview);
  });
  return router;
}

const readingOf = (deps: RouteDeps, response: Response): Reading => ({
  actor: visitOf(response).actor,
  now: deps.clock.now(),
});

// A question that is absent costs as many statements as one that is forbidden.
async function recordsOf({ database }: RouteDeps, questionId: string): Promise<QuestionRecords | null> {
  const question = await findQuestion(database, questionId);
  const session = await findSession(database, question?.sessionId ?? questionId);
  return question && session && { question, session };
}

/** The page's view for whoever reads it, with what was typed in a refused answer; throws `not_found`. */
async function readQuestion(
  deps: RouteDeps,
  request: Request,
  response: Response,
): Promise<QuestionPageView> {
  const { database } = deps;
  const reading = readingOf(deps, response);
  const records = await recordsOf(deps, pathId(request));
  const view = records && mayTry('read_queued_questions', reading.actor) && questionOnPage(records, reading);
  if (!view) throw new Problem('not_found');
  const { question, session } = records;
  if (view.question.backstage) {
    const versions = await versionsOf(database, question.id);
    const answering = await answeringOf(database, question.id);
    const difference = await differenceOfQuestion(database, question.id);
    view.backstage = backstageView({ ...records, versions, answering, difference }, reading);
  }
  const personId = personIdOf(reading.actor);
  if (personId) {
    const thread = await readThread(database, question, { personId, now: reading.now });
    view.thread = threadOnPage(records, thread, reading);
  }
  const supportable = question.state === 'queued' || question.state === 'on_air';
  if (personId && supportable && mayTry('support', reading.actor)) {
    view.supported = (await supportedBy(database, personId, session.id)).includes(question.id);
  }
  return view;
}

async function showQuestion(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const visit = visitOf(response);
  const view = await readQuestion(deps, request, response);
  if (visit.refused?.command === 'save-answer') {
    const sawNewest = visit.refused.problem.code === 'answer_changed';
    putTyped(view, visit.refused.values, { sawNewest, preview: previewIfAny(visit.refused.values, visit) });
  }
  sendPage(response, QuestionPage({ frame: deps.frames.frameOf(request, response), view }));
}

function putTyped(
  { backstage }: QuestionPageView,
  values: Record<string, string>,
  { sawNewest, preview }: { sawNewest: boolean; preview: PreviewAnswerReply | null },
): void {
  if (!backstage?.editor) return;
  backstage.editor.typed = typedAnswer(values, backstage.editor, { sawNewest });
  backstage.editor.preview = preview;
}

/** The preview beside a refused text: it shows which line of the citations was not understood. */
function previewIfAny(values: Record<string, string>, visit: Visit): PreviewAnswerReply | null {
  const { markdown, citations } = values;
  const written = previewAnswerInput.safeParse({ markdown, citations });
  if (!written.success || visit.refused?.problem.code === 'identifiers_found') return null;
  return previewAnswer(written.data, visit.language);
}

/**
 * The editor's buttons without script: shows the page again with what was typed and its preview, and with `ota` first takes
 * the question again. Nothing that was typed is kept on the server.
 */
async function showPreview(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const visit = visitOf(response);
  const questionId = pathId(request);
  const values = typedIn(request.body);
  visit.path = `/kysymykset/${questionId}`;
  try {
    authorise('answer', visit.actor);
    if (values['ota']) await perform(deps, claimQuestion, { actor: visit.actor, input: { questionId } });
    const { markdown, citations } = values;
    const preview = previewAnswer(parseInput(previewAnswerInput, { markdown, citations }), visit.language);
    const view = await readQuestion(deps, request, response);
    if (!view.backstage) throw new Problem('not_found');
    putTyped(view, values, { sawNewest: false, preview });
    sendPage(response, QuestionPage({ frame: deps.frames.frameOf(request, response), view }));
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'not_found') throw error;
    visit.refused = { command: 'save-answer', key: undefined, values, problem: error };
    if (visit.actor.kind === 'visitor') throw error;
    await showQuestion(deps, request, response);
  }
}

function typedIn(body: unknown): Record<string, string> {
  const entries = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

async function showWorkList(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { actor } = visitOf(response);
  const lawyerId = mayTry('answer', actor) ? personIdOf(actor) : null;
  if (!lawyerId) throw new Problem('not_found');
  const sessions = await sessionsOfLawyer(deps.database, lawyerId);
  const work = await workOf(deps.database, lawyerId);
  const view = workListView(sessions, work, { lawyerId, now: deps.clock.now() });
  sendPage(response, WorkListPage({ frame: deps.frames.frameOf(request, response), view }));
}
