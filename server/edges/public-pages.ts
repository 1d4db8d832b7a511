import type { Request, RequestHandler, Response } from 'express';
import type { PageCache } from './page-cache.ts';
import { makePublicPage, type PublicPage, representationFor } from './page-representations.ts';

const publicPath =
  /^\/(?:(?:sv|en)(?:\/|$))?(?:$|(?:foorumit|ukk)\/[^/]+$|lait(?:\/[^/]+){0,2}$|haku$|saavutettavuus$|tietosuoja$|(?:foorumit\/[^/]+\/)?syote\.xml$|opensearch\.xml$|sitemap(?:-\d+)?\.xml$|robots\.txt$)/;
// Any other parameter would fill the memory with copies.
const publicQuery = /^\?(?:(?:q|foorumi|sivu)=[^&]*&?)*$/;
const longestUrl = 400;
const signInCookie = /(?:^|;\s*)(?:__Host-)?lakifoorumi=/;
const unavailable = 503;
const keptHeaders = ['Content-Type', 'Content-Language', 'Cache-Control', 'Last-Modified'];

/**
 * Answers visitors' readings of public pages from memory: mount it before all that costs. A page is kept when its reply is
 * 200 and says `Cache-Control: public`; whoever carries a sign-in cookie, and every refusal, passes by. Where the refusal
 * would be that the database is away, the page as it was lately stands in its place.
 */
export function publicPages(cache: PageCache): RequestHandler {
  return (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !isPublic(request)) return next();
    const page = cache.get(request.url);
    if (page) return reply(request, response, page);
    if (request.method === 'GET') keepWhatIsSent(cache, request, response);
    next();
  };
}

function isPublic({ url, headers: { cookie } }: Request): boolean {
  if (url.length > longestUrl || (cookie !== undefined && signInCookie.test(cookie))) return false;
  const query = url.indexOf('?');
  if (query === -1) return publicPath.test(url);
  return publicPath.test(url.slice(0, query)) && publicQuery.test(url.slice(query));
}

/** Stands in the place of `response.send` for one reply: what a route sends is kept on its way. */
function keepWhatIsSent(cache: PageCache, request: Request, response: Response): void {
  const { generation } = cache;
  const key = request.url;
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    response.send = send;
    const lately = response.statusCode === unavailable ? cache.lately(key) : undefined;
    if (lately) {
      response.removeHeader('Retry-After');
      reply(request, response, lately);
      return response;
    }
    if (typeof body !== 'string' || !isForEveryone(response)) return send(body);
    makePublicPage(body, headersOf(response)).then(
      (page) => {
        cache.put(key, page, generation);
        reply(request, response, page);
      },
      () => send(body),
    );
    return response;
  };
}

function isForEveryone(response: Response): boolean {
  if (response.statusCode !== 200 || response.hasHeader('Set-Cookie')) return false;
  return String(response.get('Cache-Control') ?? '').startsWith('public');
}

function headersOf(response: Response): Record<string, string> {
  return Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = response.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function reply(request: Request, response: Response, page: PublicPage): void {
  const { head, notModifiedHead, body, etag } = representationFor(page, request.headers['accept-encoding']);
  if (isKnown(request.headers, { etag, changedAt: head['Last-Modified'] })) {
    response.writeHead(304, notModifiedHead).end();
  } else {
    response.writeHead(200, head).end(request.method === 'HEAD' ? undefined : body);
  }
}

// Tags are compared weakly; a time counts only where no tag is sent, and both in whole seconds (RFC 9110 §13.1.2, §13.1.3).
function isKnown(
  { 'if-none-match': tags, 'if-modified-since': since }: Request['headers'],
  { etag, changedAt }: { etag: string; changedAt: string | number | undefined },
): boolean {
  if (tags === undefined) {
    return (
      since !== undefined && changedAt !== undefined && Date.parse(String(changedAt)) <= Date.parse(since)
    );
  }
  const known = tags.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
