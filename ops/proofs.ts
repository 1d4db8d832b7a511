import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import { forumSeedId } from '../seeds/forums.ts';
import { castSeedId } from '../seeds/seed-id.ts';
import type { Database } from '../server/platform/database.ts';
import { statusOf } from '../test/resilience/readers.ts';
import { startWriters, storedOf } from '../test/resilience/writers.ts';
import { signInCookie } from '../test/support/sign-in-cookie.ts';
import { runningClock, worldOn } from '../test/support/world.ts';
import { openFollower, type ProofFollower } from './proof-follower.ts';
import type { Cluster } from './start-cluster.ts';

type Process = Cluster['processes'][number];
type Proof = {
  cluster: Cluster;
  database: Database;
  first: Process;
  second: Process;
  cookieOf(name: string): Promise<string>;
  /** A session that is live, with a question that can be put on air, and one that is open for asking. */
  live: { sessionId: string; questionId: string };
  askingId: string;
};

const followerCount = 40;
const ownSockets = 8;
const patienceMs = 30_000;

const say = (what: string) => console.log(what);
const msSince = (from: number, to = performance.now()) => `${Math.round(to - from)} ms`;

/** Goes through what several processes behind a proxy promise; throws at the first that does not hold. */
export async function prove(cluster: Cluster, database: Database): Promise<void> {
  const world = worldOn(() => database, runningClock);
  const cookieOf = (name: string) =>
    signInCookie({ host: world.host(), publicUrl: cluster.url }, castSeedId(name));
  const [first, second] = cluster.processes;
  assert(first && second);
  const askingId = await world.build.openSession({ forumId: forumSeedId('paatokset-ja-osallisuus') });
  const sessionId = await world.build.openSession();
  const live = { sessionId, questionId: await world.build.queued(sessionId) };
  await world.build.goLive(sessionId);
  const proof: Proof = { cluster, database, first, second, cookieOf, live, askingId };

  const followers = await Promise.all(
    Array.from({ length: followerCount }, () => openFollower(cluster.url, { sessionId })),
  );
  await proveSockets(proof);
  await proveFanOut(proof, followers);
  await proveEndings(proof);
  await proveKill(proof, followers);
  await proveStop(proof);
  for (const follower of followers) follower.close();
}

async function proveSockets({ first, second }: Proof): Promise<void> {
  const [one, other] = await Promise.all([socketsOf(first), socketsOf(second)]);
  say(`sockets through nginx: ${one} on app-1, ${other} on app-2`);
  assert(one > 0 && other > 0);
}

async function proveFanOut(proof: Proof, followers: ProofFollower[]): Promise<void> {
  const { sessionId, questionId } = proof.live;
  const cookie = await proof.cookieOf('sanna-saari');
  const made = [
    { by: proof.first, command: 'put-on-air', input: { sessionId, questionId } },
    { by: proof.second, command: 'take-off-air', input: { sessionId } },
  ];
  for (const { by, command, input } of made) {
    const feed = await proof.database('session_feeds').where({ session_id: sessionId }).first();
    const heard = followers.map((follower) => follower.heardOf(Number(feed.last_seq) + 1));
    const since = performance.now();
    assert.equal(await post(`${by.url}/api/v1/commands/${command}`, { cookie, input }), 200);
    const last = Math.max(...(await Promise.all(heard)));
    say(
      `${command} on ${by.kept.name}: heard by all ${heard.length} on both, the last after ${msSince(since, last)}`,
    );
  }
}

/** A sign-out and a change of role close that person's sockets on both processes. */
async function proveEndings(proof: Proof): Promise<void> {
  const { cluster, cookieOf, database } = proof;
  const worker = await cookieOf('juho-jokela');
  await proveEnding(proof, {
    ...{ what: 'a sign-out', cookie: worker },
    end: () => post(`${cluster.url}/kirjaudu-ulos`, { cookie: worker, input: {} }),
  });
  const lawyer = await cookieOf('lauri-laine');
  const asLawyer = { id: castSeedId('lauri-laine') };
  await proveEnding(proof, {
    ...{ what: 'a change of role', cookie: lawyer },
    end: () => database('people').where(asLawyer).update({ role: 'participant' }),
  });
  await database('people').where(asLawyer).update({ role: 'lawyer' });
}

