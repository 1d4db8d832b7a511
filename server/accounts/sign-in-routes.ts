import { Router, type Request } from 'express';
import { localHref } from '../../client/ui/local-href.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { Problem } from '../platform/problem.ts';
import { visitOf } from '../platform/visit.ts';
import { signInQuery } from './contract.ts';
import { keptReturnPath } from './kept-return-path.ts';
import type { OidcSignIn, VerifiedSignIn } from './oidc-sign-in.ts';
import { enterPerson } from './enter-person.ts';
import type { RoleMapping } from './role-mapping.ts';
import type { SignIn, SignInStore } from './sign-in-store.ts';

export type SignInRouterOptions = {
  oidc: OidcSignIn;
  signIns: SignInStore;
  database: Database;
  clock: Clock;
  log: Log;
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
  router.use(['/kirjaudu', '/kirjaudu-ulos'], signIns.beginning);
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
    // Others may use the same computer: unsent texts go, and pages kept for the back button (Clear-Site-Data, W3C).
    response.set('Clear-Site-Data', '"cache", "storage"');
    response.redirect(303, localHref(visitOf(response).language, '/'));
  });
  return router;
}

async function signInPerson(
  request: Request,
  claims: VerifiedSignIn['claims'],
  { signIns, database, clock, log, roleMapping, peopleIssuer, onSignOut }: SignInRouterOptions,
): Promise<void> {
  const earlier = signIns.signInOf(request);
  const person = await enterPerson(claims, { database, clock, roleMapping, peopleIssuer });
  if (person.disabled) {
    log.warn({ signIn: 'refused', fault: 'The person is disabled' });
    throw new Problem('sign_in_failed');
  }
  await signIns.begin(request, person.personId);
  if (earlier) await onSignOut(earlier);
}
