import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { startFollower, type Follower } from '../live/follower.ts';
import { randomOf } from '../live/random.ts';
import { deep } from '../support/deep.ts';
import type { RunningServer } from '../support/running-server.ts';
import { useProcesses } from '../support/use-processes.ts';
import { measureMemory, type Sample, slopeOf, tellingMemory } from './memory.ts';
import { type Soak, startSoak } from './soak-load.ts';

// SOAK_MINUTES makes a shorter one of the full form, to look at a change.
const minutes = deep ? Number(process.env['SOAK_MINUTES'] ?? 30) : 1 / 4;
const warmUpMinutes = deep ? minutes / 6 : 0;
const killEveryMs = deep ? 60_000 : 6_000;
const sampleEveryMs = deep ? 10_000 : 5_000;
const followers = deep ? 80 : 30;
const mostLagMs = 5_000;

// G20. The defect: something that every socket leaves behind, such as a listener.
describe('an hour of mixed load', function () {
  this.timeout((minutes + 5) * 60_000);
  // The first is never killed: its memory is measured. The second is killed again and again.
  const processes = useProcesses(2, [tellingMemory]);
  const { world } = processes;
  const { act, build } = world;

  it(`leaves no memory, no socket and no one behind in ${minutes >= 1 ? minutes : '¼'} min, with kills of one of two processes`, async () => {
    const [measured, mortal] = processes.servers() as [RunningServer, RunningServer];
    const sessionId = await build.openSession();
    const questionIds: string[] = [];
    while (questionIds.length < 8) questionIds.push(await build.queued(sessionId));
    await build.goLive(sessionId);
    const lags: number[] = [];
    const samples: Sample[] = [];
    let kills = 0;
    const home = await startFollower(sessionId, () => processes.socketOf('visitor', measured));
    const soak = await startSoak(processes, {
      sessionId,
      questionIds,
      random: randomOf(Date.now()),
      followers,
    });
    const began = performance.now();
    const endsAt = began + minutes * 60_000;
    const during = async (everyMs: number, deed: () => Promise<unknown>) => {
      for (let turn = 1; began + turn * everyMs < endsAt; turn += 1) {
        await delay(Math.max(0, began + turn * everyMs - performance.now()));
        await deed();
      }
    };

    await Promise.all([
      during(1_000, async () => lags.push(await lagOf(home, sessionId))),
      during(sampleEveryMs, async () => {
        await emptyPages(home, sessionId);
        samples.push(await measureMemory(measured));
      }),
      during(killEveryMs, async () => {
        await mortal.kill();
        await mortal.start();
        kills += 1;
      }),
    ]);
    await soak.stop();
    home.leave();
    await Promise.all([measured, mortal].map(untilEmpty));

    const steady = samples.filter(({ atMs }) => atMs > began + warmUpMinutes * 60_000);
    const slope = slopeOf(steady);
    lags.sort((one, other) => one - other);
    report(soak, { kills, slope, samples: steady, lags });
    expect(soak.faults).to.deep.equal([]);
    expect(lags.at(-1)).to.be.below(mostLagMs);
    expect(kills).to.be.at.least(1);
    if (deep) expect(slope, 'MiB a minute').to.be.below(1);
  });

  /** How long after an event is in the list a follower has it. */
  async function lagOf(follower: Follower, sessionId: string): Promise<number> {
    const seq = await sessionSeq(world.database(), sessionId);
    const sentAt = performance.now();
    const reached = follower.reached(seq).then(() => true);
    while (!(await Promise.race([reached, delay(1_000, false, { ref: false })]))) {
      if (performance.now() - sentAt > 30_000) throw new Error(`Event ${seq} has not come in half a minute`);
      // A page comes back by itself.
      if (!follower.connected()) await follower.follow();
    }
    return performance.now() - sentAt;
  }

  /** A change of the session's state empties the pages kept in memory; full, they would be bounded and no leak. */
  async function emptyPages(follower: Follower, sessionId: string): Promise<void> {
    await act('sanna', pauseSession, { sessionId });
    await act('sanna', resumeSession, { sessionId });
    await lagOf(follower, sessionId);
  }

  async function untilEmpty(server: RunningServer): Promise<void> {
    const giveUpAt = performance.now() + 30_000;
    for (let open = await socketsOf(server); open > 0; open = await socketsOf(server)) {
      if (performance.now() > giveUpAt) throw new Error(`${open} sockets stay open`);
      await delay(200);
    }
  }

  async function socketsOf(server: RunningServer): Promise<number> {
    const text = await (await processes.ask('/metrics', { to: server })).text();
    return Number(/^live_sockets (\d+)/m.exec(text)?.[1] ?? Number.NaN);
  }
});

type Found = { kills: number; slope: number; samples: Sample[]; lags: number[] };

function report(soak: Soak, { kills, slope, samples, lags }: Found): void {
  const [first, last] = [samples[0]!, samples.at(-1)!];
  const done = Object.entries(soak.counts).map(([what, count]) => `${what} ${count}`);
  console.log(
    [
      `      G20: ${minutes.toFixed(2)} min, ${kills} kills; lag at most ${Math.round(lags.at(-1) ?? 0)} ms (half ${Math.round(lags[lags.length >> 1] ?? 0)} ms)`,
      `      kept after collection ${first.keptMiB.toFixed(1)} → ${last.keptMiB.toFixed(1)} MiB (${samples.length} samples), slope ${slope.toFixed(3)} MiB/min, ` +
        `resident ${first.rssMiB.toFixed(0)} → ${last.rssMiB.toFixed(0)} MiB; sockets back to 0`,
      `      ${done.join(', ')}`,
    ].join('\n'),
  );
}
