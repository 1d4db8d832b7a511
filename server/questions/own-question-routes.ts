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
import { askFormView, notFollowedView, type Typed } from './ask-form.ts';
import type { AskDeps } from './ask-routes.ts';
import type { OwnQuestionView } from './contract.ts';
import { followedBy, questionsAskedBy, undoablePutAway } from './queries.ts';
import { similarIfAny } from './similar.ts';
import { ownQuestionView } from './views.ts';

/** One's own questions and remarks, and what one follows: as a list, each to go on with, and as JSON. */
export function ownQuestionRoutes(deps: AskDeps): Router {
  const router = Router();
  router.get('/omat-kysymykset', requireSignIn, async (request, response) => {
    await showOwnQuestions(deps, request, response);
  });
  router.get('/omat-kysymykset/:id', requireSignIn, async (request, response) => {
    await showOwnQuestion(deps, request, response);
  });
  router.get('/api/v1/my/questions', async (_request, response) => {
    const { personId } = authorise('edit_own_question', visitOf(response).actor);
    const questions = await ownQuestions(deps, personId);
    const followed = await followedBy(deps.database, personId);
    response.set('Cache-Control', 'no-store').json({ questions, followed });
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
async function ownQuestions({ database }: RouteDeps, personId: string): Promise<OwnQuestionView[]> {
  const records = await questionsAskedBy(database, personId);
  return records
    .map(ownQuestionView)
    .filter(({ state, submittedOn }) => state !== 'withdrawn' || submittedOn !== null);
}

async function showOwnQuestions(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { actor } = visitOf(response);
  const remarks = await ownRemarks(deps, response);
  const asks = mayTry('edit_own_question', actor) ? authorise('edit_own_question', actor) : null;
  const view = {
    questions: asks && (await ownQuestions(deps, asks.personId)),
    followed: asks && (await followedBy(deps.database, asks.personId)),
    undo: asks && (await undoablePutAway(deps.database, asks.personId, deps.clock.now())),
    remarks,
    today: today(deps),
  };
  sendPage(response, OwnQuestionsPage({ frame: deps.frames.frameOf(request, response), view }));
}

async function showOwnQuestion(deps: AskDeps, request: Request, response: Response): Promise<void> {
  const { actor, refused } = visitOf(response);
  const { personId } = authorise('edit_own_question', actor);
  const [record] = await questionsAskedBy(deps.database, personId, { questionId: pathId(request) });
  if (!record) throw new Problem('not_found');
  const question = ownQuestionView(record);
  const sends = ['draft', 'declined'].includes(question.state) || refused?.command === 'submit-question';
  const keepsDraft = question.state === 'draft';
  const typed: Typed = { ...typedOf(question), ...(refused?.key === undefined ? refused?.values : {}) };
  const similar = sends ? await similarIfAny(deps, typed['text'] ?? '', personId) : null;
  const view = {
    question,
    askForm: sends ? await askFormView(deps, { typed, keepsDraft, similar }) : null,
    refused: await notFollowedView(deps, refused),
    today: today(deps),
  };
  sendPage(response, OwnQuestionPage({ frame: deps.frames.frameOf(request, response), view }));
}

function typedOf(question: OwnQuestionView): Typed {
  return {
    questionId: question.id,
    sessionId: question.session.id,
    text: question.text,
    sectionHint: question.sectionHint,
    neededBy: question.neededBy ?? '',
    consent: question.consent,
    differsFrom: question.difference?.entryId ?? question.difference?.questionId ?? '',
    difference: question.difference?.reason ?? '',
  };
}

function today({ clock }: RouteDeps): string {
  return helsinkiDay(clock.now());
}
