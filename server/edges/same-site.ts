import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../platform/problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send: by Fetch metadata, and by `Origin` where a browser lacks it. A client
 * that is no browser sends neither, and no cookie of ours.
 */
export function sameSiteOnly(publicUrl: string) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    next(
      safeMethods.has(request.method) || isOwn(request, publicUrl) ? undefined : new Problem('cross_site'),
    );
  };
}

function isOwn(request: Request, publicUrl: string): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.get('Origin');
  return origin === undefined || origin === publicUrl;
}