async function proveEnding(
  { cluster, first, second, live: { sessionId } }: Proof,
  { what, cookie, end }: { what: string; cookie: string; end(): Promise<unknown> },
): Promise<void> {
  const before = await Promise.all([socketsOf(first), socketsOf(second)]);
  const own = await Promise.all(
    Array.from({ length: ownSockets }, () => openFollower(cluster.url, { sessionId, cookie })),
  );
  const after = await Promise.all([socketsOf(first), socketsOf(second)]);
  const [one, other] = after.map((sockets, index) => sockets - (before[index] ?? 0));
  assert(one && other);
  const since = performance.now();
  await end();
  await until(() => own.every((socket) => socket.cut().times > 0));
  const last = Math.max(...own.map((socket) => socket.cut().at));
  say(
    `${what}: ${one} + ${other} sockets on the two processes closed, the last after ${msSince(since, last)}`,
  );
  assert(last - since <= 2_000);
  for (const socket of own) socket.close();
}

/** kill -9 of a process: its followers come back through the other, nothing acknowledged is lost, and it is started again. */
async function proveKill(proof: Proof, followers: ProofFollower[]): Promise<void> {
  const { cluster, database, second, cookieOf, askingId } = proof;
  const cookies = await Promise.all(['aino-alatalo', 'juho-jokela'].map(cookieOf));
  const writers = startWriters(cluster.url, { cookies, sessionId: askingId });
  const lost = await socketsOf(second);
  const cutBefore = cutsOf(followers);
  const since = performance.now();
  process.kill(second.kept.pid() ?? 0, 'SIGKILL');
  await until(() => cutsOf(followers) - cutBefore >= lost && followers.every((each) => each.following()));
  say(`kill -9 of app-2: its ${lost} followers follow again after ${msSince(since)}`);
  await until(async () => (await statusOf(`${second.url}/readyz`)) === '200');
  say(`app-2 is started again and ready after ${msSince(since)}`);
  await writers.finish();
  const { acknowledged, sent, broken, refused, odd } = writers.written;
  const stored = await storedOf(database, sent);
  const wrong = [...acknowledged].filter((text) => stored.get(text) !== 1);
  say(
    `meanwhile ${acknowledged.size} questions were acknowledged, ${refused} times refused with 503, ${broken} broken; ` +
      `${wrong.length} of them not there exactly once`,
  );
  assert.deepEqual({ wrong, odd }, { wrong: [], odd: [] });
}

/** A process that hangs costs those readers a wait who are sent to it, here the one with the fewest sockets; nobody is refused. */
async function proveStop({ cluster, second }: Proof): Promise<void> {
  process.kill(second.kept.pid() ?? 0, 'SIGSTOP');
  let waits: number[] = [];
  try {
    waits = await Promise.all(
      Array.from({ length: 24 }, (_, page) => waitFor(`${cluster.url}/haku?q=asia+${page}`)),
    );
  } finally {
    process.kill(second.kept.pid() ?? 0, 'SIGCONT');
  }
  const since = performance.now();
  const late = waits.filter((wait) => wait > 5_000);
  say(
    `with app-2 stopped (SIGSTOP): ${waits.length} pages asked for at once, all read; ${late.length} of them waited for ` +
      `nginx to give app-2 up, ${Math.round(Math.max(0, ...late))} ms at most`,
  );
  await until(async () => (await statusOf(`${second.url}/readyz`)) === '200');
  say(`app-2 is ready ${msSince(since)} after it goes on`);
}

/** Reads a page well; gives how long that took. */
async function waitFor(url: string): Promise<number> {
  const since = performance.now();
  const { status } = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  assert.equal(status, 200);
  return performance.now() - since;
}

/** How many sockets a process has, as its own metrics say. */
async function socketsOf(one: Process): Promise<number> {
  const text = await (await fetch(`${one.url}/metrics`)).text();
  return Number(/^live_sockets (\d+)/m.exec(text)?.[1]);
}

async function post(url: string, { cookie, input }: { cookie: string; input: object }): Promise<number> {
  const headers = { cookie, 'Content-Type': 'application/json' };
  const body = JSON.stringify(input);
  const { status } = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
  return status;
}

const cutsOf = (followers: ProofFollower[]) =>
  followers.reduce((times, follower) => times + follower.cut().times, 0);

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await holds())) {
    assert(Date.now() < giveUpAt, 'It does not come about');
    await delay(5);
  }
}
