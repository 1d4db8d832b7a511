import type { Socket } from 'socket.io-client';
import type { CatchUp, SessionChange } from '../../server/sessions/contract.ts';
import {
  applyCatchUp,
  applyChange,
  beginState,
  hasGap,
  type LiveState,
} from '../../client/live/live-state.ts';
import { ask, connected } from './live-world.ts';

/** Someone who follows a session with the browser's own rules for what to apply, and a line that may be cut. */
export type Follower = {
  state(): LiveState;
  /** The numbers of events in the order in which they were applied. */
  applied: number[];
  follow(): Promise<void>;
  cut(): void;
  /** Resolves when event `seq` has been applied. */
  reached(seq: number): Promise<void>;
};

/** Begins with the whole session, as the page does. */
export async function startFollower(sessionId: string, open: () => Promise<Socket>): Promise<Follower> {
  let socket = await connected(await open());
  let waiting: { seq: number; done(): void }[] = [];
  const early: SessionChange[] = [];
  let state: LiveState | null = null;
  const applied: number[] = [];

  const take = (next: LiveState) => {
    for (let seq = (state?.seq ?? next.seq) + 1; seq <= next.seq; seq += 1) applied.push(seq);
    state = next;
    for (const { seq, done } of waiting) if (seq <= next.seq) done();
    waiting = waiting.filter(({ seq }) => seq > next.seq);
  };
  const listen = () => {
    socket.on('change', (change: SessionChange) => {
      if (state) take(applyChange(state, change));
      else early.push(change);
    });
  };
  const catchUp = async () => {
    const after = state ? { after: state.seq } : {};
    const { ok, reply } = await ask(socket, 'session:follow', { sessionId, ...after });
    if (!ok) throw new Error('May not follow');
    const caughtUp = reply as CatchUp;
    if (state) take(applyCatchUp(state, caughtUp));
    else if (caughtUp.snapshot)
      take(early.reduce(applyChange, beginState({ ...caughtUp, snapshot: caughtUp.snapshot })));
  };
  listen();
  await catchUp();
  return {
    state: () => state as unknown as LiveState,
    applied,
    async follow() {
      socket.disconnect();
      socket = await connected(await open());
      listen();
      await catchUp();
    },
    cut: () => void socket.io.engine.close(),
    async reached(seq) {
      if (state && state.seq >= seq) return;
      await new Promise<void>((done) => waiting.push({ seq, done }));
      if (state && hasGap(state)) throw new Error('A gap is left');
    },
  };
}
