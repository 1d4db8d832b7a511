import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import type { Socket } from 'socket.io-client';
import { forumSeedId } from '../../seeds/forums.ts';
import { helsinkiWallTime } from '../../server/platform/helsinki-time.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { typeProvisional } from '../../server/answers/type-provisional.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import type { CatchUp, SessionSnapshot } from '../../server/sessions/contract.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { type Follower, startFollower } from '../live/follower.ts';
import { createRandomDeeds, leapAhead, nextLetters } from '../live/random-deeds.ts';
import { oneOf, randomOf } from '../live/random.ts';
import { deep } from '../support/deep.ts';
import { useProcesses } from '../support/use-processes.ts';
import type { CastName } from '../support/world.ts';

const followersInAll = deep ? 50 : 14;
const events = deep ? 3_000 : 150;
const kills = deep ? 10 : 2;
const asleepInAll = 4;
const names: CastName[] = ['visitor', 'aino', 'juho', 'pia', 'lea', 'lauri', 'sanna'];

type Named = { name: CastName; follower: Follower; begun: number; asleep: boolean; cuts: number };

// G3. The defect: numbers taken from a sequence when an event is inserted, not under the lock.
describe('every follower of a session', function () {
  this.timeout(deep ? 1_500_000 : 300_000);
  const processes = useProcesses(2);
  const { world } = processes;
  const { act, build } = world;

  it(`applies each of ${events} events once and in order, and ends where a fresh load is`, async () => {
    const seed = Date.now();
    const random = randomOf(seed);
    const sessionId = await build.openSession();
    await build.openSession(weekLater());
    const questionIds = [await build.queued(sessionId), await build.queued(sessionId)];
    await build.goLive(sessionId);
    const following = await Promise.all(
      Array.from({ length: followersInAll }, (_, index) => begin(sessionId, names[index % names.length]!)),
    );
    for (const each of following.slice(0, asleepInAll)) Object.assign(each, { asleep: true });
    for (const { follower, asleep } of following) if (asleep) follower.cut();

    const doSomething = createRandomDeeds({ world, random, sessionId, questionIds });
    const doElsewhere = await anotherSession(random);
    let killed = 0;
    let restarting: Promise<void> | null = null;
    for (let seq = 0; seq < events || killed < kills; seq = await sessionSeq(world.database(), sessionId)) {
      await Promise.all([...Array.from({ length: 6 }, doSomething), doElsewhere(), doElsewhere()]);
      await Promise.all(following.map((each) => cutOrFollow(each, random)));
      if (!restarting && killed < kills && seq > (killed * events) / kills) {
        const server = processes.servers()[killed % 2]!;
        killed += 1;
        restarting = server
          .kill()
          .then(() => server.start())
          .finally(() => (restarting = null));
      }
    }
    await restarting;
    await leapAhead(world, { sessionId, questionId: questionIds[0]! });
    await Promise.all(following.map(({ follower }) => persist(() => comeBack(follower))));
    const typed = await typeAtTheEnd(sessionId);
    await Promise.all(following.map(({ follower }) => follower.sawTyped(typed.questionId, typed.revision)));

    for (const each of following) await expectFresh(sessionId, each);
    const cuts = following.reduce((sum, each) => sum + each.cuts, 0);
    console.log(
      `      G3: ${followersInAll} followers, ${events} events and 1,001 at once, ${cuts} cuts, ${killed} kills of 2 processes, ` +
        `${following.reduce((sum, { follower }) => sum + follower.snapshots() - 1, 0)} whole snapshots (seed ${seed})`,
    );
    expect(killed).to.equal(kills);
    for (const { follower } of following.slice(0, asleepInAll)) expect(follower.snapshots()).to.be.above(1);
  });

  /** What happens elsewhere is numbered in the same list. */
  async function anotherSession(random: () => number): Promise<() => Promise<void>> {
    const sessionId = await build.openSession({ forumId: forumSeedId('paatokset-ja-osallisuus') });
    const questionIds = [await build.queued(sessionId), await build.queued(sessionId)];
    await build.goLive(sessionId);
    return createRandomDeeds({ world, random, sessionId, questionIds });
  }

  async function begin(sessionId: string, name: CastName): Promise<Named> {
    const open = async (): Promise<Socket> =>
      processes.socketOf(
        name,
        oneOf(
          Math.random,
          processes.servers().filter((server) => server.living()),
        ),
      );
    const follower = await persist(() => startFollower(sessionId, open));
    return { name, follower, begun: follower.state().seq, asleep: false, cuts: 0 };
  }

  async function cutOrFollow(each: Named, random: () => number): Promise<void> {
    if (each.asleep) return;
    if (!each.follower.connected() && random() < 0.4) await persist(() => each.follower.follow());
    else if (each.follower.connected() && random() < 0.05) {
      each.cuts += 1;
      each.follower.cut();
    }
  }

  /** What is typed is state and no event: the last of it is what all must end with. */
  async function typeAtTheEnd(sessionId: string) {
    const questionId = await build.queued(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId });
    await act('lea', claimQuestion, { questionId });
    return { questionId, ...(await act('lea', typeProvisional, await nextLetters(world, questionId))) };
  }

  /** A lease may run out while the page is fetched; then it is fetched again. */
  async function expectFresh(sessionId: string, { name, follower, begun }: Named): Promise<void> {
    let fresh = await load(sessionId, name);
    for (let tries = 0; tries < 5 && follower.state().seq !== fresh.snapshot.seq; tries += 1) {
      await follower.reached(fresh.snapshot.seq);
      fresh = await load(sessionId, name);
    }
    const { seq, session, questions, remarks, provisional } = follower.state();
    expect({ seq, session, questions, remarks }, name).to.deep.equal(fresh.snapshot);
    const shown = Object.values(provisional).filter(({ html }) => html !== '');
    expect(shown, name).to.deep.equal(fresh.provisional.filter(({ html }) => html !== ''));
    const everyOne = Array.from({ length: seq - begun }, (_, step) => begun + 1 + step);
    expect(follower.applied, name).to.deep.equal(everyOne);
    expect(follower.gaps(), name).to.equal(0);
  }

  async function load(sessionId: string, name: CastName): Promise<CatchUp & { snapshot: SessionSnapshot }> {
    const response = await processes.ask(`/api/v1/sessions/${sessionId}/events`, { by: name });
    return (await response.json()) as CatchUp & { snapshot: SessionSnapshot }; // as: without a number it is whole
  }

  function weekLater(): Record<string, string> {
    const inDays = (days: number) => helsinkiWallTime(new Date(Date.now() + days * 86_400_000));
    return {
      startsAt: inDays(7),
      endsAt: inDays(7.1),
      askingOpensAt: inDays(-1),
      askingClosesAt: inDays(6.9),
    };
  }
});

async function comeBack(follower: Follower): Promise<void> {
  if (!follower.connected()) await follower.follow();
}

/** Tries again, as a page does: a process may have just been killed, or say that this is too often. */
async function persist<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= 100) throw error;
      await delay(100);
    }
  }
}
