const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random key of 16 characters with which a form may be sent twice and still act once. */
export function newOperationId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => alphabet[byte % 32]).join('');
}
