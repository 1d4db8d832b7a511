import { BackupFailed } from './find-program.ts';

/** How a program ended: its exit code, and in words why it did not end well. */
export type Ending = { code: 0 | 1 | 130; why: string };

/** Does a long deed that can be stopped; what no administrator can mend is thrown, with its stack. */
export async function runStoppable(
  stopped: Promise<void>,
  deed: (signal: AbortSignal) => Promise<void>,
): Promise<Ending> {
  const stop = new AbortController();
  void stopped.then(() => stop.abort());
  try {
    await deed(stop.signal);
    return { code: 0, why: '' };
  } catch (error) {
    if (stop.signal.aborted) return { code: 130, why: 'keskeytetty – interrupted' };
    const why = wordsOf(error);
    if (why === null) throw error;
    return { code: 1, why };
  }
}

/** PostgreSQL's and the system's refusals have a code: no rights, no space. Knex puts the statement before the words. */
function wordsOf(error: unknown): string | null {
  if (error instanceof BackupFailed) return error.message;
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return null;
  return `${error.code}: ${error.message.split(' - ').at(-1)}`;
}
