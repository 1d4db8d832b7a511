import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readlink, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { findPostmaster } from '../../server/platform/orphaned-postgres.ts';
import { restoreSymlinks } from '../../server/platform/postgres-binaries.ts';
import { PostgresStartError } from '../../server/platform/postgres-start-error.ts';
import { identifyProcess } from '../../server/platform/process-identity.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';

const makeKept = 'create table if not exists kept as select 42 as answer';

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  const running: EmbeddedPostgres[] = [];

  before(async () => {
    dataDir = await makeTestDir();
  });

  afterEach(async () => {
    for (const postgres of running.splice(0)) await postgres.stop();
  });

  after(() => removeTestDir(dataDir));

  async function start(options: { dataDir?: string; port?: number } = {}): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ dataDir, ...options });
    running.push(postgres);
    return postgres;
  }

  it('makes a durable UTF-8 database at the first start', async () => {
    const { url, adopted } = await start();

    expect(adopted).to.equal(false);
    expect(new URL(url).pathname).to.equal('/lakifoorumi');
    expect(await ask(url, 'show server_encoding')).to.equal('UTF8');
    expect(await ask(url, 'show fsync')).to.equal('on');
    expect(await ask(url, 'show synchronous_commit')).to.equal('on');
    expect(await ask(url, `select lower('ÄÖÅ')`)).to.equal('äöå');
  });

  it('keeps data, address and password for the second start', async () => {
    const first = await start();
    await ask(first.url, makeKept);
    await first.stop();

    const second = await start();

    expect(second.url).to.equal(first.url);
    expect(await ask(second.url, 'select answer from kept')).to.equal(42);
  });

  it('takes another port when somebody has taken the remembered one', async () => {
    const first = await start();
    await first.stop();
    const port = Number(new URL(first.url).port);
    const intruder = createServer().listen(port, '127.0.0.1');
    await once(intruder, 'listening');

    const second = await start();

    expect(Number(new URL(second.url).port)).not.to.equal(port);
    intruder.close();
  });

  it('refuses a demanded port that is taken, and leaves nothing behind', async () => {
    const intruder = createServer().listen(0, '127.0.0.1');
    await once(intruder, 'listening');
    const address = intruder.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    const refusal = await refusalOf(start({ port }));

    expect(refusal.message).to.include(`127.0.0.1:${port}`);
    expect(await findPostmaster(join(dataDir, 'postgres'))).to.equal(undefined);
    intruder.close();
  });

  it('answers nobody without the password', async () => {
    const { url } = await start();
    const withoutPassword = new URL(url);
    withoutPassword.password = 'wrong';

    const answer = await ask(withoutPassword.href, 'select 1').catch((error: unknown) => String(error));

    expect(answer).to.match(/password authentication failed/);
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o077).to.equal(0);
  });

  it('writes no text of a failed statement to its log', async () => {
    const { url } = await start();

    await ask(url, `select 'Salainen kysymys'::integer`).catch(() => undefined);

    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.to.include('Salainen');
  });

  it('refuses a data directory that a live process holds and says which', async () => {
    await start();

    const refusal = await refusalOf(start());

    expect(refusal.message).to.include(`in use by process ${process.pid}`).and.include(dataDir);
  });

  it('leaves no process and can be stopped twice', async () => {
    const postgres = await start();
    const postmaster = await findPostmaster(join(dataDir, 'postgres'));
    const bystander = new Client(postgres.url);
    bystander.on('error', () => undefined);
    await bystander.connect();

    await postgres.stop();
    await postgres.stop();

    expect(postmaster?.pid).to.be.above(0);
    expect(await identifyProcess(postmaster?.pid ?? 0)).to.equal(undefined);
    expect(await readFile(join(dataDir, 'in-use.json'), 'utf8').catch(() => 'gone')).to.equal('gone');
  });

  it('is out of reach of the Ctrl-C of the terminal', async () => {
    if (process.platform === 'win32') return;
    await start();
    const postmaster = await findPostmaster(join(dataDir, 'postgres'));

    expect(() => process.kill(-(postmaster?.pid ?? 0), 0)).not.to.throw();
  });

  describe('when its process is killed', () => {
    let holder: ChildProcess;
    let url: string;

    beforeEach(async () => {
      ({ holder, url } = await startHolder(dataDir));
      await ask(url, makeKept);
    });

    afterEach(() => kill(holder));

    it('is refused to others as long as the process lives', async () => {
      const refusal = await refusalOf(start());

      expect(refusal.message).to.include(`in use by process ${holder.pid}`);
    });

    it('is adopted by the next start with its data', async () => {
      await kill(holder);

      const next = await start();

      expect(next.adopted).to.equal(true);
      expect(next.url).to.equal(url);
      expect(await ask(next.url, 'select answer from kept')).to.equal(42);
    });

    it('ends for good when the one that adopted it stops', async () => {
      await kill(holder);
      const next = await start();
      const postmaster = await findPostmaster(join(dataDir, 'postgres'));

      await next.stop();

      expect(await identifyProcess(postmaster?.pid ?? 0)).to.equal(undefined);
    });

    it('is stopped and started anew when it does not answer', async () => {
      await kill(holder);
      const orphan = await findPostmaster(join(dataDir, 'postgres'));
      process.kill(orphan?.pid ?? 0, 'SIGSTOP');

      const next = await start();

      expect(next.adopted).to.equal(false);
      expect(await ask(next.url, 'select answer from kept')).to.equal(42);
    });

    it('starts again after it was killed as well, with what was committed', async () => {
      const orphan = await findPostmaster(join(dataDir, 'postgres'));
      process.kill(orphan?.pid ?? 0, 'SIGKILL');
      await kill(holder);

      const next = await start();

      expect(next.adopted).to.equal(false);
      expect(await ask(next.url, 'select answer from kept')).to.equal(42);
    });
  });

  it('starts over a postmaster.pid whose number another process has now', async () => {
    await (await start()).stop();
    const stale = [process.ppid, join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '1 1', 'ready'];
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), stale.join('\n'));

    const next = await start();

    expect(next.adopted).to.equal(false);
    expect(await ask(next.url, 'select 1 as one')).to.equal(1);
  });

  it('takes over from a holder that is dead or whose file is half written', async () => {
    const dead = { pid: process.pid, identity: 'an earlier process', since: '2026-11-01T10:00:00.000Z' };
    await writeFile(join(dataDir, 'in-use.json'), JSON.stringify(dead));
    await (await start()).stop();
    await writeFile(join(dataDir, 'in-use.json'), '{"pid":');

    const next = await start();

    expect(await ask(next.url, 'select 1 as one')).to.equal(1);
  });

  it('starts under a directory closed to others', async () => {
    const closed = join(dataDir, 'closed');
    await mkdir(closed, { mode: 0o700 });

    const { url } = await start({ dataDir: join(closed, 'data') });

    expect(await ask(url, 'select 1 as one')).to.equal(1);
  });
});

