import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { orderIndexEntry } from '../../server/search/index-entry.ts';
import { migrate, openDatabase, type Database } from '../../server/platform/database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { orderJob } from '../../server/platform/jobs.ts';
import { startTestProduct } from '../support/product.ts';
import { type RunningServer, startServer } from '../support/running-server.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';

// G19, its second half. The defect: no advisory lock around the migrations.
describe('two processes that start at once on an empty database', function () {
  this.timeout(180_000);
  let dataDir = '';
  let postgres: EmbeddedPostgres;
  let database: Database;
  let servers: RunningServer[] = [];

  before(async () => {
    dataDir = await makeTestDir();
    postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    database = openDatabase(postgres.url, 2);
    const environment = { DATABASE_URL: postgres.url, DATA_DIR: dataDir };
    servers = await Promise.all([startServer({ environment }), startServer({ environment })]);
  });
  after(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database?.destroy();
    await postgres?.stop();
    await removeTestDir(dataDir);
  });

  it('make the schema once', async () => {
    expect(await database('knex_migrations').orderBy('id').pluck('name')).to.deep.equal(
      await migrationFiles(),
    );
  });

  it('leave it to one when they come to it in the same moment', async () => {
    await database.raw('create database at_once');
    const url = Object.assign(new URL(postgres.url), { pathname: '/at_once' }).href;

    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);

    expect(applied.sort((one, other) => one.length - other.length)).to.deep.equal([
      [],
      [],
      await migrationFiles(),
    ]);
  });

  it('seed once what a process alone seeds', async () => {
    const alone = await startTestProduct();
    // The product's own role may not count every table.
    const admin = openDatabase(alone.databaseUrl, 2);
    const expected = await rowsByTable(admin);
    await admin.destroy();
    await alone.stop();

    expect(await rowsByTable(database)).to.deep.equal(expected);
    expect(expected['entries']).to.be.above(100);
  });

  it('both run what follows commands', async () => {
    const entry = await database('public_entries').first();
    for (const [stopped, working] of [servers, servers.toReversed()]) {
      process.kill(stopped?.pid() ?? 0, 'SIGSTOP');
      await database('search_documents').where({ entry_id: entry.id }).delete();
      await database.transaction((tx) => orderJob(tx, orderIndexEntry('postgres', entry.id)));
      while ((await database('search_documents').where({ entry_id: entry.id }).first()) === undefined)
        expect(working?.living()).to.equal(true);
      process.kill(stopped?.pid() ?? 0, 'SIGCONT');
    }
  });
});

async function migrationFiles(): Promise<string[]> {
  const names = await readdir(new URL('../../migrations/', import.meta.url));
  return names.filter((name) => name.endsWith('.ts')).sort();
}

/** How many rows each table of ours has, but for those that fill with time and what tests set. */
async function rowsByTable(database: Database): Promise<Record<string, number>> {
  const names: string[] = await database('pg_tables')
    .where({ schemaname: 'public' })
    .orderBy('tablename')
    .pluck('tablename');
  const counted = names
    .filter((name) => name !== 'sign_ins' && name !== 'settings')
    .map(async (name) => [name, Number((await database(name).count({ rows: '*' }))[0]?.['rows'])]);
  return Object.fromEntries(await Promise.all(counted));
}
