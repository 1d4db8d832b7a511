import { createHash } from 'node:crypto';
import { ServerResponse, type IncomingMessage } from 'node:http';
import connectPgSimple from 'connect-pg-simple';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import type { Clock } from '../platform/clock.ts';
import { coarseDevice } from './coarse-device.ts';
import { longestSignInMs } from './contract.ts';
import type { AttemptStore, SignInAttempt } from './oidc-strategy.ts';

const idleSeconds = 8 * 60 * 60;
const attemptMs = 10 * 60 * 1_000;
// Several tabs may be on their way at once; more than this is no person.
const mostAttempts = 5;

type WaitingAttempt = SignInAttempt & { state: string; startedAt: number };

declare module 'express-session' {
  interface SessionData {
    personId: string;
    signedInAt: number;
    /** The browser and its system by their families, so that people know their own sign-ins. */
    device: string;
    attempts: WaitingAttempt[];
  }
}

/**
 * A signed-in browser: `signInId` names the row in `sign_ins`, and is no more than a digest of what the browser has; the
 * rights are read from the tables, never kept here.
 */
export type SignIn = { signInId: string; personId: string };

export type SignInStoreOptions = {
  pool: Pool;
  publicUrl: string;
  sessionSecret: string;
  clock: Clock;
  /** Called with an error of the pruning that runs by itself. */
  onFault(error: unknown): void;
};

export type SignInStore = {
  /** For every request: knows a signed-in browser, leaves visitors without a cookie and without a query. */
  middleware: RequestHandler;
  /** For the sign-in's own addresses: begins a row for a visitor as well. */
  beginning: RequestHandler;
  attempts: AttemptStore;
  signInOf(request: Request): SignIn | null;
  /** The sign-in behind a socket's handshake, which has no response. */
  readSignIn(handshake: IncomingMessage): Promise<SignIn | null>;
  /** Gives the browser a new sign-in id and ends the old one. */
  begin(request: Request, personId: string): Promise<void>;
  end(request: Request, response: Response): Promise<void>;
  close(): Promise<void>;
};

/**
 * Sign-ins in PostgreSQL. The cookie lives as long as the browser and is set only at sign-in, so pages carry no
 * Set-Cookie; the row ends 8 h after it was last used and 12 h after it began.
 */
export function createSignInStore(options: SignInStoreOptions): SignInStore {
  const { clock } = options;
  const cookie = cookieFor(options.publicUrl);
  const rows = rowsIn(options);
  const load = session({
    name: cookie.name,
    secret: options.sessionSecret,
    store: rows,
    cookie: cookie.attributes,
    proxy: true,
    resave: false,
    saveUninitialized: false,
    rolling: false,
  });
  const endWhenOver = (request: Request, next: NextFunction) => {
    // An address that is no path (`GET *`) gets no sign-in read at all.
    const began = request.session?.signedInAt;
    if (began !== undefined && clock.now().getTime() - began > longestSignInMs) request.session.destroy(next);
    else next();
  };
  const middleware: RequestHandler = (request, response, next) => {
    if (!request.headers.cookie?.includes(`${cookie.name}=`)) return next();
    load(request, response, (error?: unknown) => (error ? next(error) : endWhenOver(request, next)));
  };
  return {
    middleware,
    beginning: (request, response, next) => {
      // PUBLIC_URL says how browsers come here; without this header no Secure cookie would be sent through a plain proxy.
      if (cookie.attributes.secure) request.headers['x-forwarded-proto'] = 'https';
      load(request, response, next);
    },
    attempts: attemptsIn(clock),
    signInOf,
    readSignIn: (handshake) => readSignIn(handshake, middleware),
    begin: async (request, personId) => {
      await settled((done) => request.session.regenerate(done));
      request.session.personId = personId;
      request.session.signedInAt = clock.now().getTime();
      request.session.device = coarseDevice(request.get('User-Agent'));
      await settled((done) => request.session.save(done));
    },
    end: async (request, response) => {
      if (!request.session) return;
      await settled((done) => request.session.destroy(done));
      response.clearCookie(cookie.name, cookie.attributes);
    },
    close: async () => rows.close(),
  };
}

function cookieFor(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  // A __Host- cookie must be Secure and have no Domain, so no neighbouring host can set or overwrite it (RFC 6265bis).
  const name = secure ? '__Host-lakifoorumi' : 'lakifoorumi';
  return { name, attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' } as const };
}

function rowsIn({ pool, onFault }: SignInStoreOptions) {
  const PostgresStore = connectPgSimple(session);
  const rows = new PostgresStore({
    pool,
    tableName: 'sign_ins',
    ttl: idleSeconds,
    errorLog: (...fault) => onFault(fault.at(-1)),
  });
  const [get, set] = [rows.get.bind(rows), rows.set.bind(rows)];
  const [touch, destroy] = [rows.touch.bind(rows), rows.destroy.bind(rows)];
  // The rows know digests alone: whoever reads the table, or a backup of it, has no one's sign-in.
  rows.get = (id, done) => get(signInIdOf(id), done);
  rows.set = (id, kept, done) => set(signInIdOf(id), kept, done);
  rows.destroy = (id, done) => destroy(signInIdOf(id), done);
  // Every reply to the signed-in would wait until it is written that they are still there; a refusal would wait longest.
  rows.touch = (id, kept, done) => {
    touch(signInIdOf(id), kept, (error?: unknown) => void (error && onFault(error)));
    done?.();
  };
  return rows;
}

function signInOf(request: Request): SignIn | null {
  const personId = request.session?.personId;
  return personId ? { signInId: signInIdOf(request.sessionID), personId } : null;
}

// What is hashed is random and long enough that no salt is needed.
function signInIdOf(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url');
}

async function readSignIn(handshake: IncomingMessage, middleware: RequestHandler): Promise<SignIn | null> {
  const request = handshake as Request; // as: the middleware reads only what every Node request has
  const response = new ServerResponse(handshake) as Response; // as: it is never sent
  await settled((done) => void middleware(request, response, done));
  return signInOf(request);
}

function attemptsIn(clock: Clock): AttemptStore {
  const waiting = (request: Request) =>
    (request.session.attempts ?? []).filter(({ startedAt }) => clock.now().getTime() - startedAt < attemptMs);
  return {
    keep(request, state, attempt) {
      const started = { ...attempt, state, startedAt: clock.now().getTime() };
      request.session.attempts = [...waiting(request), started].slice(-mostAttempts);
      if (!request.session.personId) request.session.cookie.maxAge = attemptMs;
    },
    take(request, state) {
      const attempt = waiting(request).find((kept) => kept.state === state);
      request.session.attempts = waiting(request).filter((kept) => kept !== attempt && kept.state !== state);
      return attempt ?? null;
    },
  };
}

function settled(run: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())));
}
