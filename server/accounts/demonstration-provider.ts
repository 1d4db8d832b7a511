import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { interactionPolicy, Provider, type ProviderContext } from 'oidc-provider';
import { demonstrationCast } from './demonstration-cast.ts';
import { demonstrationMemory } from './demonstration-memory.ts';
import { demonstrationPicker, pickerPath } from './demonstration-picker.ts';

const secondsToChoose = 60 * 60;
const secondsToRedeem = 60;
/** How the product names itself to the provider. */
export const demonstrationClientId = 'lakifoorumi';

type Client = { clientId: string; clientSecret: string; redirectUri: string };

export type DemonstrationOptions = {
  /** Where browsers find the product; the provider answers on the same host at its own port. */
  publicUrl: string;
  listen: { host: string; port: number };
  callbackUrl: string;
  /** An absolute address: the provider has no files of its own. */
  stylesheetHref: string;
  /** Its own address and the product's secret, where the product runs in other processes and must know them beforehand. */
  fixed?: { url: string; secret: string };
  onFault(error: unknown): void;
};

/** What the product signs in with; unless fixed, everything in it is new at each start. */
export type DemonstrationSignIn = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  close(): Promise<void>;
};

/** Runs an OpenID provider of the invented cast, so that even the demonstration is a true code flow. */
export async function startDemonstrationProvider(
  options: DemonstrationOptions,
): Promise<DemonstrationSignIn> {
  const server = createServer();
  server.listen(options.listen.port, options.listen.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // as: it listens on a port, not on a pipe
  const { fixed, publicUrl } = options;
  const issuer = fixed?.url ?? `http://${new URL(publicUrl).hostname}:${port}`;
  const client = {
    clientId: demonstrationClientId,
    clientSecret: fixed?.secret ?? randomBytes(32).toString('base64url'),
    redirectUri: options.callbackUrl,
  };
  server.on('request', await demonstrationHandler(issuer, client, options));
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { issuer, clientId: client.clientId, clientSecret: client.clientSecret, close };
}

async function demonstrationHandler(
  issuer: string,
  client: Client,
  { publicUrl, stylesheetHref, onFault }: DemonstrationOptions,
): Promise<RequestListener> {
  const provider = new Provider(issuer, {
    ...behaviour,
    ...(await secrets()),
    clients: [registrationOf(client)],
  });
  provider.on('server_error', (_context, error) => onFault(error));
  const protocol = provider.callback();
  const picker = demonstrationPicker({ provider, publicUrl, stylesheetHref });
  return (request, response) => {
    const answered = request.url?.startsWith(pickerPath)
      ? picker(request, response)
      : protocol(request, response);
    answered.catch((error: unknown) => {
      onFault(error);
      response.destroy();
    });
  };
}

function registrationOf({ clientId, clientSecret, redirectUri }: Client) {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [redirectUri],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'ES256',
  };
}

async function secrets() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = {
    ...(await exportJWK(privateKey)),
    alg: 'ES256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
  };
  return { jwks: { keys: [key] }, cookies: { ...cookies, keys: [randomBytes(32).toString('hex')] } };
}

// Cookies of one host are sent to all its ports: these must not be taken for the product's own.
const cookies = { names: { session: 'demo_session', interaction: 'demo_choice', resume: 'demo_resume' } };

const policy = interactionPolicy.base();
policy.remove('consent');

const behaviour = {
  adapter: demonstrationMemory(),
  findAccount: (_context: unknown, subject: string) => accountOf(subject),
  claims: { openid: ['sub', 'roles', 'area'], profile: ['name'], email: ['email'] },
  // Roles come in the ID token: UserInfo is never asked.
  conformIdTokenClaims: false,
  interactions: { policy, url: (_context: unknown, { uid }: { uid: string }) => pickerPath + uid },
  loadExistingGrant: grantEverything,
  expiresWithSession: () => false,
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
  },
  pkce: { required: () => true },
  scopes: ['openid', 'profile', 'email'],
  ttl: {
    AccessToken: secondsToRedeem,
    AuthorizationCode: secondsToRedeem,
    Grant: secondsToChoose,
    IdToken: secondsToChoose,
    Interaction: secondsToChoose,
    Session: secondsToChoose,
  },
  renderError: (context: ProviderContext, out: { error: string; error_description?: string }) => {
    context.type = 'text/plain';
    context.body = `${out.error}: ${out.error_description ?? ''}`;
  },
};

function accountOf(subject: string) {
  const member = demonstrationCast.find((person) => person.subject === subject);
  if (!member) return undefined;
  const claims = {
    sub: subject,
    name: member.name,
    roles: [member.role],
    area: member.areaName ?? undefined,
  };
  return { accountId: subject, claims: () => claims };
}

// Nobody is asked for consent to a demonstration.
async function grantEverything({ oidc }: ProviderContext) {
  const grant = new oidc.provider.Grant({
    accountId: oidc.session.accountId,
    clientId: oidc.client.clientId,
  });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}
