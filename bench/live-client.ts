import { type Frames, openFrames, type Place } from './frames.ts';

/** A socket as the live page has it: it asks, and it hears events. */
export type LiveClient = {
  /** Sends an event and gives its acknowledgement's reply; throws when it was refused. */
  ask(event: string, input: unknown): Promise<unknown>;
  close(): void;
};

type Acknowledgement = { ok: boolean; reply?: unknown; problem?: unknown };

/** Opens a Socket.IO socket (Engine.IO 4, WebSocket alone); `onEvent` gets the text of each event as `["name",…]`. */
export async function openLiveClient(place: Place, onEvent: (text: Buffer) => void): Promise<LiveClient> {
  const waiting = new Map<number, (acknowledgement: Acknowledgement) => void>();
  const opened = Promise.withResolvers<void>();
  const frames: Frames = await openFrames(place, (text) => {
    const kind = text.toString('latin1', 0, 2);
    if (kind === '42') onEvent(text.subarray(2));
    else if (kind === '43') acknowledge(waiting, text.toString('utf8', 2));
    else if (kind === '40') opened.resolve();
    else if (kind === '44') opened.reject(new Error(text.toString()));
    else if (kind.startsWith('2')) frames.send('3');
  });
  frames.send('40');
  await opened.promise;
  let asked = 0;
  return {
    async ask(event, input) {
      const id = (asked += 1);
      const answered = new Promise<Acknowledgement>((resolve) => waiting.set(id, resolve));
      frames.send(`42${id}${JSON.stringify([event, { input }])}`);
      const { ok, reply, problem } = await answered;
      if (!ok) throw new Error(`${event} was refused: ${JSON.stringify(problem)}`);
      return reply;
    },
    close: frames.close,
  };
}

function acknowledge(waiting: Map<number, (acknowledgement: Acknowledgement) => void>, text: string): void {
  const start = text.indexOf('[');
  const id = Number(text.slice(0, start));
  const [acknowledgement] = JSON.parse(text.slice(start)) as [Acknowledgement]; // as: what both servers acknowledge with
  waiting.get(id)?.(acknowledgement);
  waiting.delete(id);
}
