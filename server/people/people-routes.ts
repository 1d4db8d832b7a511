import { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { PeoplePage } from '../../client/people/people-page.tsx';
import { fill } from '../../client/texts/catalogue.ts';
import { peopleTexts } from '../../client/texts/people.ts';
import { roleTexts } from '../../client/texts/roles.ts';
import { authorise, mayTry } from '../accounts/permissions.ts';
import { requireSignIn } from '../edges/require-sign-in.ts';
import { pageAsked } from '../faq/contract.ts';
import { slug } from '../platform/contract.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import { personRoles, personStates, type PeopleAsked } from './contract.ts';
import { allAreas, findPeople, lastDeed, lawyersMissing, type PersonDeed } from './queries.ts';
import { undoOf } from './undo-view.ts';

/** The coordinator's page of who may do what. */
export function peopleRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/hallinta/ihmiset', requireSignIn, coordinatorsOnly, (request, response) =>
    showPeople(deps, request, response),
  );
  return router;
}

function coordinatorsOnly(_request: Request, response: Response, next: NextFunction): void {
  next(mayTry('administer', visitOf(response).actor) ? undefined : new Problem('not_found'));
}

const peopleOnPage = 30;
const undoMs = 10_000;

async function showPeople(deps: RouteDeps, request: Request, response: Response): Promise<void> {
  const { database, clock, frames } = deps;
  const { actor, language } = visitOf(response);
  const { personId: ownId } = authorise('administer', actor);
  const { sivu: page, ...asked } = readAsked(request.query);
  const slice = { limit: peopleOnPage, offset: (page - 1) * peopleOnPage };
  const now = clock.now();
  const [{ people, total }, areas, missing, deed] = await Promise.all([
    findPeople(database, asked, slice),
    allAreas(database),
    lawyersMissing(database),
    lastDeed(database, ownId, new Date(now.getTime() - undoMs)),
  ]);
  const pages = Math.max(1, Math.ceil(total / peopleOnPage));
  if (page > pages) throw new Problem('not_found');
  const view = { asked, people, total, page, pages, areas, lawyersMissing: missing, ownId };
  const frame = frames.frameOf(request, response);
  const undo = frame.attempt || !deed ? null : undoOffer(deed, now, language);
  sendPage(response, PeoplePage({ frame: undo ? { ...frame, notice: null, undo } : frame, view }));
}

/** For some seconds what was just done is offered to be undone. */
function undoOffer(deed: PersonDeed, now: Date, language: keyof typeof peopleTexts) {
  const undo = undoOf(deed, now);
  if (!undo || deed.name === null) return null;
  const { done, ...offer } = undo;
  const { toRoleId = '', toAreaId = '' } = deed.subject;
  const texts = peopleTexts[language];
  const role = personRoles.find((known) => known === toRoleId);
  const nowNone = (done === 'role' && !role) || (done === 'area' && toAreaId === '');
  const text =
    nowNone && (done === 'role' || done === 'area') ? texts[`done_no_${done}`] : texts[`done_${done}`];
  const named = { name: deed.name, role: roleTexts[language][role ?? 'none'], area: deed.areaName ?? '' };
  return { ...offer, text: fill(text, named) };
}

const askedQuery = z.object({
  q: z
    .string()
    .transform((given) => given.toWellFormed().replaceAll('\0', ' ').trim().slice(0, 100))
    .catch(''),
  rooli: z.enum([...personRoles, 'none', '']).catch(''),
  alue: slug.or(z.enum(['-', ''])).catch(''),
  tila: z.enum([...personStates, '']).catch(''),
  sivu: pageAsked,
});

/** Reads the address as a person may have made it: what does not fit is left out. */
function readAsked(query: unknown): PeopleAsked & { sivu: number } {
  const { q, rooli, alue, tila, sivu } = askedQuery.parse(query);
  return { name: q, role: rooli, area: alue, state: tila, sivu };
}
