import type { Finnish } from '../finnish/finnish.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { emptyGlossary, glossaryOf, type NamingGlossary } from './glossary.ts';
import { allGlossaryWords } from './glossary-queries.ts';

export type KeptGlossary = {
  /** The glossary as it was last read. */
  glossary: NamingGlossary;
  /** Reads it anew; done when searches use what was read. Tries until the database answers. */
  refresh(): Promise<void>;
  /** Reads it anew when what happened has changed it, in whichever process that was. */
  eventHappened(type: string): void;
  stop(): void;
};

type Deps = {
  database: Database;
  finnish: Finnish;
  log: Log;
  /** Told when searches find by other words than before. */
  onChange(): void;
};

const retryMs = 1_000;

/** Keeps the glossary in this process's memory, empty until it is first read. */
export function keepGlossary({ database, finnish, log, onChange }: Deps): KeptGlossary {
  let current = emptyGlossary;
  let asked = 0;
  let used = 0;

  async function refresh(): Promise<void> {
    const mine = ++asked;
    try {
      take(mine, glossaryOf(await allGlossaryWords(database), finnish));
    } catch (error) {
      // A later reading is under way, or the process is stopping.
      if (mine !== asked) return;
      log.warn({ part: 'glossary', error: error instanceof Error ? error.name : 'fault', retryMs });
      await new Promise<void>((resolve) => setTimeout(resolve, retryMs).unref());
      if (mine === asked) await refresh();
    }
  }

  function take(reading: number, read: NamingGlossary): void {
    // Two readings may end in the other order: the one begun later has the later words.
    if (reading < used) return;
    used = reading;
    current = read;
    onChange();
  }

  return {
    glossary: {
      lookUp: (phrase) => current.lookUp(phrase),
      complete: (beginning) => current.complete(beginning),
      find: (phrase) => current.find(phrase),
    },
    refresh,
    eventHappened(type) {
      if (type.startsWith('glossary.')) void refresh();
    },
    stop: () => void (asked += 1),
  };
}
