import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { forumSeedId } from '../../seeds/forums.ts';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import { newId } from '../../server/platform/id.ts';
import { randomOf } from '../live/random.ts';
import { deep } from '../support/deep.ts';
import { databaseUrlIn, killPostgres } from '../support/own-data.ts';
import { type RunningServer, startServer } from '../support/running-server.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';
import { cast, runningClock, worldOn } from '../support/world.ts';
import { type Crew, startLoad } from './durable-load.ts';
import { openLedger } from './ledger.ts';
import { httpSender, socketSender } from './sender.ts';

const kills = deep ? 20 : 2;
const acknowledgementsAtLeast = deep ? 5_000 : 240;
const betweenKills = Math.ceil(acknowledgementsAtLeast / (2 * kills));
const roadsAtOnce = 8;

// G1. The defect: `synchronous_commit = off` in the product's database.
describe('what was acknowledged', function () {
  this.timeout(deep ? 1_800_000 : 120_000);
  let dataDir = '';
  let ledgerDir = '';
  let started: RunningServer | null = null;
  const server = () => started ?? fail();

  before(async () => {
    dataDir = await makeTestDir();
    ledgerDir = await mkdtemp(join(tmpdir(), 'lakifoorumi-ledger-'));
    started = await startServer({ environment: { DATA_DIR: dataDir } });
  });
  after(async () => {
    await started?.stop();
    await removeTestDir(dataDir);
    await rm(ledgerDir, { recursive: true });
  });

  it(`is kept, once, through ${kills} kills of the server and ${kills} of all PostgreSQL`, async () => {
    const random = randomOf(Date.now());
    const ledger = openLedger(join(ledgerDir, 'acknowledgements'));
    const { crew, sessionId } = await onDatabase((database) => prepare(database));
    let back: Promise<void> = Promise.resolve();
    const load = startLoad({ crew, sessionId, ledger, up: () => back }, roadsAtOnce);

    for (let killed = 0; killed < 2 * kills; killed += 1) {
      await load.reached((killed + 1) * betweenKills);
      // Anywhere in what is under way.
      await delay(random() * 30);
      const { promise, resolve } = Promise.withResolvers<void>();
      back = promise;
      if (killed % 2 === 0) await killServer();
      else await killDatabase();
      resolve();
    }
    await load.reached(acknowledgementsAtLeast);
    await load.stop();
    for (const sender of Object.values(crew).flat()) sender.close();

    const audit = await onDatabase((database) => ledger.audit(database));
    const { acknowledged, neverAcknowledged, keptUnacknowledged, lost, doubled, torn } = audit;
    console.log(
      `      G1: ${kills} + ${kills} kills, ${acknowledged} acknowledged (${load.bySocket()} by socket), ${lost.length} lost, ${doubled.length} doubled, ` +
        `${torn.length} torn; of ${neverAcknowledged} never acknowledged ${keptUnacknowledged} kept`,
    );
    expect(Object.fromEntries(load.refusals), 'refusals').to.deep.equal({});
    expect({ lost, doubled, torn }).to.deep.equal({ lost: [], doubled: [], torn: [] });
    expect(load.bySocket()).to.be.above(betweenKills / 2);
    expect(acknowledged).to.be.at.least(acknowledgementsAtLeast);
  });

  async function killServer(): Promise<void> {
    await server().kill();
    await server().start();
  }

  async function killDatabase(): Promise<void> {
    expect(await killPostgres(dataDir)).to.be.above(5);
    await server().ready();
  }

  async function onDatabase<Result>(deed: (database: Database) => Promise<Result>): Promise<Result> {
    const database = openDatabase(await databaseUrlIn(dataDir), 2);
    try {
      return await deed(database);
    } finally {
      await database.destroy();
    }
  }

  /** A session that is open for asking, and people to send, half of them by socket. */
  async function prepare(database: Database): Promise<{ crew: Crew; sessionId: string }> {
    const world = worldOn(() => database, runningClock);
    // What is approved is supported at once.
    await database('settings').insert({ name: 'release_daily', value: 0 });
    const sessionId = await world.build.openSession({ forumId: forumSeedId('paatokset-ja-osallisuus') });
    const signedIn = (personId: string) =>
      signInCookie({ host: world.host(), publicUrl: server().url }, personId);
    const byHttp = async (personId: string) => httpSender(server().url, await signedIn(personId));
    const bySocket = async (personId: string) =>
      socketSender({ url: server().url, origin: server().url, cookie: await signedIn(personId) });
    const workerIds = Array.from({ length: 12 }, newId);
    await database('people').insert(
      workerIds.map((id) => ({
        id,
        issuer: 'test',
        subject: id,
        display_name: 'Työntekijä',
        role: 'worker',
      })),
    );
    const crew = {
      workers: await Promise.all(workerIds.map((id, index) => (index % 2 === 0 ? byHttp(id) : bySocket(id)))),
      lawyers: await Promise.all([byHttp(cast.lea.personId), byHttp(cast.lauri.personId)]),
      coordinator: [await byHttp(cast.sanna.personId)],
    };
    return { crew, sessionId };
  }
});

function fail(): never {
  throw new Error('The server runs only within its describe');
}
