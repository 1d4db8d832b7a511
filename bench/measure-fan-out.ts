import { setTimeout as pause } from 'node:timers/promises';
import type { BareSocketIo } from './bare-socket-io.ts';
import { openBareSpeaker } from './bare-speaker.ts';
import { type Child, startChild } from './child.ts';
import type { Databases } from './databases.ts';
import { reportFanOut, type Said, type SizeResult } from './fan-out-report.ts';
import type { Measured } from './figures.ts';
import type { Followers } from './followers.ts';
import { bareFollow, ourFollow } from './followings.ts';
import { startLiveSession } from './live-session.ts';
import { startProducts } from './products.ts';

const sends = 25;
/** Between sends: all is quiet again, and a lawyer's commands stay well below what one person may send. */
const pauseMs = 100;

/** Someone who says something to followers; `say` gives the name and number they hear it by. */
type Speaker = {
  followers: Child<Followers>;
  server: { cpuSeconds(): Promise<number> };
  prepare?(): Promise<unknown>;
  say(): Promise<string>;
};

export type FanOut = { processes: readonly number[]; followers: readonly number[] };

/** How time and memory grow with followers, on each of these numbers of processes. */
export async function measureFanOut(
  databases: Databases,
  { processes, followers }: FanOut,
): Promise<Measured> {
  const results: SizeResult[] = [];
  for (const count of processes) results.push(...(await fanOutOn(databases, count, followers)));
  return reportFanOut(results);
}

/**
 * Times a lawyer's signature and typing to the last of many visitors, in turns with one bare Socket.IO server that tells as
 * many followers 2 kB. The visitors are dealt out evenly to the product's processes; both sides keep their followers all the
 * while, each kind in a process of its own.
 */
async function fanOutOn(
  databases: Databases,
  processes: number,
  sizes: readonly number[],
): Promise<SizeResult[]> {
  await using bareServer = startChild<BareSocketIo>('./bare-socket-io.ts');
  await using bareFollowers = startChild<Followers>('./followers.ts');
  await using products = await startProducts(databases, { name: `fanout${processes}`, processes });
  await using ourFollowers = startChild<Followers>('./followers.ts');
  const session = await startLiveSession(products.signedIn);
  const bare = await openBareSpeaker((await bareServer.ask('start')).port);
  const reached = async (seq: number) => ourFollowers.ask('reached', `change ${seq}`);
  const bareSide = { followers: bareFollowers, server: { cpuSeconds: () => bareServer.ask('cpuSeconds') } };
  const ourSide = { followers: ourFollowers, server: products };
  const speakers = {
    bare: { ...bareSide, say: async () => `change ${await bare.say()}` },
    signed: {
      ...ourSide,
      prepare: async () => reached(await session.write()),
      say: async () => `change ${await session.sign()}`,
    },
    typed: { ...ourSide, say: async () => `provisional ${await session.type()}` },
  };
  const resting = async () => ({
    ours: await products.restingBytes(),
    bare: await bareServer.ask('restingBytes'),
  });
  const atStart = await resting();
  const results: SizeResult[] = [];
  for (const followers of sizes) {
    await bareFollowers.ask('grow', bareFollow(bare.place, followers));
    const came = await ourFollowers.ask('grow', ourFollow(products.places, session.sessionId, followers));
    await inTurns(speakers, 3);
    const said = await inTurns(speakers, sends);
    const now = await resting();
    const bytesEach = {
      ours: (now.ours - atStart.ours) / followers,
      bare: (now.bare - atStart.bare) / followers,
    };
    results.push({ processes, followers, came: came.perSecond, bytesEach, ...said });
  }
  session.close();
  bare.close();
  return results;
}

async function inTurns<Name extends string>(
  speakers: Record<Name, Speaker>,
  times: number,
): Promise<Record<Name, Said[]>> {
  const names = Object.keys(speakers) as Name[]; // as: keys of a Record of just these names
  const said = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Said[]>; // as: the same names
  for (let turn = 0; turn < times; turn += 1) {
    for (const name of names) said[name].push(await sayAndTime(speakers[name]));
  }
  return said;
}

async function sayAndTime({ followers, server, prepare, say }: Speaker): Promise<Said> {
  await prepare?.();
  await pause(pauseMs);
  const usedBefore = await server.cpuSeconds();
  const startedAt = process.hrtime.bigint();
  const { atNs, bytes } = await followers.ask('reached', await say());
  const cpuSeconds = (await server.cpuSeconds()) - usedBefore;
  return { seconds: Number(BigInt(atNs) - startedAt) / 1e9, bytes, cpuSeconds };
}
