import { Problem } from './problem.ts';

/** PostgreSQL's classes of errors that say the server is away, and codes of data that no edge should have let through. */
const unavailableCodes = /^(08|53|57P0|ECONNREFUSED$|ECONNRESET$|ETIMEDOUT$|EPIPE$)/;
const unstorableCodes = new Set(['22P02', '22P05', '22021', '22003', '22007', '22008', '22001']);

/** Turns what libraries throw into the refusal it is; anything else is a bug and stays as it is. */
export function knownFailure(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unavailableCodes.test(code) || isPoolTimeout(error)) return new Problem('unavailable');
  if (unstorableCodes.has(code)) return new Problem('malformed');
  return bodyFailure(error) ?? error;
}

function isPoolTimeout(error: Error): boolean {
  return (
    error.name === 'KnexTimeoutError' ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(error.message)
  );
}

// body-parser and the router mark what the client did wrong with a status.
function bodyFailure(error: Error): Problem | null {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 0;
  if (status === 413) return new Problem('too_large');
  if (status === 415) return new Problem('unsupported_media_type');
  return status >= 400 && status < 500 ? new Problem('malformed') : null;
}