describe('the PostgreSQL programs', () => {
  let packageDir: string;

  beforeEach(async () => {
    packageDir = await makeTestDir();
    await mkdir(join(packageDir, 'native', 'lib'), { recursive: true });
    await writeFile(join(packageDir, 'native', 'lib', 'libpq.so.5.18'), 'library');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await writeFile(join(packageDir, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  });

  afterEach(() => removeTestDir(packageDir));

  it('get the links that npm leaves out when it runs no install scripts', async () => {
    await restoreSymlinks(packageDir);

    expect(await readFile(join(packageDir, 'native', 'lib', 'libpq.so.5'), 'utf8')).to.equal('library');
  });

  it('keep the links that are there', async () => {
    await restoreSymlinks(packageDir);

    await restoreSymlinks(packageDir);

    expect(await readlink(join(packageDir, 'native', 'lib', 'libpq.so.5'))).to.equal('libpq.so.5.18');
  });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function refusalOf(starting: Promise<unknown>): Promise<PostgresStartError> {
  const outcome: unknown = await starting.catch((error: unknown) => error);
  if (outcome instanceof PostgresStartError) return outcome;
  throw new Error(`expected a refusal, got ${String(outcome)}`);
}

async function startHolder(dataDir: string): Promise<{ holder: ChildProcess; url: string }> {
  const module = new URL('../../server/platform/embedded-postgres.ts', import.meta.url).href;
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(url);
    setInterval(() => undefined, 60_000);
  `;
  const options = ['--import', 'tsx', '--input-type', 'module', '--eval', script];
  const holder = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output]: unknown[] = await once(holder.stdout, 'data');
  return { holder, url: String(output).trim() };
}

async function kill(holder: ChildProcess): Promise<void> {
  if (holder.signalCode !== null) return;
  const ended = once(holder, 'exit');
  holder.kill('SIGKILL');
  await ended;
}
