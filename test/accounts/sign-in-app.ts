import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Pool } from 'pg';
import { createOidcSignIn } from '../../server/accounts/oidc-sign-in.ts';
import { loadAccount } from '../../server/accounts/person-store.ts';
import { roleMappingSchema } from '../../server/accounts/role-mapping.ts';
import { signInRouter } from '../../server/accounts/sign-in-routes.ts';
import { createSignInStore, type SignIn } from '../../server/accounts/sign-in-store.ts';
import { readLanguage } from '../../server/edges/read-visit.ts';
import type { Database } from '../../server/platform/database.ts';
import { createLog } from '../../server/platform/log.ts';
import { Problem } from '../../server/platform/problem.ts';

export type SignInApp = {
  url: string;
  callbackUrl: string;
  /** The clock that ends sign-ins; starts at the real time. */
  clock: { now(): Date; aheadMs: number };
  signedOut: SignIn[];
  faults: unknown[];
  stop(): Promise<void>;
};

export type SignInAppOptions = {
  pool: Pool;
  database: Database;
  provider(callbackUrl: string): Promise<{ issuer: string; clientId: string; clientSecret: string }>;
  /** What browsers would call it; its own address by default. */
  publicUrl?: string;
};

/** The sign-in on a server of its own, with one page that tells who one is. */
export async function startSignInApp(options: SignInAppOptions): Promise<SignInApp> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const callbackUrl = `${url}/kirjaudu/paluu`;
  const clock = { aheadMs: 0, now: () => new Date(Date.now() + clock.aheadMs) };
  const app: SignInApp = { url, callbackUrl, clock, signedOut: [], faults: [], stop };
  const signIns = createSignInStore({
    pool: options.pool,
    publicUrl: options.publicUrl ?? url,
    sessionSecret: 'a secret of the tests that is long enough',
    clock,
    onFault: (fault) => app.faults.push(fault),
  });
  const provider = await options.provider(callbackUrl);
  const oidc = createOidcSignIn({
    ...provider,
    callbackUrl,
    attempts: signIns.attempts,
    log: createLog('silent'),
  });
  const pages = express();
  pages.use(readLanguage);
  pages.use(signIns.middleware);
  pages.use(
    signInRouter({
      oidc,
      signIns,
      database: options.database,
      clock,
      log: createLog('silent'),
      roleMapping: roleMappingSchema.parse({}),
      peopleIssuer: provider.issuer,
      onSignOut: (signIn) => void app.signedOut.push(signIn),
    }),
  );
  pages.get('/kuka', async (request, response) => {
    const signIn = signIns.signInOf(request);
    const account = signIn && (await loadAccount(options.database, signIn.personId));
    const actor = account && 'personId' in account.actor ? account.actor : null;
    response.json({ signIn, actor, handshake: await signIns.readSignIn(request) });
  });
  // oxlint-disable-next-line max-params -- Express knows a handler of errors by its four parameters
  pages.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (!(error instanceof Problem)) app.faults.push(error);
    response.status(error instanceof Problem ? error.status : 500).json({ code: codeOf(error) });
  });
  server.on('request', pages);
  return app;

  async function stop() {
    await signIns.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}

function codeOf(error: unknown): string {
  return error instanceof Problem ? error.code : `internal: ${String(error)}`;
}
