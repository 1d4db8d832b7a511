import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { decodeJwt, jwtVerify } from 'jose';
import { Strategy, type StateStore } from 'passport-openidconnect';
import { z } from 'zod';
import { callbackQuery } from './contract.ts';
import { discoverIssuer, fetchJson, ProviderUnavailable, type IssuerMetadata } from './oidc-issuer.ts';

/** One person's way through the provider and back; `nonce` and `codeVerifier` never leave the server. */
export type SignInAttempt = { nonce: string; codeVerifier: string; returnPath: string };

/** Where attempts wait, bound to one browser; each is given out once. */
export type AttemptStore = {
  keep(request: Request, state: string, attempt: SignInAttempt): void;
  take(request: Request, state: string): SignInAttempt | null;
};

export type OidcStrategyOptions = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  callbackUrl: string;
  attempts: AttemptStore;
};

export type SignInStart = { returnPath: string; uiLocales: string };

/** The provider's answer cannot be accepted; the message is for the log and holds nothing of a person. */
export class SignInRefused extends Error {}

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockToleranceSeconds = 30;
const oldestTokenSeconds = 600;
const token = z.object({ id_token: z.string().min(1).max(100_000) });
const randomText = () => randomBytes(32).toString('base64url');
const notDiscovered = 'https://not-discovered.invalid/';

/**
 * passport-openidconnect made safe. As it comes it trusts unsigned and forged ID tokens, has no PKCE, leaves the nonce
 * off and dies of odd answers; here its own token client and state store are replaced for each request, so that its
 * flow and its checks (OpenID Connect Core §3.1.3.7) only ever see an ID token that the issuer's keys have verified.
 * Passport runs it as a fresh object per request (`Object.create`), which is why it has no `#private` fields.
 */
export class OidcStrategy extends Strategy {
  private readonly options: OidcStrategyOptions;
  private readonly metadata: () => Promise<IssuerMetadata>;

  constructor(options: OidcStrategyOptions) {
    super(
      {
        issuer: options.issuer,
        authorizationURL: notDiscovered,
        tokenURL: notDiscovered,
        clientID: options.clientId,
        callbackURL: options.callbackUrl,
        scope: 'profile email',
        nonce: true,
        skipUserProfile: true,
        store: refusingStore,
      },
      (_issuer, _profile, _context, idToken, done) => done(null, decodeJwt(idToken)),
    );
    this.name = 'oidc';
    this.options = options;
    this.metadata = discoverIssuer(options.issuer);
  }

  /** Starts an attempt when given `start`, otherwise finishes the one that the query belongs to. */
  override authenticate(request: Request, options: { start?: SignInStart }): void {
    const run = options.start ? this.begin(request, options.start) : this.finish(request);
    run.catch((error: unknown) => this.error(error));
  }

  private async begin(request: Request, start: SignInStart): Promise<void> {
    const metadata = await this.metadata();
    const codeVerifier = randomText();
    const { attempts } = this.options;
    this._oauth2 = this.tokenClient(metadata, () => Promise.reject(new SignInRefused('Not begun')));
    this._stateStore = {
      ...refusingStore,
      store(_request, { nonce }, _state, _meta, done) {
        const state = randomText();
        attempts.keep(request, state, { nonce, codeVerifier, returnPath: start.returnPath });
        done(null, state);
      },
    };
    this.authorizationParams = () => ({
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      ui_locales: start.uiLocales,
    });
    super.authenticate(withQuery(request, {}), {});
  }

  private async finish(request: Request): Promise<void> {
    const query = callbackQuery.safeParse(request.query);
    if (!query.success) throw new SignInRefused('The callback has no single code and state');
    const { code, state, iss } = query.data;
    const attempt = this.options.attempts.take(request, state);
    if (!attempt) throw new SignInRefused('The callback belongs to no attempt of this browser');
    // RFC 9207: an answer that another provider's mix-up has sent here.
    if (iss !== undefined && iss !== this.options.issuer)
      throw new SignInRefused('The callback is of another issuer');
    const metadata = await this.metadata();
    this._oauth2 = this.tokenClient(metadata, () => this.redeem(code, attempt, metadata));
    this._stateStore = {
      ...refusingStore,
      verify: (_request, _state, done) => done(null, { nonce: attempt.nonce }, attempt.returnPath),
    };
    super.authenticate(withQuery(request, { code, state }), {});
  }

  private tokenClient(metadata: IssuerMetadata, redeem: () => Promise<string>): Strategy['_oauth2'] {
    return {
      _authorizeUrl: metadata.authorizationEndpoint,
      _accessTokenUrl: metadata.tokenEndpoint,
      _clientId: this.options.clientId,
      getOAuthAccessToken: (_code, _parameters, done) => {
        redeem()
          .then((idToken) => done(null, undefined, undefined, { id_token: idToken }))
          .catch((error: unknown) => this.error(error));
      },
    };
  }

  /** Changes the code for an ID token (RFC 6749 §4.1.3 with RFC 7636) and verifies it. */
  private async redeem(code: string, attempt: SignInAttempt, metadata: IssuerMetadata): Promise<string> {
    const { clientId, clientSecret, callbackUrl } = this.options;
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: callbackUrl,
      client_id: clientId,
      client_secret: clientSecret,
      code_verifier: attempt.codeVerifier,
    });
    const answer = await fetchJson(metadata.tokenEndpoint, { method: 'POST', body });
    const found = token.safeParse(answer.body);
    if (answer.status !== 200 || !found.success)
      throw new SignInRefused(`No ID token, status ${answer.status}`);
    await this.verifyIdToken(found.data.id_token, attempt.nonce, metadata);
    return found.data.id_token;
  }

  private async verifyIdToken(idToken: string, nonce: string, { keys }: IssuerMetadata): Promise<void> {
    const { payload } = await jwtVerify(idToken, keys, {
      algorithms,
      issuer: this.options.issuer,
      audience: this.options.clientId,
      clockTolerance: clockToleranceSeconds,
      maxTokenAge: oldestTokenSeconds,
      requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    }).catch((cause: unknown) => {
      throw cause instanceof ProviderUnavailable
        ? cause
        : new SignInRefused(`ID token: ${String(cause)}`, { cause });
    });
    if (payload['nonce'] !== nonce) throw new SignInRefused('ID token: the nonce is of another attempt');
    if (!payload.sub) throw new SignInRefused('ID token: the subject is empty');
  }
}

const refusingStore: StateStore = {
  store: (_request, _context, _state, _meta, done) => done(new SignInRefused('No attempt')),
  verify: (_request, _state, done) => done(new SignInRefused('No attempt'), false, null),
};

function withQuery(request: Request, query: Record<string, string>): Request {
  return Object.create(request, { query: { value: query } });
}
