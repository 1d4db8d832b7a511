import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const requestTimeoutMs = 5_000;
const metadataLifetimeMs = 60 * 60 * 1_000;
const keysCooldownMs = 5_000;
const largestAnswerBytes = 256 * 1024;

/** The identity provider did not answer, or not with what the protocol says; it may do so later. */
export class ProviderUnavailable extends Error {}

/** What is needed of the issuer's metadata (OpenID Connect Discovery 1.0 §3), with its keys. */
export type IssuerMetadata = { authorizationEndpoint: string; tokenEndpoint: string; keys: JWTVerifyGetKey };

/**
 * Finds an issuer's metadata when it is first needed and keeps it for an hour; a failed attempt is not kept, so a
 * provider that comes back is found by the next sign-in. Throws `ProviderUnavailable`.
 */
export function discoverIssuer(issuer: string): () => Promise<IssuerMetadata> {
  let known: { metadata: Promise<IssuerMetadata>; readAt: number } | null = null;
  return () => {
    if (known && Date.now() - known.readAt < metadataLifetimeMs) return known.metadata;
    const reading = { metadata: readMetadata(issuer), readAt: Date.now() };
    known = reading;
    reading.metadata.catch(() => {
      if (known === reading) known = null;
    });
    return reading.metadata;
  };
}

async function readMetadata(issuer: string): Promise<IssuerMetadata> {
  const endpoint = z.url({ protocol: issuer.startsWith('https:') ? /^https$/ : /^https?$/ });
  const schema = z.object({
    issuer: z.literal(issuer),
    authorization_endpoint: endpoint,
    token_endpoint: endpoint,
    jwks_uri: endpoint,
  });
  const { body } = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const found = schema.safeParse(body);
  if (!found.success)
    throw new ProviderUnavailable('The issuer metadata is not what the configured issuer publishes');
  return {
    authorizationEndpoint: found.data.authorization_endpoint,
    tokenEndpoint: found.data.token_endpoint,
    keys: createRemoteJWKSet(new URL(found.data.jwks_uri), {
      // A provider that comes back with other keys is believed again after this.
      cooldownDuration: keysCooldownMs,
      [customFetch]: async (url) => Response.json((await fetchJson(url)).body),
    }),
  };
}

/** Asks the provider for JSON: follows no redirect, waits at most 5 s, reads at most 256 kB. Throws `ProviderUnavailable`. */
export async function fetchJson(
  url: string,
  init: RequestInit = {},
): Promise<{ status: number; body: unknown }> {
  const headers = { accept: 'application/json' };
  const signal = AbortSignal.timeout(requestTimeoutMs);
  try {
    const answer = await fetch(url, { ...init, headers, signal, redirect: 'error' });
    const body: unknown = JSON.parse(await boundedText(answer));
    if (answer.status >= 500) throw new Error(`Status ${answer.status}`);
    return { status: answer.status, body };
  } catch (cause) {
    throw new ProviderUnavailable(`No usable answer from ${new URL(url).host}`, { cause });
  }
}

async function boundedText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > largestAnswerBytes) throw new Error('The answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
