import type { Socket } from 'socket.io-client';
import type { CatchUp, ProvisionalText, SessionChange } from '../../server/sessions/contract.ts';
import {
  applyCatchUp,
  applyChange,
  applyProvisional,
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
  /** How often the whole was sent, the first time among them. */
  snapshots(): number;
  /** How often a change came before its time, though nothing was being asked for: one before it was left out. */
  gaps(): number;
  connected(): boolean;
  follow(): Promise<void>;
  cut(): void;
  /** Goes for good. */
  leave(): void;
  /** Resolves when event `seq` has been applied. */
  reached(seq: number): Promise<void>;
  /** Resolves when what is being typed of a question is shown in this state or a newer one. */
  sawTyped(questionId: string, revision: number): Promise<void>;
};

/** Begins with the whole session, as the page does. */
export async function startFollower(sessionId: string, open: () => Promise<Socket>): Promise<Follower> {
  let socket = await connected(await open());
  let waiting: { met(state: LiveState): boolean; done(): void }[] = [];
  const early: SessionChange[] = [];
  let state: LiveState | null = null;
  const applied: number[] = [];
  let snapshots = 0;
  let gaps = 0;
  let asking = false;

  const take = (next: LiveState) => {
    for (let seq = (state?.seq ?? next.seq) + 1; seq <= next.seq; seq += 1) applied.push(seq);
    state = next;
    for (const { met, done } of waiting) if (met(next)) done();
    waiting = waiting.filter(({ met }) => !met(next));
  };
  const listen = () => {
    socket.on('change', (change: SessionChange) => {
      if (!state) return void early.push(change);
      take(applyChange(state, change));
      if (!asking && hasGap(state)) gaps += 1;
    });
    socket.on('provisional', (text: ProvisionalText) => {
      if (state) take(applyProvisional(state, text));
    });
  };
  const catchUp = async () => {
    const after = state ? { after: state.seq } : {};
    asking = true;
    const { ok, reply } = await ask(socket, 'session:follow', { sessionId, ...after }).finally(
      () => (asking = false),
    );
    if (!ok) throw new Error('May not follow');
    const caughtUp = reply as CatchUp;
    if (caughtUp.snapshot) snapshots += 1;
    if (state) take(applyCatchUp(state, caughtUp));
    else if (caughtUp.snapshot)
      take(early.reduce(applyChange, beginState({ ...caughtUp, snapshot: caughtUp.snapshot })));
  };
  const until = async (met: (state: LiveState) => boolean) => {
    if (!state || !met(state)) await new Promise<void>((done) => waiting.push({ met, done }));
  };
  listen();
  await catchUp();
  return {
    state: () => state as unknown as LiveState,
    applied,
    snapshots: () => snapshots,
    gaps: () => gaps,
    connected: () => socket.connected,
    async follow() {
      socket.disconnect();
      socket = await connected(await open());
      listen();
      // One that was not answered follows nothing, and is not to look as if it did.
      await catchUp().catch((error: unknown) => {
        socket.disconnect();
        throw error;
      });
    },
    cut: () => void socket.io.engine.close(),
    leave: () => void socket.disconnect(),
    async reached(seq) {
      await until((now) => now.seq >= seq);
      if (state && hasGap(state)) throw new Error('A gap is left');
    },
    sawTyped: (questionId, revision) =>
      until(({ provisional }) => (provisional[questionId]?.revision ?? -1) >= revision),
  };
}
