import { patienceMs } from './writers.ts';

/** How often each path was answered with each status; `none` where there was no answer in time, `broken` where no line. */
export type Readings = Map<string, Map<string, number>>;

export type Readers = { readings: Readings; finish(): Promise<void> };

/** Visitors who read the paths again and again, each path on its own. */
export function startReaders(urls: Record<string, string>): Readers {
  const readings: Readings = new Map();
  let finished = false;
  const read = async ([name, url]: [string, string]) => {
    const statuses = new Map<string, number>();
    readings.set(name, statuses);
    while (!finished) {
      const status = await statusOf(url);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  const running = Promise.all(Object.entries(urls).map(read));
  return {
    readings,
    async finish() {
      finished = true;
      await running;
    },
  };
}

/** The status a reader gets; a 503 that does not say when to come back is told apart. */
export async function statusOf(url: string): Promise<string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
    await response.arrayBuffer();
    const { status } = response;
    return status === 503 && !response.headers.get('Retry-After') ? '503 without Retry-After' : `${status}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'none' : 'broken';
  }
}
