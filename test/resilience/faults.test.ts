import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { forumSeedId } from '../../seeds/forums.ts';
import { castSeedId } from '../../seeds/seed-id.ts';
import { Browser } from '../accounts/browser.ts';
import { deep } from '../support/deep.ts';
import { killPostgres, signalPostgres } from '../support/own-data.ts';
import { runningClock, worldOn } from '../support/world.ts';
import { type Readings, startReaders, statusOf } from './readers.ts';
import { startTopology, type Topology } from './topology.ts';
import { patienceMs, startWriters, storedOf, type Written } from './writers.ts';

// The database must be stopped for longer than anyone waits for an answer, or nobody would be seen to wait too long.
const stoppedMs = deep ? 30_000 : patienceMs + 1_000;
const faultMs = deep ? 30_000 : 2_500;
// A process that is stopped within a transaction may hold a lock that all wait for, until the database ends it after 4 s.
const processMs = deep ? 30_000 : 7_000;
const backWithinMs = 60_000;

type Fault = {
  lastsMs: number;
  begin(): Promise<unknown>;
  during?(): Promise<unknown>;
  end(): Promise<unknown>;
};
type Day = { readings: Readings; written: Written; backMs: number; acknowledgedMeanwhile: number };

// G15. The defect: pools without a timeout (`boundedConnection` without `query_timeout` and `statement_timeout`).
describe('a bad day', function () {
  this.timeout(deep ? 300_000 : 120_000);
  let all: Topology;
  let sessionId = '';
  let writing: string[] = [];
  let kept: Record<string, string> = {};

  before(async () => {
    all = await startTopology();
    const world = worldOn(() => all.database, runningClock);
    sessionId = await world.build.openSession({ forumId: forumSeedId('paatokset-ja-osallisuus') });
    writing = await Promise.all(
      ['aino-alatalo', 'juho-jokela'].map((name) => all.cookieOf(castSeedId(name))),
    );
    const entry = await all.database('public_entries').first();
    kept = { front: '/', forum: '/foorumit/paatokset-ja-osallisuus', entry: `/ukk/${entry?.id}` };
  });
  after(async () => {
    await all?.close();
  });
  afterEach(function () {
    if (this.currentTest?.state !== 'failed') return;
    for (const server of [all.first, all.second])
      console.log(`--- ${server.url}\n${server.log().slice(-3_000)}`);
  });

  /** Reads and writes through a fault, until all is well again. */
  async function livedThrough(
    name: string,
    fault: Fault,
    paths: Record<string, string> = kept,
  ): Promise<Day> {
    for (const path of Object.values(kept))
      for (const { url } of [all.first, all.second]) expect(await statusOf(url + path), path).to.equal('200');
    const writers = startWriters(all.proxy.url, { cookies: writing, sessionId });
    const readers = startReaders({
      ...Object.fromEntries(Object.entries(paths).map(([page, path]) => [page, all.proxy.url + path])),
      'readyz of the first': `${all.first.url}/readyz`,
      'readyz of the second': `${all.second.url}/readyz`,
    });
    const firstWritten = writers.since();
    while (firstWritten() < 3) await delay(50);
    const meanwhile = writers.since();
    await fault.begin();
    const endsAt = Date.now() + fault.lastsMs;
    while (Date.now() < endsAt) await (fault.during?.() ?? delay(50));
    const acknowledgedMeanwhile = meanwhile();
    await fault.end();
    const backMs = await untilBack(writers.since());
    await Promise.all([writers.finish(), readers.finish()]);
    tell(name, { readings: readers.readings, written: writers.written, backMs, acknowledgedMeanwhile });
    return { readings: readers.readings, written: writers.written, backMs, acknowledgedMeanwhile };
  }

  /** The time until both processes are ready, pages can be read that nobody has kept, and writing is acknowledged. */
  async function untilBack(acknowledged: () => number): Promise<number> {
    const since = performance.now();
    const wanted = [
      `${all.first.url}/readyz`,
      `${all.second.url}/readyz`,
      `${all.proxy.url}/istunnot/${sessionId}`,
    ];
    for (;;) {
      const statuses = await Promise.all(wanted.map(statusOf));
      const ms = Math.round(performance.now() - since);
      if (statuses.every((status) => status === '200') && acknowledged() > 0) return ms;
      if (ms > backWithinMs)
        throw new Error(`Not back: ${statuses.join(', ')}; ${acknowledged()} acknowledged`);
      await delay(50);
    }
  }

  /** What was acknowledged is there, and nothing twice. */
  async function expectNoFalseAcknowledgement({ written }: Day): Promise<void> {
    const stored = await storedOf(all.database, written.sent);
    expect([...written.acknowledged].filter((text) => stored.get(text) !== 1)).to.deep.equal([]);
    expect(written.acknowledged.size).to.equal(written.sent.size);
    expect(written.odd).to.deep.equal([]);
  }

  const statuses = (day: Day, page: string) => [...(day.readings.get(page)?.keys() ?? [])];

  it('with PostgreSQL stopped keeps pages readable, refuses in time what is written, and comes back', async () => {
    const unread = { ...kept, unread: '/haku?q=edunvalvoja' };
    const day = await livedThrough(
      'PostgreSQL, SIGSTOP',
      {
        lastsMs: stoppedMs,
        begin: () => signalPostgres(all.dataDir, 'SIGSTOP'),
        end: () => signalPostgres(all.dataDir, 'SIGCONT'),
      },
      unread,
    );

    for (const page of Object.keys(kept)) expect(statuses(day, page), page).to.deep.equal(['200']);
    expect(statuses(day, 'unread')).not.to.include.members(['none']);
    for (const one of ['first', 'second'])
      expect(statuses(day, `readyz of the ${one}`)).to.have.members(['200', '503 without Retry-After']);
    expect(day.written.refused).to.be.above(0);
    expect(day.written.unanswered).to.equal(0);
    await expectNoFalseAcknowledgement(day);
  });

  it('with PostgreSQL killed again and again keeps pages readable and loses nothing that it acknowledged', async () => {
    let kills = 0;
    const kill = () =>
      killPostgres(all.dataDir).then(
        () => (kills += 1),
        () => delay(20),
      );
    const day = await livedThrough('PostgreSQL, SIGKILL', {
      lastsMs: faultMs,
      begin: kill,
      during: kill,
      end: async () => undefined,
    });

    expect(kills).to.be.above(1);
    for (const page of Object.keys(kept)) expect(statuses(day, page), page).to.deep.equal(['200']);
    expect(statuses(day, 'readyz of the second')).to.have.members(['200', '503 without Retry-After']);
    expect(day.written.refused).to.be.above(0);
    expect(day.written.unanswered).to.equal(0);
    await expectNoFalseAcknowledgement(day);
  });

  for (const signal of ['SIGSTOP', 'SIGKILL'] as const) {
    it(`with one process gone by ${signal} goes on through the other`, async () => {
      const { second, stopped } = all;
      const day = await livedThrough(`one process, ${signal}`, {
        lastsMs: processMs,
        async begin() {
          if (signal === 'SIGKILL') return second.kill();
          process.kill(second.pid() ?? 0, 'SIGSTOP');
          // As a proxy does that has noticed.
          stopped.add(second);
          all.proxy.cut();
        },
        async end() {
          if (signal === 'SIGKILL') return second.start();
          process.kill(second.pid() ?? 0, 'SIGCONT');
          stopped.delete(second);
        },
      });

      expect(statuses(day, 'readyz of the first')).to.deep.equal(['200']);
      expect(day.acknowledgedMeanwhile).to.be.above(0);
      expect(day.written.refused).to.equal(0);
      await expectNoFalseAcknowledgement(day);
    });

    it(`with the identity provider gone by ${signal} only signing in waits`, async () => {
      const { provider } = all;
      const person = await returning();
      let refused = '';
      const day = await livedThrough(`identity provider, ${signal}`, {
        lastsMs: faultMs,
        async begin() {
          if (signal === 'SIGKILL') await provider.kill();
          else process.kill(provider.pid() ?? 0, 'SIGSTOP');
          const { answer } = await person.come();
          refused = `${answer.status}, Retry-After: ${answer.headers.get('Retry-After')}`;
        },
        async end() {
          if (signal === 'SIGKILL') await provider.start();
          else process.kill(provider.pid() ?? 0, 'SIGCONT');
        },
      });
      const since = performance.now();
      while (!(await signsIn())) await delay(100);
      console.log(`        signing in again after ${Math.round(performance.now() - since)} ms more`);

      expect(refused).to.equal('503, Retry-After: 30');
      for (const page of [...Object.keys(kept), 'readyz of the first', 'readyz of the second'])
        expect(statuses(day, page), page).to.deep.equal(['200']);
      expect(day.written.refused + day.written.unanswered + day.written.broken).to.equal(0);
      await expectNoFalseAcknowledgement(day);
    });
  }

  /** Someone who has chosen who they are, and whose browser is about to come back with it. */
  async function returning() {
    const browser = new Browser();
    const picker = await browser.follow(`${all.proxy.url}/kirjaudu?paluu=/omat-kysymykset`);
    const choice = { method: 'POST', body: new URLSearchParams({ person: 'lea-lehto' }) };
    let place = picker.url;
    for (let answer = await browser.ask(place, choice); ; answer = await browser.ask(place)) {
      place = new URL(answer.headers.get('location') ?? '', place).href;
      if (place.startsWith(`${all.proxy.url}/kirjaudu/paluu`)) break;
    }
    return { come: () => browser.follow(place) };
  }

  async function signsIn(): Promise<boolean> {
    const { answer } = await (await returning()).come();
    return answer.ok && /Lea Lehto/.test(await answer.text());
  }
});

function tell(name: string, { readings, written, backMs, acknowledgedMeanwhile }: Day): void {
  const counts = [...readings].map(
    ([page, statuses]) =>
      `${page} ${[...statuses].map(([status, times]) => `${status} × ${times}`).join(', ')}`,
  );
  console.log(
    `      G15: ${name}: back after ${backMs} ms; ${written.acknowledged.size} acknowledged (${acknowledgedMeanwhile} ` +
      `meanwhile), ${written.refused} refused, ${written.broken} broken, ${written.unanswered} unanswered; ${counts.join('; ')}`,
  );
}
