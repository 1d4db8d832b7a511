import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';

/** A follower's socket through the proxy, as a page has it: it comes back by itself and follows anew. */
export type ProofFollower = {
  /** Resolves when it has heard of event `seq` of the session, by a change or by catching up; gives when. */
  heardOf(seq: number): Promise<number>;
  /** When its line was last cut, and how often. */
  cut(): { at: number; times: number };
  following(): boolean;
  close(): void;
};

const change = z.object({ seq: z.number() });
const followed = z.object({
  ok: z.literal(true),
  reply: z.object({ snapshot: z.object({ seq: z.number() }) }),
});
const askWithinMs = 10_000;

export async function openFollower(
  url: string,
  { sessionId, cookie }: { sessionId: string; cookie?: string },
): Promise<ProofFollower> {
  const socket: Socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 1_000,
    extraHeaders: { origin: url, ...(cookie ? { cookie } : {}) },
  });
  let heardSeq = -1;
  let following = false;
  let waiting: { seq: number; done(at: number): void }[] = [];
  let cut = { at: 0, times: 0 };
  const heard = (seq: number) => {
    heardSeq = Math.max(heardSeq, seq);
    for (const each of waiting) if (each.seq <= heardSeq) each.done(performance.now());
    waiting = waiting.filter((each) => each.seq > heardSeq);
  };
  const follow = async () => {
    const answer: unknown = await socket
      .timeout(askWithinMs)
      .emitWithAck('session:follow', { input: { sessionId } });
    const { reply } = followed.parse(answer);
    following = true;
    heard(reply.snapshot.seq);
  };
  const opened = new Promise<void>((resolve, reject) => {
    socket.on('connect', () => {
      // Cut off while it asks, it asks again when it is back.
      follow().then(resolve, (error: unknown) => void (socket.connected && reject(error)));
    });
  });
  socket.on('change', (told: unknown) => heard(change.parse(told).seq));
  socket.on('disconnect', () => {
    following = false;
    cut = { at: performance.now(), times: cut.times + 1 };
  });
  await opened;
  return {
    heardOf: (seq) =>
      new Promise((done) => {
        waiting.push({ seq, done });
        heard(heardSeq);
      }),
    cut: () => cut,
    following: () => following,
    close: () => void socket.disconnect(),
  };
}
