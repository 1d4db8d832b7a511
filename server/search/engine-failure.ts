import { MeilisearchError } from 'meilisearch';
import { EngineRefused } from './engine-watch.ts';
import { TaskNotDone } from './meilisearch-tasks.ts';
import { RebuildUnderWay } from './rebuild-alone.ts';

/** What to tell whoever asked an engine for something; null for what is a bug, or another part's failure. */
export function wordsOfEngineFailure(error: unknown): string | null {
  if (error instanceof EngineRefused || error instanceof TaskNotDone || error instanceof RebuildUnderWay)
    return error.message;
  return error instanceof MeilisearchError
    ? `Meilisearch ei vastaa – does not answer: ${error.message}`
    : null;
}
