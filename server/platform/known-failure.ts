import { Problem } from './problem.ts';

/**
 * What says that the database is away or cannot do it now: PostgreSQL's codes (lost, full, stopping, too long, deadlock, idle
 * too long, read-only), the system's, and what the drivers only say in words.
 */
const unavailableCodes = /^(08|53|57014|57P0|40001|40P01|25P03|25006)/;
const awayCodes = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const awayWords =
  /Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|not queryable|^aborted$/;
/** Data that no edge should have let through. */
const unstorableCodes = new Set(['22P02', '22P05', '22021', '22003', '22007', '22008', '22001']);

/** Turns what libraries throw into the refusal it is; anything else is a bug and stays as it is. */
export function knownFailure(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (isAway(error, code)) return new Problem('unavailable');
  if (unstorableCodes.has(code)) return new Problem('malformed');
  return bodyFailure(error) ?? error;
}

function isAway(error: Error, code: string): boolean {
  if (unavailableCodes.test(code) || awayCodes.test(code)) return true;
  return error.name === 'KnexTimeoutError' || awayWords.test(error.message);
}

// body-parser and the router mark what the client did wrong with a status.
function bodyFailure(error: Error): Problem | null {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 0;
  if (status === 413) return new Problem('too_large');
  if (status === 415) return new Problem('unsupported_media_type');
  return status >= 400 && status < 500 ? new Problem('malformed') : null;
}
