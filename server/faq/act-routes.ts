import { type Request, type Response, Router } from 'express';
import { ActPage } from '../../client/statutes/act-page.tsx';
import { ActsPage } from '../../client/statutes/acts-page.tsx';
import { SectionPage } from '../../client/statutes/section-page.tsx';
import { parseInput } from '../platform/command.ts';
import { sendPage } from '../platform/page-response.ts';
import { Problem } from '../platform/problem.ts';
import { publicCache } from '../platform/public-cache.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { visitOf } from '../platform/visit.ts';
import type { Act } from '../statutes/act.ts';
import { readActKey, readSectionKey } from '../statutes/statute-path.ts';
import { citedActs, citedPlaces, entriesOfAct, entriesOfSection } from './act-queries.ts';
import { actsView, actView, sectionsView, sectionView, suggestionsView } from './act-views.ts';
import {
  type ActPageView,
  actsQuery,
  entriesOnPage,
  pageAsked,
  sectionQuery,
  type SectionView,
} from './contract.ts';
import { entryListItem } from './views.ts';

const newestShown = 10;
const longestFilter = 100;
// The register changes with a new version of the product alone.
const registerJson = 'public, max-age=3600';

/** The register of acts, a page for every act and section, the same as JSON, and citations completed as they are typed. */
export function actRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get('/lait', async (request, response) => {
    const view = await readActs(deps, filterOf(request), response);
    sendPage(response, ActsPage({ frame: deps.frames.frameOf(request, response), view }));
  });
  router.get('/lait/:act', async (request, response) => {
    const view = await readAct(deps, request, response);
    sendPage(response, ActPage({ frame: deps.frames.frameOf(request, response), view }));
  });
  router.get('/lait/:act/:section', async (request, response) => {
    const view = await readSection(deps, request, response);
    sendPage(response, SectionPage({ frame: deps.frames.frameOf(request, response), view }));
  });
  router.get('/api/v1/acts', async (request, response) => {
    const { q } = parseInput(actsQuery, { ...request.query });
    const { fields } = await readActs(deps, q, response);
    response.set('Cache-Control', publicCache).json({ fields });
  });
  router.get('/api/v1/acts/:act/sections/:section', async (request, response) => {
    parseInput(sectionQuery, { ...request.query });
    response.set('Cache-Control', publicCache).json(await readSection(deps, request, response));
  });
  router.get('/api/v1/citations', (request, response) => {
    const { q } = parseInput(actsQuery, { ...request.query });
    response.set('Cache-Control', registerJson).json({ suggestions: suggestionsView(q) });
  });
  return router;
}

/** What does not fit is left out of an address that people make. */
function filterOf({ query: { q } }: Request): string {
  return typeof q === 'string' ? q.toWellFormed().trim().slice(0, longestFilter) : '';
}

async function readActs({ database }: RouteDeps, q: string, response: Response) {
  return actsView(await citedActs(database), { q, language: visitOf(response).language });
}

async function readAct({ database }: RouteDeps, request: Request, response: Response): Promise<ActPageView> {
  const { language } = visitOf(response);
  const act = actAsked(request);
  const [places, newest, cited] = await Promise.all([
    citedPlaces(database, act),
    entriesOfAct(database, act.number, { limit: newestShown, offset: 0 }),
    citedActs(database, act.number),
  ]);
  return {
    act: actView(act, language),
    entries: cited[0]?.entries ?? 0,
    sections: sectionsView(act, places, language),
    newest: newest.map((entry) => entryListItem(entry, language)),
  };
}

async function readSection(
  { database }: RouteDeps,
  request: Request,
  response: Response,
): Promise<SectionView> {
  const { language } = visitOf(response);
  const act = actAsked(request);
  const place = readSectionKey(act, String(request.params['section']));
  if (place === null) throw new Problem('not_found');
  const places = await citedPlaces(database, act);
  const total =
    places.find((each) => each.section === place.section && each.chapter === place.chapter)?.entries ?? 0;
  const page = pageAsked.parse(request.query['sivu']);
  const pages = Math.max(1, Math.ceil(total / entriesOnPage));
  if (page > pages) throw new Problem('not_found');
  const slice = { limit: entriesOnPage, offset: (page - 1) * entriesOnPage };
  const entries = await entriesOfSection(database, { actNumber: act.number, ...place }, slice);
  const shown = { entries: entries.map((entry) => entryListItem(entry, language)), total, page, pages };
  return sectionView({ act, place, language }, places, shown);
}

function actAsked(request: Request): Act {
  const act = readActKey(String(request.params['act']));
  if (act === undefined) throw new Problem('not_found');
  return act;
}
