import type { Database } from '../platform/database.ts';
import { appendJsonLines, readJsonLines } from '../platform/json-lines.ts';
import { erasuresAfter } from './erasure-store.ts';

const ledgerLock = 7_301_004;
const atOnce = 1_000;

/**
 * Copies the erasures that a file outside the database does not have to its end: a database restored from a backup does not
 * know what has been erased since. Of several processes one writes at a time; done again it writes nothing.
 */
export function keepErasures({ database, ledgerPath }: { database: Database; ledgerPath: string }) {
  return async (): Promise<void> => {
    await database.transaction(async (tx) => {
      await tx.raw('select pg_advisory_xact_lock(?)', [ledgerLock]);
      const known = new Set((await readJsonLines(ledgerPath)).map(idOf));
      let after = 0;
      for (;;) {
        const page = await erasuresAfter(tx, after, atOnce);
        const lines = page.filter(({ id }) => !known.has(id)).map(({ no: _no, ...line }) => line);
        await appendJsonLines(ledgerPath, lines);
        if (page.length < atOnce) return;
        after = page.at(-1)?.no ?? after;
      }
    });
  };
}

function idOf(line: unknown): unknown {
  return typeof line === 'object' && line !== null && 'id' in line ? line.id : undefined;
}
