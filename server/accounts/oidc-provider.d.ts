/** The package has no types of its own; these are the parts that the demonstration sign-in stands on. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type AdapterPayload = { grantId?: string; consumed?: number };

  export type Adapter = {
    upsert(id: string, payload: AdapterPayload, expiresInSeconds: number): Promise<void>;
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  };

  export type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };

  export type ProviderContext = {
    type: string;
    body: string;
    oidc: {
      client: { clientId: string };
      session: { accountId: string };
      provider: { Grant: new (owner: { accountId: string; clientId: string }) => Grant };
    };
  };

  export type Interaction = { uid: string; params: Record<string, unknown> };

  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
    on(event: 'server_error', listener: (context: unknown, error: Error) => void): void;
  }

  export const errors: { SessionNotFound: new () => Error };
  export const interactionPolicy: { base(): { remove(name: string): void } };
}
