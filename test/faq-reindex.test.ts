import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { seedDemonstration } from '../seeds/demonstration.ts';
import { type Database, openDatabase } from '../server/platform/database.ts';
import { progressBar } from '../server/platform/progress-bar.ts';
import { freshDatabaseUrl } from './support/database.ts';
import { type FaultyMeilisearch, startFaultyMeilisearch } from './support/faulty-meilisearch.ts';
import { testNow } from './support/world.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const indexed = 133;

describe('npm run faq:reindex', function () {
  this.timeout(60_000);
  let url = '';
  let database: Database;
  let server: FaultyMeilisearch;
  const children = new Set<ChildProcess>();

  before(async () => {
    url = await freshDatabaseUrl({ cast: false });
    database = openDatabase(url);
    await seedDemonstration(database, testNow);
    server = await startFaultyMeilisearch();
  });
  after(async () => {
    for (const child of children) child.kill('SIGKILL');
    await server.stop();
    await database.destroy();
  });

  function start(environment: Record<string, string>, ...options: string[]) {
    const args = ['--import', 'tsx', 'server/faq-reindex.ts', ...options];
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], DATABASE_URL: url, ...environment };
    const child = spawn(process.execPath, args, { cwd: root, env });
    children.add(child);
    const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]).then(
      ([[code], output, errors]) => ({ code, output, errors }),
    );
    return { child, ended };
  }
  const run = (environment: Record<string, string>, ...options: string[]) =>
    start(environment, ...options).ended;
  const heldByPostgres = async () => (await database('search_documents').pluck('entry_id')).length;

  it('makes the index of PostgreSQL anew where there is no other, and tells how far it is', async () => {
    const { code, output, errors } = await run({});

    expect({ code, output }).to.deep.equal({ code: 0, output: `postgres: ${indexed}\n` });
    expect(errors)
      .to.match(/^postgres .*\d+ % \d+\/133/)
      .and.to.match(/100 % 133\/133, \d+ s\n$/);
    expect(await heldByPostgres()).to.equal(indexed);
  });

  it('makes every index anew, or the one that was named', async () => {
    const all = await run(server.environment);
    expect(all).to.include({ code: 0, output: `postgres: ${indexed}\nmeilisearch: ${indexed}\n` });
    expect((await server.held())?.size).to.equal(indexed);

    const one = await run(server.environment, '--engine', 'meilisearch');
    expect(one).to.include({ code: 0, output: `meilisearch: ${indexed}\n` });
  });

  it('ends with 2 and its usage when it is asked for what it does not know', async () => {
    for (const options of [['--engine', 'google'], ['nyt']]) {
      const { code, errors } = await run({}, ...options);
      expect(code, options.join(' ')).to.equal(2);
      expect(errors).to.include('npm run faq:reindex');
    }
  });

  it('ends with 1 and in words when an engine is not configured, away, or fails a task', async () => {
    const missing = await run({}, '--engine', 'meilisearch');
    expect(missing.code).to.equal(1);
    expect(missing.errors).to.include('MEILI_URL').and.not.to.include('    at ');

    for (const fault of ['down', 'failing tasks'] as const) {
      server.fault = fault;
      const { code, errors } = await run(server.environment, '--engine', 'meilisearch');
      expect(code, fault).to.equal(1);
      expect(errors, fault).to.include('Meilisearch').and.not.to.include('    at ');
    }
    server.fault = 'none';
  });

  it('can be interrupted: the index in use stays as it is, and the next run makes it whole', async () => {
    const before = await server.held();
    server.fault = 'standing tasks';
    const { child, ended } = start(server.environment, '--engine', 'meilisearch');
    await server.asked('POST', '/indexes');
    child.kill('SIGINT');
    const { code, errors } = await ended;
    server.fault = 'none';

    expect(code).to.equal(130);
    expect(errors).to.include('interrupted').and.not.to.include('    at ');
    expect(await server.held()).to.deep.equal(before);
    expect(await run(server.environment, '--engine', 'meilisearch')).to.include({ code: 0 });
  });
});

describe('a progress bar', () => {
  const drawn = (isTTY: boolean, steps: number, all: number) => {
    const written: string[] = [];
    const bar = progressBar('postgres', { isTTY, write: (line) => written.push(line) });
    for (let done = 0; done <= steps; done += 1) bar(done, all);
    return written;
  };

  it('is drawn over itself on a terminal, and ended with its line', () => {
    const lines = drawn(true, 1_000, 1_000);

    expect(lines.slice(0, -1).every((line) => line.startsWith('\r') && !line.includes('\n'))).to.equal(true);
    expect(lines.at(-1)).to.match(/█{30} 100 % 1000\/1000, \d+ s\n$/);
    expect(drawn(true, 500, 1_000).join('')).not.to.include('\n');
  });

  it('is a few whole lines elsewhere', () => {
    const lines = drawn(false, 1_000, 1_000);

    expect(lines).to.have.lengthOf(11);
    expect(lines.every((line) => /^postgres +\d+ % \d+\/1000.*\n$/.test(line))).to.equal(true);
  });

  it('is whole when there was nothing to do', () => {
    expect(drawn(false, 0, 0)).to.have.lengthOf(1);
  });
});
