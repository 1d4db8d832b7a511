import { expect } from 'chai';
import { readCatchUp } from '../../server/live/catch-up.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { cast, type CastName } from '../support/world.ts';
import { type Follower, startFollower } from './follower.ts';
import { socketFor, useLiveWorld } from './live-world.ts';
import { createRandomDeeds, leapAhead } from './random-deeds.ts';
import { oneOf, randomOf } from './random.ts';

const followers: CastName[] = [
  'visitor',
  'aino',
  'juho',
  'pia',
  'lea',
  'lauri',
  'sanna',
  'visitor',
  'aino',
  'lea',
];
const eventsAtLeast = 150;

describe('following a session (G3)', function () {
  this.timeout(60_000);
  const world = useLiveWorld();
  const { act, build } = world;

  it('ends where a fresh load is, after any cuts and on either process, each event applied once and in order', async () => {
    const random = randomOf(20_261_125);
    const second = await world.startProcess();
    const sessionId = await build.openSession();
    const questionIds = [await build.queued(sessionId), await build.queued(sessionId)];
    const doSomething = createRandomDeeds({ world, random, sessionId, questionIds });
    await build.goLive(sessionId);
    const following: Follower[] = [];
    for (const name of followers) {
      const open = () => socketFor({ process: oneOf(random, [world.process(), second]), world, name });
      following.push(await startFollower(sessionId, open));
    }
    const beginnings = following.map((follower) => follower.state().seq);
    const cut = new Set<Follower>();

    while ((await sessionSeq(world.database(), sessionId)) < eventsAtLeast) {
      await Promise.all([doSomething(), doSomething(), doSomething()]);
      for (const follower of following) {
        if (cut.has(follower) && random() < 0.3) {
          cut.delete(follower);
          await follower.follow();
        } else if (!cut.has(follower) && random() < 0.07) {
          cut.add(follower);
          follower.cut();
        }
      }
    }
    for (const follower of cut) await follower.follow();
    await marker();
    const last = await sessionSeq(world.database(), sessionId);
    await Promise.all(following.map((follower) => follower.reached(last)));

    for (const [index, follower] of following.entries()) {
      await expectFresh(sessionId, follower, followers[index]!);
      const begun = beginnings[index] ?? 0;
      expect(follower.applied).to.deep.equal(
        Array.from({ length: last - begun }, (_, step) => begun + 1 + step),
      );
    }

    async function marker(): Promise<void> {
      await act('sanna', pauseSession, { sessionId });
      await act('sanna', resumeSession, { sessionId });
    }
  });

  it('sends the whole to whoever has missed more than a thousand events', async () => {
    const sessionId = await build.openSession();
    const questionId = await build.queued(sessionId);
    await build.goLive(sessionId);
    const open = () => socketFor({ process: world.process(), world, name: 'pia' });
    const [asleep, awake] = [await startFollower(sessionId, open), await startFollower(sessionId, open)];
    asleep.cut();

    const last = await leapAhead(world, { sessionId, questionId });
    await asleep.follow();
    await awake.reached(last);

    expect([asleep.snapshots(), awake.snapshots()]).to.deep.equal([2, 1]);
    for (const follower of [asleep, awake]) await expectFresh(sessionId, follower, 'pia');
  });

  async function expectFresh(sessionId: string, follower: Follower, name: CastName): Promise<void> {
    const fresh = await readCatchUp(world.database(), cast[name], { sessionId, now: world.clock.now() });
    const { seq, session, questions, remarks } = follower.state();
    const told = JSON.parse(JSON.stringify(fresh.snapshot)) as unknown;
    expect({ seq, session, questions, remarks }, name).to.deep.equal(told);
  }
});
