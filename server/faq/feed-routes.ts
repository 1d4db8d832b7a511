import { type Request, type Response, Router } from 'express';
import { faqTexts } from '../../client/texts/faq.ts';
import { uiTexts } from '../../client/texts/ui.ts';
import { forumsInUse } from '../forums/queries.ts';
import type { RouteDeps } from '../platform/route-deps.ts';
import { Problem } from '../platform/problem.ts';
import { visitOf } from '../platform/visit.ts';
import { atomFeed, type FeedSite } from './atom-feed.ts';
import { countEntries, entriesForFeed, entryAddresses } from './queries.ts';
import { addressesInSitemap, sitemap, sitemapIndex } from './sitemap.ts';
import { entryView } from './views.ts';

const inFeed = 50;

/** What programs read to follow the entries: Atom feed, sitemap, robots.txt. In one language: they are not under a prefix. */
export function feedRoutes(deps: RouteDeps): Router {
  const router = Router();
  router.get(['/syote.xml', '/sitemap.xml', '/sitemap-:number.xml', '/robots.txt'], finnishOnly);
  router.get('/syote.xml', async (_request, response) => {
    const entries = await entriesForFeed(deps.database, inFeed);
    const feed = atomFeed(
      siteOf(deps.baseUrl),
      entries.map((entry) => entryView(entry, 'fi')),
    );
    sendPublic(response, 'application/atom+xml; charset=utf-8', feed);
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
  response.set('Cache-Control', 'public, max-age=30').type(type).send(text);
}

function siteOf(baseUrl: string): FeedSite {
  const { productName: name, guidanceOnly: subtitle } = uiTexts.fi;
  return { baseUrl, name, title: faqTexts.fi.feedTitle, subtitle, words: faqTexts.fi };
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
  const forums = number === 1 ? await forumsInUse(database) : [];
  const pages =
    number === 1 ? [{ path: '/' }, ...forums.map(({ slug }) => ({ path: `/foorumit/${slug}` }))] : [];
  return sitemap(baseUrl, [
    ...pages,
    ...entries.map(({ id, updatedAt }) => ({ path: `/ukk/${id}`, changedAt: updatedAt })),
  ]);
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
