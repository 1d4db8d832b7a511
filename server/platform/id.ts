import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new random id: 16 characters of Crockford's base 32, 80 random bits; safe in addresses, tells nothing of order or time. */
export function newId(): string {
  return Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('');
}
