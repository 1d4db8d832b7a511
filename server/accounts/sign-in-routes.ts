import { Router, type Request, type Response } from 'express';
import { localHref } from '../../client/ui/local-href.ts';
import type { Database } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import { visitOf } from '../platform/visit.ts';
import { signInQuery } from './contract.ts';
import { identityOf } from './identity.ts';
import { keptReturnPath } from './kept-return-path.ts';
import type { OidcSignIn, VerifiedSignIn } from './oidc-sign-in.ts';
import { upsertPerson } from './person-store.ts';
import { mapClaims, type RoleMapping } from './role-mapping.ts';
import type { SignIn, SignInStore } from './sign-in-store.ts';

export type SignInRouterOptions = {
  oidc: OidcSignIn;
  signIns: SignInStore;
  database: Database;
  roleMapping: RoleMapping;
  /** Whose subjects people are known by: the issuer, or one fixed name when the issuer's address changes from start to start. */
  peopleIssuer: string;
  /** What else must end with a sign-in: its sockets. */
  onSignOut(signIn: SignIn): void | Promise<void>;
};

/** `/kirjaudu`, `/kirjaudu/paluu` and `/kirjaudu-ulos`: refusals are thrown as `Problem`s for the error handler. */
export function signInRouter(options: SignInRouterOptions): Router {
  const { oidc, signIns } = options;
  const router = Router();
  router.use(['/kirjaudu', '/kirjaudu-ulos'], signIns.beginning, neverStored);
  router.get('/kirjaudu', (request, response, next) => {
    const { paluu: returnPath } = signInQuery.parse(request.query);
    const start = { returnPath: keptReturnPath(returnPath), uiLocales: visitOf(response).language };
    oidc.start(request, response, { start, next });
  });
  router.get('/kirjaudu/paluu', async (request, response) => {
    const { claims, returnPath } = await oidc.finish(request, response);
    await signInPerson(request, claims, options);
    response.redirect(303, returnPath);
  });
  router.post('/kirjaudu-ulos', async (request, response) => {
    const signIn = signIns.signInOf(request);
    await signIns.end(request, response);
    if (signIn) await options.onSignOut(signIn);
    response.redirect(303, localHref(visitOf(response).language, '/'));
  });
  return router;
}

async function signInPerson(
  request: Request,
  claims: VerifiedSignIn['claims'],
  { signIns, database, roleMapping, peopleIssuer, onSignOut }: SignInRouterOptions,
): Promise<void> {
  const earlier = signIns.signInOf(request);
  const person = await upsertPerson(
    database,
    identityOf(claims, peopleIssuer),
    mapClaims(claims, roleMapping),
  );
  if (person.disabled) throw new Problem('sign_in_failed');
  await signIns.begin(request, person.personId);
  if (earlier) await onSignOut(earlier);
}

function neverStored(_request: Request, response: Response, next: () => void): void {
  response.set('Cache-Control', 'no-store');
  next();
}
