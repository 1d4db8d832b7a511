import { setTimeout as delay } from 'node:timers/promises';
import { type EnqueuedTask, type Meilisearch, MeilisearchApiError } from 'meilisearch';

/** A task that Meilisearch took and then did not do. Its own words could quote a document, and are left out. */
export class TaskNotDone extends Error {
  constructor({ uid, type }: { uid: number; type: string }, became: string) {
    super(`Meilisearch: task ${uid} (${type}) ${became}`);
    this.name = 'TaskNotDone';
  }
}

const askAgainMs = 25;
const longestPauseMs = 1_000;
/** Less than a job may take; a task may have to wait for those of a rebuild. */
const patienceMs = 10 * 60_000;

/**
 * Waits until the tasks have succeeded: that they were taken says nothing yet. The client's own wait for a task would outlast
 * a server that stops answering; here every question of it has the client's limit of time.
 */
export async function succeeded(
  client: Meilisearch,
  tasks: readonly PromiseLike<EnqueuedTask>[],
): Promise<void> {
  for (const { taskUid } of await Promise.all(tasks)) await taskSucceeded(client, taskUid);
}

async function taskSucceeded(client: Meilisearch, uid: number): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  for (let pauseMs = askAgainMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    const { status, type } = await client.tasks.getTask(uid);
    if (status === 'succeeded') return;
    if (status === 'failed' || status === 'canceled') throw new TaskNotDone({ uid, type }, status);
    if (performance.now() > giveUpAt)
      throw new TaskNotDone({ uid, type }, `was still ${status} after ten minutes`);
    await delay(pauseMs);
  }
}

/** The code of what Meilisearch refused, `index_not_found`; undefined for any other failure. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof MeilisearchApiError ? error.cause?.code : undefined;
}
