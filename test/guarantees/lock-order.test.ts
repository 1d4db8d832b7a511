import { expect } from 'chai';
import { declineRemark } from '../../server/discussion/decline-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { openDatabase, type Database } from '../../server/platform/database.ts';
import { Problem } from '../../server/platform/problem.ts';
import { deferWaiting } from '../../server/questions/defer-waiting.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { placeQuestion } from '../../server/questions/place-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { deep } from '../support/deep.ts';
import { type World, worldOn } from '../support/world.ts';
import { deeds, type Stage } from './crossing-deeds.ts';

const seconds = deep ? 60 : 2;
const hands = 10;

/** Two questions in the order of their ids, or against it: whoever locks them by any other order meets the other half way. */
type Two = { first: string; second: string };
type Deed = (world: World) => Promise<unknown>;

const written = { deferral: 'written', until: '2026-12-24', lawyer: 1 };
const merge =
  (questionId: string, intoId: string): Deed =>
  ({ act }) =>
    act('sanna', mergeQuestion, { questionId, intoId });

/** Both at once, and the second when the first is half way. */
const rounds = [
  [true, false],
  [false, false],
  [true, true],
  [false, true],
] as const;

/** Commands that want the same two questions, and what must have been done before. */
const crossings: Record<string, (world: World, two: Two, sessionId: string) => Promise<[Deed, Deed]>> = {
  'put-on-air and merge-question': async ({ act, build }, { first, second }, sessionId) => {
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId: first });
    return [(world) => world.act('lea', putOnAir, { sessionId, questionId: second }), merge(second, first)];
  },
  'place-question and merge-question': async (_world, { first, second }, sessionId) => [
    (world) => world.act('sanna', placeQuestion, { sessionId, questionId: first, position: 1 }),
    merge(second, first),
  ],
  'freeze-session and merge-question': async (_world, { first, second }, sessionId) => [
    (world) => world.act('sanna', freezeSession, { sessionId }),
    merge(second, first),
  ],
  'defer-waiting and merge-question': async ({ database, act }, { first, second }, sessionId) => {
    await database()('questions').where({ id: first }).update({ position: 1 });
    await database()('questions').where({ id: second }).update({ position: 2 });
    await act('sanna', cancelSession, { sessionId });
    // One that is merged meanwhile is left out: it is no reason to refuse the others.
    const whole = (error: unknown) => Promise.reject(new Error(`refused as a whole: ${nameOf(error)}`));
    return [
      (world) => world.act('sanna', deferWaiting, { sessionId, ...written }).catch(whole),
      merge(second, first),
    ];
  },
  'merge-question and merge-question': async (_world, { first, second }) => [
    merge(first, second),
    merge(second, first),
  ],
  'write-remark and write-remark': async ({ act }, { first, second }) => {
    const declinedOn = async (questionId: string) => {
      const { remarkId } = await act('pia', writeRemark, { questionId, text: 'Meillä tehdään toisin.' });
      await act('sanna', declineRemark, { remarkId, reason: 'Kirjoita se yleisemmin.' });
      return remarkId;
    };
    const [onFirst, onSecond] = [await declinedOn(first), await declinedOn(second)];
    const again =
      (questionId: string, insteadOf: string): Deed =>
      (world) =>
        world.act('pia', writeRemark, { questionId, insteadOf, text: 'Meillä tehdään näin.' });
    return [again(first, onSecond), again(second, onFirst)];
  },
};

describe('commands that meet on the same questions, on two pools', function () {
  this.timeout(seconds * 1000 + 30_000);
  let pools: Database[];
  let worlds: [World, World];

  before(async () => {
    const url = await freshDatabaseUrl();
    const [one, other] = [openDatabase(url, hands), openDatabase(url, hands)];
    pools = [one, other];
    worlds = [worldOn(() => one), worldOn(() => other)];
    // A connection that is made only now would come too late.
    await other.raw('select 1');
    // What takes its time is met by others: between the locks of one command there is room for another's.
    await one.raw(`
      create function take_time() returns trigger language plpgsql as $$ begin perform pg_sleep(0.04); return new; end $$;
      create trigger take_time before update on questions for each row execute function take_time();
      create trigger take_time before update on remarks for each row execute function take_time()`);
  });
  after(() => Promise.all(pools.map((pool) => pool.destroy())));

  // Seen red, each but the fifth: without `lockInOrder` in the first command, and with a remark of another question taken back.
  for (const [names, prepare] of Object.entries(crossings)) {
    it(`${names} never wait each for the other`, async () => {
      const [world, other] = worlds;
      for (const [inOrder, halfWay] of rounds) {
        const sessionId = await world.build.openSession();
        const ids = [await world.build.queued(sessionId), await world.build.queued(sessionId)].sort();
        if (!inOrder) ids.reverse();
        const [one, another] = await prepare(world, { first: ids[0]!, second: ids[1]! }, sessionId);

        const doing = one(world).then(done, nameOf);
        if (halfWay) await someoneTakesTime(pools[1]!);
        const outcomes = await Promise.all([doing, another(other).then(done, nameOf)]);

        expect(outcomes.filter(isFault)).to.deep.equal([]);
      }
    });
  }

  it(`do so neither in any mixture, for ${seconds} s, and no question stands for one that is gone`, async () => {
    const stage = await setStage(worlds[0]);
    const outcomes = new Map<string, number>();
    const until = performance.now() + seconds * 1000;
    const hand = async (number: number) => {
      for (let each = 0; performance.now() < until; each += 1) {
        const [questionId, otherId] = [any(stage.questions), any(stage.questions)];
        const chance = { questionId, otherId, flip: Math.random() < 0.5 };
        const outcome = await any(deeds)(worlds[(number + each) % 2]!, stage, chance).then(done, nameOf);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };

    await Promise.all(Array.from({ length: hands }, (_, number) => hand(number)));

    expect([...outcomes].filter(([outcome]) => isFault(outcome))).to.deep.equal([]);
    expect(outcomes.get('done')).to.be.greaterThan(seconds * 5);
    const lost = await pools[0]!('questions as q')
      .join('questions as t', 't.id', 'q.merged_into_id')
      .where({ 'q.state': 'merged', 't.state': 'merged' });
    expect(lost).to.have.lengthOf(0);
    if (deep) console.log('      lock order:', Object.fromEntries(outcomes));
  });
});

/** Resolves when a command is half way through what it changes. */
async function someoneTakesTime(database: Database): Promise<void> {
  const taking = async () => {
    const { rows } = await database.raw(
      `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
    );
    return rows.length > 0;
  };
  let over = false;
  setTimeout(() => (over = true), 1_000).unref();
  while (!over && !(await taking()));
}

async function setStage({ act, build }: World): Promise<Stage> {
  const live = await build.openSession();
  const next = await build.openSession({ startsAt: '2026-12-02T13:00', endsAt: '2026-12-02T14:00' });
  const cancelled = await build.openSession({ startsAt: '2026-12-01T13:00', endsAt: '2026-12-01T14:00' });
  const questions: string[] = [];
  for (const sessionId of [live, live, live, next, cancelled, cancelled])
    questions.push(await build.queued(sessionId));
  await act('sanna', cancelSession, { sessionId: cancelled });
  await build.goLive(live);
  return { live, next, cancelled, questions };
}

const done = () => 'done';

function nameOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `fault ${code || String(error)}`;
}

function isFault(outcome: string): boolean {
  return outcome.startsWith('fault');
}

function any<Item>(items: readonly Item[]): Item {
  return items[Math.floor(Math.random() * items.length)]!;
}
