/** PostgreSQL could not be started for a reason the person at the keyboard can act on: show the message, not the stack. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
}
