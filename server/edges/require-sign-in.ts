import type { NextFunction, Request, Response } from 'express';
import { localHref } from '../../client/ui/local-href.ts';
import { visitOf } from '../platform/visit.ts';

/** Sends whoever is not signed in to sign in and back; a refused form goes on, so that its text is shown and not lost. */
export function requireSignIn(_request: Request, response: Response, next: NextFunction): void {
  const { name, language, path, refused } = visitOf(response);
  if (name !== null) return next();
  if (refused) return next(refused.problem);
  const back = encodeURIComponent(localHref(language, path));
  response
    .set('Cache-Control', 'no-store')
    .redirect(303, `${localHref(language, '/kirjaudu')}?paluu=${back}`);
}
