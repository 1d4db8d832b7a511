import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../platform/problem.ts';

/**
 * Refuses what another site, or another port or neighbouring host of ours, makes a browser send: by Fetch metadata (W3C), and
 * by `Origin` where a browser lacks it. From elsewhere one may only open a page: a link in a mail, a search engine's result,
 * the way back from the identity provider. A client that is no browser sends neither header, and no cookie of ours.
 */
export function sameSiteOnly(publicUrl: string) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    next(isOwn(request, publicUrl) || opensPage(request) ? undefined : new Problem('cross_site'));
  };
}

function isOwn(request: Request, publicUrl: string): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.get('Origin');
  return origin === undefined || origin === publicUrl;
}

// In a window of its own: a frame or an object is navigated to as well, but has another destination.
function opensPage(request: Request): boolean {
  return (
    request.method === 'GET' &&
    request.get('Sec-Fetch-Mode') === 'navigate' &&
    request.get('Sec-Fetch-Dest') === 'document'
  );
}
