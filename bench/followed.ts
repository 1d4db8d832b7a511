import { z } from 'zod';
import type { Following } from './followers.ts';
import type { Place } from './frames.ts';
import { openLiveClient } from './live-client.ts';

/** So many visitors who follow a session of the product. */
export function ourFollow(place: Place, sessionId: string, count: number): Following {
  return { place, count, follow: { event: 'session:follow', input: { sessionId } } };
}

/** So many sockets of a bare server, where all hear all. */
export function bareFollow(place: Place, count: number): Following {
  return { place, count, follow: { event: 'follow', input: {} } };
}

const said = z.object({ seq: z.number() });

/** Who makes the bare server speak; `say` gives the number of what was said. */
export async function openBareSpeaker(port: number) {
  const place = { port, origin: `http://localhost:${port}` };
  const client = await openLiveClient(place, () => undefined);
  return {
    place,
    say: async () => said.parse(await client.ask('say', {})).seq,
    close: () => client.close(),
  };
}
