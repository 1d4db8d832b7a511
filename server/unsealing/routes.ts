import { type NextFunction, type Request, type Response, Router } from 'express';
import { UnsealingsPage } from '../../client/unsealing/unsealings-page.tsx';
import { authorise, mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { perform } from '../platform/command.ts';
import { id, wholeNumber } from '../platform/contract.ts';
import { sendPage } from '../platform/page-response.ts';
import { pathId } from '../platform/path-id.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import type { ShownAsker } from './contract.ts';
import { unsealableQuestion, unsealedAsker, unsealingsFor } from './queries.ts';
import { showAsker } from './show-asker.ts';

/** The coordinators' page of who may see who asked. Reading it tells no name: a look is a deed of its own. */
export function unsealingRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/hallinta/sinetit', requireSignIn, coordinatorsOnly, (request, response) =>
    showUnsealings(deps, { request, response }),
  );
  router.post('/hallinta/sinetit/:id/kysyja', async (request, response) => {
    const visit = visitOf(response);
    const unsealingId = pathId(request);
    // The look is written down and committed before anything is read.
    await perform(deps, showAsker, { actor: visit.actor, input: { unsealingId }, address: visit.address });
    const { personId } = authorise('unseal', visit.actor);
    const asker = await unsealedAsker(deps.database, unsealingId, personId);
    visit.path = '/hallinta/sinetit';
    await showUnsealings(deps, { request, response }, { unsealingId, asker });
  });
  return router;
}

function coordinatorsOnly(_request: Request, response: Response, next: NextFunction): void {
  next(mayTry('unseal', visitOf(response).actor) ? undefined : new Problem('not_found'));
}

const pastOnPage = 20;

async function showUnsealings(
  deps: RouteDeps,
  { request, response }: { request: Request; response: Response },
  shown: ShownAsker | null = null,
): Promise<void> {
  const { database, clock, frames } = deps;
  const { personId: readerId } = authorise('unseal', visitOf(response).actor);
  const page = wholeNumber({ min: 1, max: 10_000 }).safeParse(request.query['sivu']).data ?? 1;
  const asked = id.safeParse(request.query['kysymys']).data;
  const question = asked ? await unsealableQuestion(database, asked) : null;
  if (asked && !question) throw new Problem('not_found');
  const slice = { limit: pastOnPage, offset: (page - 1) * pastOnPage };
  const { total, ...unsealings } = await unsealingsFor(database, { readerId, now: clock.now() }, slice);
  const pages = Math.max(1, Math.ceil(total / pastOnPage));
  if (page > pages) throw new Problem('not_found');
  const view = { question, ...unsealings, page, pages, shown };
  sendPage(response, UnsealingsPage({ frame: frames.frameOf(request, response), view }));
}
