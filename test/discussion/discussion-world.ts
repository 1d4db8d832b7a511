import type { Socket } from 'socket.io-client';
import type { SessionChange } from '../../server/sessions/contract.ts';
import { ask, connected, type LiveProcess, type LiveWorld, socketFor } from '../live/live-world.ts';
import type { CastName } from '../support/world.ts';

/** Someone who follows a session and keeps all that is told, by event. */
export type Listener = {
  /** Every frame as it came: the event's name and what it carried. */
  frames: [string, ...unknown[]][];
  toldOf(event: string): unknown[];
  /** Resolves when the change of this number has come. */
  until(seq: number): Promise<void>;
  close(): void;
};

export async function listen(
  world: LiveWorld,
  {
    process = world.process(),
    name,
    sessionId,
  }: { process?: LiveProcess; name: CastName; sessionId: string },
): Promise<Listener> {
  const socket: Socket = await connected(await socketFor({ process, world, name }));
  const frames: Listener['frames'] = [];
  let reached = 0;
  let woken = () => {};
  socket.onAny((event: string, ...told: unknown[]) => frames.push([event, ...told]));
  socket.on('change', ({ seq }: SessionChange) => {
    reached = seq;
    woken();
  });
  frames.push(['follow', await ask(socket, 'session:follow', { sessionId })]);
  return {
    frames,
    toldOf: (event) => frames.filter(([known]) => known === event).map(([, told]) => told),
    async until(seq) {
      while (reached < seq) await new Promise<void>((resolve) => (woken = resolve));
    },
    close: () => void socket.disconnect(),
  };
}
