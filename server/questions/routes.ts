import { Router } from 'express';
import { askRoutes, type AskDeps } from './ask-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { ownQuestionRoutes } from './own-question-routes.ts';

/** Asking, one's own questions, and the coordinator's desk. */
export function questionRoutes(deps: AskDeps): Router {
  const router = Router();
  router.use(askRoutes(deps));
  router.use(ownQuestionRoutes(deps));
  router.use(deskRoutes(deps));
  return router;
}
