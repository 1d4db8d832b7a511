import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Database } from './database.ts';
import type { JobOrder } from './jobs.ts';
import type { Log } from './log.ts';

/** The last event at some moment: its number and its digest in hexadecimal, which stands for all events up to it. */
const eventHead = z.object({ seq: z.int().min(1), digest: z.string().regex(/^[0-9a-f]{64}$/) });
export type EventHead = z.infer<typeof eventHead>;

// A line of the file of heads is a head; a line of the log carries one.
const notedLine = z.union([eventHead, z.object({ eventHead }).transform((line) => line.eventHead)]);

/** The file of heads, beside that of what has been erased: neither is in the database. */
export function eventHeadsFile(ledgerPath: string): string {
  return join(dirname(ledgerPath), 'event-heads.jsonl');
}

/** To be ordered every hour. */
export const eventHeadOrder: JobOrder = { name: 'note-event-head', input: {} };

/**
 * Notes outside the database how far the list of events has come, in a file and in the log: who can rewrite the whole database
 * cannot rewrite these.
 */
export function noteEventHead({
  database,
  ledgerPath,
  log,
}: {
  database: Database;
  ledgerPath: string;
  log: Log;
}) {
  return async (): Promise<void> => {
    const head = await database('events')
      .orderBy('seq', 'desc')
      .first('seq', database.raw(`encode(digest, 'hex') as digest`));
    if (!head) return;
    log.info({ eventHead: head });
    const file = eventHeadsFile(ledgerPath);
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, `${JSON.stringify(head)}\n`, { mode: 0o600 });
  };
}

/** The heads in a file of heads or of log lines; what is no head is passed over. Empty where there is no such file. */
export async function readEventHeads(file: string): Promise<EventHead[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    try {
      const read = notedLine.safeParse(JSON.parse(line));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });
}
