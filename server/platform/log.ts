import { pino, type Logger } from 'pino';

export type Log = Logger;

/** One JSON line a command or request: names of deeds, ids, milliseconds; never what anyone wrote, never a name. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
