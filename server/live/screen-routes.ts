import { Router } from 'express';
import { ScreenPage } from '../../client/live/screen-page.tsx';
import { sendPage } from '../platform/page-response.ts';
import { pathId } from '../platform/path-id.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { screenActor } from './screen-actor.ts';
import { qrOf } from './screen-qr.ts';
import { readLivePage } from './session-page-routes.ts';

/** `/istunnot/:id/naytto`, for the shared screen of a meeting: what everyone there may see, whoever opens it. */
export function screenRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/istunnot/:id/naytto', async (request, response) => {
    const { actor, language } = visitOf(response);
    const read = await readLivePage(deps, { language, actor: screenActor(actor) }, pathId(request));
    // What whoever opened it has written is nobody else's to see.
    const view = { ...read, ownRemarks: [], unclear: [] };
    const qr = qrOf(view.shortAddress);
    sendPage(response, ScreenPage({ frame: deps.frames.frameOf(request, response), view, qr }));
  });
  return router;
}
