import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new random id: 16 characters of Crockford's base 32, 80 random bits; safe in addresses, tells nothing of order or time. */
export function newId(): string {
  return Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('');
}

/** A short name of a text by which it can be known again but not read: 96 bits of SHA-256, 16 characters of base64url. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
