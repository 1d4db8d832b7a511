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
import type { ProductServer } from './product-server.ts';

const sends = 30;
/** Between sends: all is quiet again, and a lawyer's commands stay well below what one person may send. */
const pauseMs = 100;

/** Someone who says something to followers; `say` gives the name and number they hear it by. */
type Speaker = { followers: Child<Followers>; prepare?(): Promise<unknown>; say(): Promise<string> };

/**
 * Times a lawyer's signature and typing to the last of many visitors, in turns with a bare Socket.IO server that tells as
 * many followers 2 kB. Both servers keep their followers all the while, each kind in a process of its own.
 */
export async function measureFanOut(databases: Databases, sizes: readonly number[]): Promise<Measured> {
  await using bareServer = startChild<BareSocketIo>('./bare-socket-io.ts');
  await using bareFollowers = startChild<Followers>('./followers.ts');
  await using product = startChild<ProductServer>('./product-server.ts');
  await using ourFollowers = startChild<Followers>('./followers.ts');
  const databaseUrl = await databases.create('fanout');
  const signedIn = await product.ask('start', { databaseUrl, dataDir: databases.dataDir });
  const session = await startLiveSession(signedIn);
  const bare = await openBareSpeaker((await bareServer.ask('start')).port);
  const reached = async (seq: number) => ourFollowers.ask('reached', `change ${seq}`);
  const speakers = {
    bare: { followers: bareFollowers, say: async () => `change ${await bare.say()}` },
    signed: {
      followers: ourFollowers,
      prepare: async () => reached(await session.write()),
      say: async () => `change ${await session.sign()}`,
    },
    typed: { followers: ourFollowers, say: async () => `provisional ${await session.type()}` },
  };
  const results: SizeResult[] = [];
  for (const followers of sizes) {
    await bareFollowers.ask('grow', bareFollow(bare.place, followers));
    await ourFollowers.ask('grow', ourFollow(session.visitors, session.sessionId, followers));
    await inTurns(speakers, 3);
    results.push({ followers, ...(await inTurns(speakers, sends)) });
  }
  session.close();
  bare.close();
  return reportFanOut(results);
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

async function sayAndTime({ followers, prepare, say }: Speaker): Promise<Said> {
  await prepare?.();
  await pause(pauseMs);
  const startedAt = process.hrtime.bigint();
  const { atNs, bytes } = await followers.ask('reached', await say());
  return { seconds: Number(BigInt(atNs) - startedAt) / 1e9, bytes };
}
