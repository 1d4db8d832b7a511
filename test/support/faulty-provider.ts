import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';

/** How the provider fails: in the ID token, in the answer that should hold it, in its keys or in its metadata. */
export const tokenFaults = [
  'alg none',
  'signature of another key',
  'key of its own in the header',
  'signature with the client secret',
  'issuer of another provider',
  'audience of another client',
  'several audiences without azp',
  'nonce of another attempt',
  'no nonce',
  'no subject',
  'empty subject',
  'expired',
  'issued in the future',
  'issued long ago',
  'not a token',
] as const;
export const answerFaults = [
  'HTML from the token endpoint',
  'an error page from the token endpoint',
  'an empty answer from the token endpoint',
  'JSON that is no object from the token endpoint',
  'a huge answer from the token endpoint',
  'a redirect from the token endpoint',
  'a cut connection at the token endpoint',
  'HTML in place of keys',
] as const;
export const metadataFaults = [
  'HTML in place of metadata',
  'metadata of another issuer',
  'metadata without endpoints',
  'a cut connection at the metadata',
] as const;

export type Fault =
  | 'none'
  | 'slow token endpoint'
  | 'slow metadata'
  | (typeof tokenFaults)[number]
  | (typeof answerFaults)[number]
  | (typeof metadataFaults)[number];

export type FaultyProvider = {
  issuer: string;
  client: { clientId: string; clientSecret: string };
  fault: Fault;
  claims: JWTPayload;
  stop(): Promise<void>;
};

type Granted = { nonce: string; challenge: string };
type Answer = { status?: number; type?: string; body?: string; headers?: Record<string, string> };

const client = {
  clientId: 'lakifoorumi',
  clientSecret: 'a secret of the tests, long enough for HS256 to take',
};
const html = { type: 'text/html', body: '<!doctype html><title>Huoltokatko</title>' };

/** An identity provider that keeps to OpenID Connect, with PKCE and codes of one use, but for the one fault it is told to have. */
export async function startFaultyProvider(): Promise<FaultyProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const own = await generateKeyPair('RS256', { extractable: true });
  const foreign = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const granted = new Map<string, Granted>();
  const provider: FaultyProvider = {
    issuer: `http://127.0.0.1:${port}`,
    client,
    fault: 'none',
    claims: { sub: 'aino', name: 'Aino Alatalo', roles: ['worker'], area: 'Oulunkaari' },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', provider.issuer);
    const answers: Record<string, () => Promise<Answer | null> | Answer | null> = {
      '/.well-known/openid-configuration': metadata,
      '/auth': () => grant(url.searchParams),
      '/token': async () => redeem(new URLSearchParams(await text(request))),
      '/keys': () => (provider.fault === 'HTML in place of keys' ? html : json({ keys: [jwk] })),
    };
    void Promise.resolve(answers[url.pathname]?.() ?? { status: 404 }).then((answer) =>
      send(response, answer),
    );
  });
  return provider;

  function metadata(): Answer | null {
    const { issuer, fault } = provider;
    const found = {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
    };
    if (fault === 'HTML in place of metadata') return html;
    if (fault === 'metadata of another issuer') return json({ ...found, issuer: 'https://other.example' });
    if (fault === 'metadata without endpoints') return json({ issuer });
    if (fault === 'a cut connection at the metadata') return null;
    if (fault === 'slow metadata') return { status: 0 };
    return json(found);
  }

  function grant(query: URLSearchParams): Answer {
    const code = randomBytes(16).toString('hex');
    granted.set(code, { nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '' });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({
      code,
      state: query.get('state') ?? '',
      iss: provider.issuer,
    }).toString();
    return { status: 302, headers: { location: back.href } };
  }

  async function redeem(body: URLSearchParams): Promise<Answer | null> {
    const code = body.get('code') ?? '';
    const found = granted.get(code);
    granted.delete(code);
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!found || found.challenge !== challenge) return { ...json({ error: 'invalid_grant' }), status: 400 };
    switch (provider.fault) {
      case 'HTML from the token endpoint':
        return html;
      case 'an error page from the token endpoint':
        return { ...html, status: 502 };
      case 'an empty answer from the token endpoint':
        return {};
      case 'JSON that is no object from the token endpoint':
        return { type: 'application/json', body: 'null' };
      case 'a huge answer from the token endpoint':
        return json({ id_token: 'a'.repeat(2_000_000) });
      case 'a redirect from the token endpoint':
        return { status: 307, headers: { location: `${provider.issuer}/keys` } };
      case 'a cut connection at the token endpoint':
        return null;
      case 'slow token endpoint':
        return { status: 0 };
      default:
        return json({ id_token: await idToken(found.nonce), access_token: 'unused', token_type: 'Bearer' });
    }
  }

  async function idToken(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const good = {
      ...provider.claims,
      iss: provider.issuer,
      aud: client.clientId,
      iat: now,
      exp: now + 300,
      nonce,
    };
    const { sub: _sub, ...nameless } = good;
    const signed = (claims: JWTPayload, key = own.privateKey) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
    switch (provider.fault) {
      case 'alg none':
        return new UnsecuredJWT(good).encode();
      case 'signature of another key':
        return signed(good, foreign.privateKey);
      case 'key of its own in the header':
        return new SignJWT(good)
          .setProtectedHeader({
            alg: 'RS256',
            jwk: await exportJWK(foreign.publicKey),
            jku: `${provider.issuer}/foreign`,
          })
          .sign(foreign.privateKey);
      case 'signature with the client secret':
        return new SignJWT(good).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(client.clientSecret));
      case 'issuer of another provider':
        return signed({ ...good, iss: 'https://other.example' });
      case 'audience of another client':
        return signed({ ...good, aud: 'another' });
      case 'several audiences without azp':
        return signed({ ...good, aud: [client.clientId, 'another'] });
      case 'nonce of another attempt':
        return signed({ ...good, nonce: 'another' });
      case 'no nonce':
        return signed({ ...good, nonce: undefined });
      case 'no subject':
        return signed(nameless);
      case 'empty subject':
        return signed({ ...good, sub: '' });
      case 'expired':
        return signed({ ...good, iat: now - 400, exp: now - 100 });
      case 'issued in the future':
        return signed({ ...good, iat: now + 200, exp: now + 500 });
      case 'issued long ago':
        return signed({ ...good, iat: now - 3_600 });
      case 'not a token':
        return 'not.a.token';
      default:
        return signed(good);
    }
  }
}

function json(body: object): Answer {
  return { type: 'application/json', body: JSON.stringify(body) };
}

/** Null cuts the connection; the status 0 never answers. */
function send(response: ServerResponse, answer: Answer | null): void {
  if (!answer) response.destroy();
  else if (answer.status !== 0) {
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type ?? 'text/plain',
      ...answer.headers,
    });
    response.end(answer.body);
  }
}
