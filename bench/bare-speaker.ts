import { z } from 'zod';
import { openLiveClient } from './live-client.ts';

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
