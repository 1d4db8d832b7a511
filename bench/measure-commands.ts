import { z } from 'zod';
import { startChild } from './child.ts';
import type { Databases } from './databases.ts';
import type { EventWriters } from './event-writers.ts';
import { type CommandFigures, type Measured, type Row, rounded } from './figures.ts';
import type { Followers } from './followers.ts';
import { ourFollow } from './followings.ts';
import { startLiveSession } from './live-session.ts';
import { startProducts } from './products.ts';
import { median, quantile } from './statistics.ts';
import type { Workers } from './workers.ts';

const workerCount = 100;
const followerCounts = [0, 1_000];
const seconds = 4;
const writerCount = 12;

/**
 * How many commands a hundred workers at once get done in a live session, with nobody following and with a thousand; and how
 * many events the database alone records, each in a transaction, all of them under the one lock that numbers them.
 */
export async function measureCommands(databases: Databases, processes: readonly number[]): Promise<Measured> {
  const figures: CommandFigures[] = [];
  for (const count of processes) figures.push(...(await commandsOn(databases, count)));
  const eventsPerSecond = await eventsAlone(databases);
  return {
    figures: { commands: figures, eventsPerSecond },
    rows: [
      ...figures.map(rowOf),
      { measured: 'Events recorded by the database alone', ours: `${eventsPerSecond}/s` },
    ],
    notes: [
      `Commands: ${workerCount} workers say "minullakin" to one question and take it back for ${seconds} s, each as fast as acknowledged; every one is a transaction with an event, told to all followers. Processor: of all our processes, for one command and the telling of it.`,
      `Events alone: ${writerCount} connections that record one event in a transaction and nothing else.`,
    ],
  };
}

function rowOf(figures: CommandFigures): Row {
  const { processes, followers, perSecond, p50Ms, p99Ms, processorMs, toldAfterMs } = figures;
  const told = followers > 0 ? `, all told ${toldAfterMs} ms after the last` : '';
  return {
    measured: `Commands on ${processes} process${processes > 1 ? 'es' : ''}, ${followers} followers`,
    ours: `${perSecond}/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms, processor ${processorMs} ms each${told}`,
  };
}

async function eventsAlone(databases: Databases): Promise<number> {
  await using writers = startChild<EventWriters>('./event-writers.ts');
  const databaseUrl = await databases.create('events');
  const { recorded } = await writers.ask('write', { databaseUrl, writers: writerCount, seconds });
  return Math.round(recorded / seconds);
}

async function commandsOn(databases: Databases, processes: number): Promise<CommandFigures[]> {
  await using products = await startProducts(databases, { name: `commands${processes}`, processes });
  await using followers = startChild<Followers>('./followers.ts');
  await using workers = startChild<Workers>('./workers.ts');
  const session = await startLiveSession(products.signedIn);
  const questionId = await waitingQuestion(products.signedIn, session.sessionId);
  const cookies = await products.first.ask('signInWorkers', { count: workerCount });
  const places = cookies.map((cookie, index) => {
    const place = products.places[index % products.places.length];
    if (!place) throw new Error('Nowhere to work');
    return { ...place, cookie };
  });
  const work = (forSeconds: number) => workers.ask('work', { places, questionId, seconds: forSeconds });
  // Each worker's first command makes connections and compiles what it runs.
  await work(1);
  const figures: CommandFigures[] = [];
  for (const count of followerCounts) {
    if (count > 0) await followers.ask('grow', ourFollow(products.places, session.sessionId, count));
    const usedBefore = await products.cpuSeconds();
    const { ms } = await work(seconds);
    const doneAt = process.hrtime.bigint();
    const processorMs = (((await products.cpuSeconds()) - usedBefore) * 1000) / ms.length;
    const toldAfterMs =
      count > 0 ? await toldAfter(followers, await lastSeq(products.signedIn, session.sessionId), doneAt) : 0;
    figures.push({
      ...{ processes, followers: count, toldAfterMs },
      perSecond: Math.round(ms.length / seconds),
      p50Ms: rounded(median(ms)),
      p99Ms: rounded(quantile(ms, 0.99)),
      processorMs: rounded(processorMs),
    });
  }
  session.close();
  return figures;
}

type Told = { ask(deed: 'reached', key: string): Promise<{ atNs: string }> };

async function toldAfter(followers: Told, seq: number, doneAt: bigint): Promise<number> {
  const { atNs } = await followers.ask('reached', `change ${seq}`);
  return Math.max(0, Math.round(Number(BigInt(atNs) - doneAt) / 1e6));
}

const question = z.object({ id: z.string(), state: z.string() });
const snapshot = z.object({ seq: z.number(), questions: z.array(question) });

type Reading = { port: number; coordinatorCookie: string };

async function readSession({ port, coordinatorCookie }: Reading, sessionId: string) {
  const address = `http://127.0.0.1:${port}/api/v1/sessions/${sessionId}`;
  const response = await fetch(address, { headers: { cookie: coordinatorCookie } });
  return snapshot.parse(await response.json());
}

async function waitingQuestion(reading: Reading, sessionId: string): Promise<string> {
  const { questions } = await readSession(reading, sessionId);
  const waiting = questions.find(({ state }) => state === 'queued');
  if (!waiting) throw new Error('The demonstration has no question that waits');
  return waiting.id;
}

async function lastSeq(reading: Reading, sessionId: string): Promise<number> {
  return (await readSession(reading, sessionId)).seq;
}
