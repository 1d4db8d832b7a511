import { type Request, type Response, Router } from 'express';
import { OwnQuestionPage } from '../../client/questions/own-question-page.tsx';
import { OwnQuestionsPage } from '../../client/questions/own-questions-page.tsx';
import { authorise, mayTry } from '../accounts/permissions.ts';
import type { OwnRemarkView } from '../discussion/contract.ts';
import { remarksBy } from '../discussion/queries.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { sendPage } from '../platform/page-response.ts';
import { pathId } from '../platform/path-id.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { askFormView } from './ask-routes.ts';
import type { OwnQuestionView } from './contract.ts';
import { questionsAskedBy } from './queries.ts';
import { ownQuestionView } from './views.ts';

/** One's own questions and remarks: as a list, each to go on with, and as JSON. */
export function ownQuestionRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/omat-kysymykset', requireSignIn, async (request, response) => {
    const asks = mayTry('edit_own_question', visitOf(response).actor);
    const remarks = await ownRemarks(deps, response);
    const questions = asks ? await ownQuestions(deps, response) : null;
    const frame = deps.frames.frameOf(request, response);
    sendPage(response, OwnQuestionsPage({ frame, view: { questions, remarks, today: today(deps) } }));
  });
  router.get('/omat-kysymykset/:id', requireSignIn, async (request, response) => {
    await showOwnQuestion(deps, request, response);
  });
  router.get('/api/v1/my/questions', async (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ questions: await ownQuestions(deps, response) });
  });
  router.get('/api/v1/my/remarks', async (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ remarks: await ownRemarks(deps, response) });
  });
  return router;
}

/** What one has said under questions; of those who may not ask this is all that is their own. */
async function ownRemarks({ database }: RouteDeps, response: Response): Promise<OwnRemarkView[]> {
  return remarksBy(database, authorise('remark', visitOf(response).actor).personId);
}

/** A draft that was thrown away was never a question: it leaves no trace in the list. */
async function ownQuestions({ database }: RouteDeps, response: Response): Promise<OwnQuestionView[]> {
  const { personId } = authorise('edit_own_question', visitOf(response).actor);
  const records = await questionsAskedBy(database, personId);
  return records
    .map(ownQuestionView)
    .filter(({ state, submittedOn }) => state !== 'withdrawn' || submittedOn !== null);
}

async function showOwnQuestion(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { actor, refused } = visitOf(response);
  const { personId } = authorise('edit_own_question', actor);
  const [record] = await questionsAskedBy(deps.database, personId, { questionId: pathId(request) });
  if (!record) throw new Problem('not_found');
  const question = ownQuestionView(record);
  const sends = ['draft', 'declined'].includes(question.state) || refused?.command === 'submit-question';
  const keepsDraft = question.state === 'draft';
  const typed = { ...typedOf(question), ...(refused?.key === undefined ? refused?.values : {}) };
  const askForm = sends
    ? await askFormView(deps, { typed, keepsDraft, maySupport: mayTry('support', actor) })
    : null;
  const frame = deps.frames.frameOf(request, response);
  sendPage(response, OwnQuestionPage({ frame, view: { question, askForm, today: today(deps) } }));
}

function typedOf(question: OwnQuestionView): Record<string, string> {
  return {
    questionId: question.id,
    sessionId: question.session.id,
    text: question.text,
    sectionHint: question.sectionHint,
    neededBy: question.neededBy ?? '',
    consent: question.consent,
  };
}

function today({ clock }: RouteDeps): string {
  return helsinkiDay(clock.now());
}
