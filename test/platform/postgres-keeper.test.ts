import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { createLog } from '../../server/platform/log.ts';
import { findPostmaster, type Postmaster } from '../../server/platform/orphaned-postgres.ts';
import { keepPostmaster } from '../../server/platform/postgres-keeper.ts';
import { PostgresStartError } from '../../server/platform/postgres-start-error.ts';
import { identifyProcess } from '../../server/platform/process-identity.ts';
import { killPostgres } from '../support/own-data.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';

const log = createLog('silent');

describe('a PostgreSQL that is kept', () => {
  let dataDir: string;
  let postgres: EmbeddedPostgres;

  before(async () => {
    dataDir = await makeTestDir();
  });
  beforeEach(async () => {
    postgres = await startEmbeddedPostgres({ dataDir, keep: { log } });
  });
  afterEach(() => postgres.stop());
  after(() => removeTestDir(dataDir));

  const postmaster = () => findPostmaster(join(dataDir, 'postgres'));

  it('comes back at the same address with what was committed when it is killed', async () => {
    await ask(postgres.url, 'create table kept as select 42 as answer');

    process.kill((await postmaster())?.pid ?? 0, 'SIGKILL');

    expect(await askUntilAnswered(postgres.url, 'select answer from kept')).to.equal(42);
  });

  it('comes back when all its processes are killed, and again', async () => {
    for (const time of [1, 2]) {
      expect(await killPostgres(dataDir)).to.be.above(1);
      expect(await askUntilAnswered(postgres.url, `select ${time} as time`)).to.equal(time);
    }
  });

  it('is not brought back by one that has been told to stop', async () => {
    const killed = await postmaster();
    process.kill(killed?.pid ?? 0, 'SIGKILL');

    await postgres.stop();

    expect(await postmaster()).to.equal(undefined);
    expect(await readFile(join(dataDir, 'in-use.json'), 'utf8').catch(() => 'free')).to.equal('free');
  });
});

describe('keeping a server', () => {
  const children: ChildProcess[] = [];
  after(() => children.forEach((child) => child.kill('SIGKILL')));

  async function standIn(): Promise<{ server: Postmaster; child: ChildProcess }> {
    const child = spawn('sleep', ['600'], { stdio: 'ignore' });
    children.push(child);
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    return { child, server: { pid, port: 1, ready: true, identity: (await identifyProcess(pid)) ?? '' } };
  }

  it('tries again when it does not start', async () => {
    const { server, child } = await standIn();
    const next = await standIn();
    const started = Promise.withResolvers<void>();
    let tries = 0;
    const startAgain = async () => {
      tries += 1;
      if (tries === 1) throw new PostgresStartError('The port is taken.');
      started.resolve();
      return next.server;
    };
    const keeper = keepPostmaster(server, { startAgain, log });

    child.kill('SIGKILL');
    await started.promise;

    expect(await keeper.release()).to.equal(next.server);
    expect(tries).to.equal(2);
  });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function askUntilAnswered(url: string, sql: string): Promise<unknown> {
  for (;;) {
    const answer = await ask(url, sql).catch(() => undefined);
    if (answer !== undefined) return answer;
    await delay(50);
  }
}
