import type { Claims } from './role-mapping.ts';

/** Who a person is at an identity provider, and what they are called; `subject` never changes for one person. */
export type Identity = { issuer: string; subject: string; name: string; email: string | null };

const longestText = 200;

/**
 * Reads a person from the verified claims of an ID token. In Entra ID `sub` differs from application to application,
 * so people are known there by `tid` and `oid` (Microsoft identity platform, ID token claims reference).
 */
export function identityOf(claims: Claims & { sub: string }, issuer: string): Identity {
  const objectId = textOf(claims['oid']);
  const tenantId = textOf(claims['tid']);
  const email = textOf(claims['email']);
  return {
    issuer,
    subject: objectId && tenantId ? `${tenantId}/${objectId}` : claims.sub,
    name: textOf(claims['name']) ?? textOf(claims['preferred_username']) ?? email ?? claims.sub,
    email,
  };
}

function textOf(claim: unknown): string | null {
  if (typeof claim !== 'string') return null;
  const text = claim.replaceAll('\0', '').toWellFormed().trim();
  return text === '' ? null : text.slice(0, longestText);
}
