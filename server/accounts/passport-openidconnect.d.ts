/** The package has no types of its own; these are the parts that the hardened strategy stands on. */
declare module 'passport-openidconnect' {
  import type { Request } from 'express';

  type Stored = (error: Error | null, state?: string) => void;
  type Restored = (error: Error | null, context: { nonce: string } | false, state: unknown) => void;
  type Redeemed = (
    error: Error | null,
    accessToken?: string,
    refreshToken?: string,
    answer?: { id_token: string },
  ) => void;
  type Verified = (error: Error | null, user?: object | false, info?: object) => void;

  export type StateStore = {
    store(request: Request, context: { nonce: string }, state: unknown, meta: unknown, done: Stored): void;
    verify(request: Request, state: string, done: Restored): void;
  };

  export type TokenClient = {
    _authorizeUrl: string;
    _accessTokenUrl: string;
    _clientId: string;
    getOAuthAccessToken(code: string, parameters: unknown, done: Redeemed): void;
  };

  export class Strategy {
    constructor(
      options: {
        issuer: string;
        authorizationURL: string;
        tokenURL: string;
        clientID: string;
        callbackURL: string;
        scope: string;
        nonce: true;
        skipUserProfile: true;
        store: StateStore;
      },
      verify: (issuer: string, profile: unknown, context: unknown, idToken: string, done: Verified) => void,
    );
    name: string;
    protected _oauth2: TokenClient;
    protected _stateStore: StateStore;
    authenticate(request: Request, options: object): void;
    protected authorizationParams(options: object): Record<string, string>;
    error(error: unknown): void;
    fail(challenge: { message: string }, status?: number): void;
  }
}
