import { Router } from 'express';
import { localHref } from '../../client/ui/local-href.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { findSessionByCode } from '../sessions/queries.ts';
import { audienceOf } from '../sessions/views.ts';
import { shortCodeIn } from './short-address.ts';

/** `/i/:code` leads whoever may follow a session to it; for anyone else there is nothing there, as with no session. */
export function shortAddressRoutes({ database }: RouteDeps): Router {
  const router = Router();
  router.get('/i/:code', async (request, response) => {
    const { actor, language } = visitOf(response);
    const code = shortCodeIn(request.params.code);
    const session = code && (await findSessionByCode(database, code));
    if (!session || !audienceOf(actor, session)) throw new Problem('not_found');
    response.set('Cache-Control', 'no-store').redirect(303, localHref(language, `/istunnot/${session.id}`));
  });
  return router;
}
