import type { BareSocketIo } from './bare-socket-io.ts';
import { type Child, startChild } from './child.ts';
import type { Databases } from './databases.ts';
import { atMost, type Measured, rounded } from './figures.ts';
import { bareFollow, openBareSpeaker, ourFollow } from './followed.ts';
import type { Followers, Following } from './followers.ts';
import { startLiveSession } from './live-session.ts';
import type { ProductServer } from './product-server.ts';

const count = 1_000;

/** How much a server's resting memory grows from no followers to a thousand idle ones, each server fresh from its start. */
export async function measureMemory(databases: Databases): Promise<Measured> {
  const bare = await bareGrowth();
  const ours = await ourGrowth(databases);
  const memoryPerFollowerVsBare = rounded(ours / bare);
  return {
    figures: { memoryPerFollowerVsBare },
    rows: [
      {
        measured: `Memory of each of ${count} followers`,
        ours: `${(ours / 1000).toFixed(1)} kB`,
        bare: `${(bare / 1000).toFixed(1)} kB`,
        figure: `${memoryPerFollowerVsBare}`,
        target: atMost(1.5, memoryPerFollowerVsBare),
      },
    ],
    notes: [],
  };
}

async function bareGrowth(): Promise<number> {
  await using server = startChild<BareSocketIo>('./bare-socket-io.ts');
  const speaker = await openBareSpeaker((await server.ask('start')).port);
  await speaker.say();
  const growth = await growthOf(server, bareFollow(speaker.place, count));
  speaker.close();
  return growth;
}

async function ourGrowth(databases: Databases): Promise<number> {
  await using server = startChild<ProductServer>('./product-server.ts');
  const databaseUrl = await databases.create('memory');
  const signedIn = await server.ask('start', { databaseUrl, dataDir: databases.dataDir });
  const session = await startLiveSession(signedIn);
  const growth = await growthOf(server, ourFollow(session.visitors, session.sessionId, count));
  session.close();
  return growth;
}

/** Bytes a follower. */
async function growthOf(
  server: Child<{ restingBytes(): Promise<number> }>,
  following: Following,
): Promise<number> {
  await using followers = startChild<Followers>('./followers.ts');
  const before = await server.ask('restingBytes');
  await followers.ask('grow', following);
  return ((await server.ask('restingBytes')) - before) / following.count;
}
