import { type Request, type Response, Router } from 'express';
import { fill } from '../../client/texts/catalogue.ts';
import { faqTexts } from '../../client/texts/faq.ts';
import { uiTexts } from '../../client/texts/ui.ts';
import { findForum, forumsInUse } from '../forums/queries.ts';
import { slug } from '../platform/contract.ts';
import { publicCache } from '../platform/public-cache.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { Problem } from '../platform/problem.ts';
import { visitOf } from '../platform/visit.ts';
import { allCitedPlaces } from './act-queries.ts';
import { statutePaths } from './act-views.ts';
import { atomFeed, type Feed, type FeedSite } from './atom-feed.ts';
import { countEntries, entriesChangedAt, entriesForFeed, entryAddresses } from './queries.ts';
import { openSearchDescription } from './open-search.ts';
import { addressesInSitemap, sitemap, sitemapIndex } from './sitemap.ts';
import { entryView } from './views.ts';

const inFeed = 50;

/** What programs read to follow and to search the entries: Atom feeds, OpenSearch, sitemap, robots.txt. In one language: they are not under a prefix. */
export function feedRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get(
    [
      '/syote.xml',
      '/foorumit/:slug/syote.xml',
      '/opensearch.xml',
      '/sitemap.xml',
      '/sitemap-:number.xml',
      '/robots.txt',
    ],
    finnishOnly,
  );
  router.get('/syote.xml', (_request, response) =>
    sendFeed(deps, response, {
      forumId: null,
      title: faqTexts.fi.feedTitle,
      path: '/syote.xml',
      pagePath: '/',
    }),
  );
  router.get('/foorumit/:slug/syote.xml', async (request, response) => {
    const asked = slug.safeParse(request.params['slug']);
    const forum = asked.success ? await findForum(deps.database, asked.data) : null;
    if (!forum || forum.retired) throw new Problem('not_found');
    const pagePath = `/foorumit/${forum.slug}`;
    const title = fill(faqTexts.fi.forumFeedTitle, { forum: forum.name.fi });
    await sendFeed(deps, response, { forumId: forum.id, title, path: `${pagePath}/syote.xml`, pagePath });
  });
  router.get('/opensearch.xml', (_request, response) => {
    const { productName: name, productIntro: description } = uiTexts.fi;
    const described = openSearchDescription({ baseUrl: deps.baseUrl, name, description });
    sendPublic(response, 'application/opensearchdescription+xml; charset=utf-8', described);
  });
  router.get('/sitemap.xml', async (_request, response) => {
    const entries = await countEntries(deps.database);
    const xml =
      entries > addressesInSitemap
        ? sitemapIndex(deps.baseUrl, Math.ceil(entries / addressesInSitemap))
        : await sitemapOf(deps, 1);
    sendPublic(response, 'application/xml; charset=utf-8', xml);
  });
  router.get('/sitemap-:number.xml', async (request, response) => {
    const xml = await sitemapOf(deps, sitemapNumber(request));
    sendPublic(response, 'application/xml; charset=utf-8', xml);
  });
  router.get('/robots.txt', (_request, response) => {
    sendPublic(response, 'text/plain; charset=utf-8', robots(deps.baseUrl));
  });
  return router;
}

function finnishOnly(_request: Request, response: Response, next: (error?: unknown) => void): void {
  next(visitOf(response).language === 'fi' ? undefined : new Problem('not_found'));
}

function sendPublic(response: Response, type: string, text: string): void {
  response.set('Cache-Control', publicCache).type(type).send(text);
}

type AskedFeed = Pick<Feed, 'title' | 'path' | 'pagePath'> & { forumId: string | null };

async function sendFeed(
  { database, baseUrl }: RouteDeps,
  response: Response,
  { forumId, ...asked }: AskedFeed,
): Promise<void> {
  const [entries, changedAt] = await Promise.all([
    entriesForFeed(database, { forumId, limit: inFeed }),
    entriesChangedAt(database, forumId),
  ]);
  const views = entries.map((entry) => entryView(entry, 'fi'));
  if (changedAt) response.set('Last-Modified', changedAt.toUTCString());
  const feed = atomFeed(siteOf(baseUrl), { ...asked, changedAt, entries: views });
  sendPublic(response, 'application/atom+xml; charset=utf-8', feed);
}

function siteOf(baseUrl: string): FeedSite {
  const { productName: name, guidanceOnly: subtitle } = uiTexts.fi;
  return { baseUrl, name, subtitle, words: faqTexts.fi };
}

function sitemapNumber(request: Request): number {
  const number = String(request.params['number']);
  if (!/^[1-9]\d{0,2}$/.test(number)) throw new Problem('not_found');
  return Number(number);
}

/** A part of the entries' addresses; the first part has the other public pages before them. */
async function sitemapOf({ database, baseUrl }: RouteDeps, number: number): Promise<string> {
  const offset = (number - 1) * addressesInSitemap;
  const entries = await entryAddresses(database, { limit: addressesInSitemap, offset });
  if (number > 1 && entries.length === 0) throw new Problem('not_found');
  return sitemap(baseUrl, [
    ...(number === 1 ? await otherPages(database) : []),
    ...entries.map(({ id, updatedAt }) => ({ path: `/ukk/${id}`, changedAt: updatedAt })),
  ]);
}

async function otherPages(database: RouteDeps['database']): Promise<{ path: string }[]> {
  const [forums, cited] = await Promise.all([forumsInUse(database), allCitedPlaces(database)]);
  const paths = ['/', ...forums.map((forum) => `/foorumit/${forum.slug}`), '/lait', ...statutePaths(cited)];
  return paths.map((path) => ({ path }));
}

/** Search results and what belongs to people who sign in are not for search engines. */
function robots(baseUrl: string): string {
  const closed = [
    '/haku',
    '/kirjaudu',
    '/kysy',
    '/omat-kysymykset',
    '/tarkistus',
    '/vastattavat',
    '/hallinta',
    '/toimet',
  ];
  const paths = ['', '/sv', '/en'].flatMap((prefix) => closed.map((path) => `Disallow: ${prefix}${path}`));
  return ['User-agent: *', ...paths, '', `Sitemap: ${baseUrl}/sitemap.xml`, ''].join('\n');
}
