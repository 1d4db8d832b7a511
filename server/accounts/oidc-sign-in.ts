import type { NextFunction, Request, Response } from 'express';
import { Passport } from 'passport';
import { z } from 'zod';
import { ProviderUnavailable } from './oidc-issuer.ts';
import { OidcStrategy, SignInRefused, type OidcStrategyOptions, type SignInStart } from './oidc-strategy.ts';
import type { Log } from '../platform/log.ts';
import { Problem } from '../platform/problem.ts';

const retryAfterSeconds = 30;
const verified = z.looseObject({ sub: z.string().min(1) });
const stateOf = z.object({ state: z.string() });
const challenge = z.object({ message: z.string() });

declare module 'passport' {
  interface AuthenticateOptions {
    start?: SignInStart;
  }
}

/** Who came back from the provider, and where they were going. */
export type VerifiedSignIn = { claims: z.infer<typeof verified>; returnPath: string };

export type OidcSignIn = {
  /** Sends the browser to the provider. */
  start(request: Request, response: Response, options: { start: SignInStart; next: NextFunction }): void;
  /** Reads the provider's answer; throws `sign_in_failed` when it cannot be accepted, `unavailable` when there is none. */
  finish(request: Request, response: Response): Promise<VerifiedSignIn>;
};

/** Passport with the hardened strategy as its only one; it keeps nothing in the sign-in itself. */
export function createOidcSignIn(options: OidcStrategyOptions & { log: Log }): OidcSignIn {
  const passport = new Passport();
  passport.use(new OidcStrategy(options));
  const refusal = (error: unknown) => refusalFor(error, options.log);
  return {
    start(request, response, { start, next }) {
      const authenticate = passport.authenticate('oidc', { start }, (error: unknown) => next(refusal(error)));
      authenticate(request, response, next);
    },
    finish: (request, response) =>
      new Promise<VerifiedSignIn>((resolve, reject) => {
        const settle = (error: unknown, claims: unknown, info: unknown) => {
          if (error) return reject(refusal(error));
          if (!claims)
            return reject(refusal(new SignInRefused(challenge.safeParse(info).data?.message ?? 'Refused')));
          resolve({ claims: verified.parse(claims), returnPath: stateOf.parse(info).state });
        };
        passport.authenticate('oidc', {}, settle)(request, response, reject);
      }),
  };
}

function refusalFor(error: unknown, log: Log): unknown {
  if (error instanceof ProviderUnavailable) {
    log.warn({
      signIn: 'unavailable',
      fault: error.message,
      cause: error.cause instanceof Error ? error.cause.name : '',
    });
    return new Problem('unavailable', { retryAfterSeconds });
  }
  if (error instanceof SignInRefused) {
    log.warn({ signIn: 'refused', fault: error.message });
    return new Problem('sign_in_failed');
  }
  return error;
}
