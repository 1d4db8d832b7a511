import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Database } from '../../server/platform/database.ts';
import type { Product } from '../../server/product.ts';

/** The secret with which a product under test must be started for `signInCookie` to be believed. */
export const testSessionSecret = 'a secret of the tests that is long enough';

/**
 * Signs a person in without the provider: the row and the cookie that the sign-in's last step would leave. Returns the
 * `Cookie` header; the product must have been started with `testSessionSecret`.
 */
export async function signInCookie(
  { host, publicUrl }: Pick<Product, 'host' | 'publicUrl'>,
  personId: string,
): Promise<string> {
  const secure = publicUrl.startsWith('https:');
  const signInId = randomBytes(24).toString('base64url');
  const cookie = { originalMaxAge: null, expires: null, secure, httpOnly: true, path: '/', sameSite: 'lax' };
  await host.database('sign_ins').insert({
    sid: createHash('sha256').update(signInId).digest('base64url'),
    sess: JSON.stringify({ cookie, personId, signedInAt: host.clock.now().getTime() }),
    expire: host.database.raw(`now() + interval '8 hours'`),
  });
  const name = secure ? '__Host-lakifoorumi' : 'lakifoorumi';
  return `${name}=${encodeURIComponent(`s:${signInId}.${signature(signInId)}`)}`;
}

/** A sign-in of a person's in a browser of its own; gives the key under which they may end it. */
export async function addSignIn(database: Database, personId: string, device = ''): Promise<string> {
  const signInId = randomBytes(24).toString('base64url');
  const sess = JSON.stringify({ cookie: {}, personId, signedInAt: Date.now(), device });
  await database('sign_ins').insert({
    sid: signInId,
    sess,
    expire: new Date(Date.now() + 8 * 60 * 60 * 1_000),
  });
  return createHash('sha256').update(signInId).digest('hex').slice(0, 32);
}

// As the package cookie-signature of express-session does it.
function signature(signInId: string): string {
  return createHmac('sha256', testSessionSecret).update(signInId).digest('base64').replace(/=+$/, '');
}
