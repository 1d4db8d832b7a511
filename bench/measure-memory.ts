import type { BareSocketIo } from './bare-socket-io.ts';
import { openBareSpeaker } from './bare-speaker.ts';
import { type Child, startChild } from './child.ts';
import type { Databases } from './databases.ts';
import { atMost, type Measured, type Row, rounded } from './figures.ts';
import { bareFollow, ourFollow } from './followings.ts';
import type { Followers, Following } from './followers.ts';
import { startLiveSession } from './live-session.ts';
import type { ProductServer } from './product-server.ts';

const few = 1_000;
const many = 3_000;

/** Bytes of resting memory for each idle follower, with few of them and with many. */
type Growth = { few: number; many: number };

/**
 * How much a server's resting memory grows with idle followers, each server fresh from its start. A thousand partly fill the
 * room that starting has left in the heap, which flatters the larger program, so the figure is that of three thousand.
 */
export async function measureMemory(databases: Databases): Promise<Measured> {
  const bare = await bareGrowth();
  const ours = await ourGrowth(databases);
  const memoryPerFollowerVsBare = rounded(ours.many / bare.many);
  const row = (count: number, which: keyof Growth): Row => ({
    measured: `Memory of each of ${count} followers`,
    ours: `${(ours[which] / 1000).toFixed(1)} kB`,
    bare: `${(bare[which] / 1000).toFixed(1)} kB`,
    figure: `${rounded(ours[which] / bare[which])}`,
  });
  return {
    figures: { memoryPerFollowerVsBare },
    rows: [row(few, 'few'), { ...row(many, 'many'), target: atMost(1.5, memoryPerFollowerVsBare) }],
    notes: [],
  };
}

async function bareGrowth(): Promise<Growth> {
  await using server = startChild<BareSocketIo>('./bare-socket-io.ts');
  const speaker = await openBareSpeaker((await server.ask('start')).port);
  await speaker.say();
  const growth = await growthOf(server, (count) => bareFollow(speaker.place, count));
  speaker.close();
  return growth;
}

async function ourGrowth(databases: Databases): Promise<Growth> {
  await using server = startChild<ProductServer>('./product-server.ts');
  const databaseUrl = await databases.create('memory');
  const signedIn = await server.ask('start', { databaseUrl, dataDir: databases.dataDir });
  const session = await startLiveSession(signedIn);
  const growth = await growthOf(server, (count) =>
    ourFollow([{ origin: signedIn.origin, port: signedIn.port }], session.sessionId, count),
  );
  session.close();
  return growth;
}

type Resting = Child<{ restingBytes(): Promise<number> }>;

async function growthOf(server: Resting, following: (count: number) => Following): Promise<Growth> {
  await using followers = startChild<Followers>('./followers.ts');
  const atStart = await server.ask('restingBytes');
  await followers.ask('grow', following(few));
  const withFew = await server.ask('restingBytes');
  await followers.ask('grow', following(many));
  const withMany = await server.ask('restingBytes');
  return { few: (withFew - atStart) / few, many: (withMany - atStart) / many };
}
