import { createHash } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id of something seeded: the same at every installation, in the form of all ids. */
export function seedId(key: string): string {
  const digest = createHash('sha256').update(`lakifoorumi ${key}`).digest();
  return Array.from(digest.subarray(0, 16), (byte) => alphabet[byte % 32]).join('');
}

/** The id of one of the invented cast: `aino-alatalo`. */
export const castSeedId = (subject: string) => seedId(`person ${subject}`);

/** The id of a question of the demonstration, by its key. */
export const questionSeedId = (key: string) => seedId(`question ${key}`);
