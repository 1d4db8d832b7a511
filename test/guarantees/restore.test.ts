import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { seedPastSessions } from '../../seeds/past-sessions.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { findPostgresProgram, findProgram } from '../../server/backup/find-program.ts';
import { leftOut } from '../../server/backup/left-out.ts';
import { readManifest } from '../../server/backup/manifest.ts';
import { connect } from '../../server/backup/snapshot.ts';
import { differences, sumTables } from '../../server/backup/table-sums.ts';
import { finishRestore } from '../../server/finish-restore.ts';
import { keepErasures } from '../../server/incidents/keep-erasures.ts';
import { redactTexts } from '../../server/incidents/redact-texts.ts';
import { reportIdentifiers } from '../../server/incidents/report-identifiers.ts';
import { openFinnish } from '../../server/finnish/open-finnish.ts';
import { type Database, openDatabase, openPatiently } from '../../server/platform/database.ts';
import { prepareRoles, roleUrls } from '../../server/platform/database-roles.ts';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { orderJob } from '../../server/platform/jobs.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { postgresSearchEngine } from '../../server/search/postgres-search-engine.ts';
import { whereStands } from '../incidents/every-text.ts';
import { copyOfDatabase, freshDatabaseUrl } from '../support/database.ts';
import { deep } from '../support/deep.ts';
import { skipPart } from '../support/skipped-parts.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';
import { someWords, testNow, worldOn } from '../support/world.ts';
import { schemaPicture } from './schema-picture.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const finnish = openFinnish();
/** In a public wording, an entry and the index; then erased. */
const word = 'kyynelpurolainen';

async function on<Result>(url: string, deed: (database: Database) => Promise<Result>): Promise<Result> {
  const database = openPatiently(url);
  try {
    return await deed(database);
  } finally {
    await database.destroy();
  }
}

/** A database in which people have done things; the word stands in a published entry. */
async function livedIn(): Promise<string> {
  const url = await freshDatabaseUrl();
  await prepareRoles(url);
  await on(url, async (database) => {
    await database.transaction((tx) => seedPastSessions(tx, testNow));
    const { act, build } = worldOn(() => database);
    const { sessionId, questionId } = await build.onAir();
    await build.signedTwice(questionId);
    await act('sanna', takeOffAir, { sessionId });
    const wording = { title: someWords.title, text: `${someWords.publicText} Kyse on ${word} kunnasta.` };
    await act('sanna', publishAnswer, { questionId, ...wording });
    await build.submitted(await build.openSession(), 'juho');
    await database('sign_ins').insert({ sid: 'a sign-in', sess: '{}', expire: new Date() });
  });
  await indexing(url, (engine) => engine.rebuild());
  return url;
}

/** After the backup: a coordinator takes the word out of every text, and what was erased is copied out of the database. */
async function eraseIn(url: string, ledgerPath: string): Promise<void> {
  await on(url, async (database) => {
    const { act } = worldOn(() => database);
    const { id: entryId } = await database('entries').whereLike('question_text', `%${word}%`).first();
    await act('aino', reportIdentifiers, { entryId });
    const { id: incidentId } = await database('incidents').first();
    await act('sanna', redactTexts, { incidentId, words: word });
    expect(await whereStands(database, word)).not.to.include.keys('entries.question_text');
    await keepErasures({ database, ledgerPath })();
  });
}

async function indexing<Result>(
  url: string,
  deed: (engine: ReturnType<typeof postgresSearchEngine>) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(roleUrls(url).indexer, 3);
  try {
    return await deed(postgresSearchEngine({ database, indexing: database }, finnish));
  } finally {
    await database.destroy();
  }
}

const sumsOf = async (url: string) => {
  const client = await connect(url);
  try {
    return await sumTables(client);
  } finally {
    await client.end();
  }
};

const untold = { now: testNow, workingUrls: null, voikkoDictionary: null, noted: [], tell: () => undefined };

// G17. The defect, a restore without the ledger of erasures, is made by each test itself: the word is back.
describe('a database that is restored from before an erasure', function () {
  this.timeout(60_000);
  let folder = '';
  let ledgerPath = '';
  let backup = '';

  before(async () => {
    folder = await makeTestDir();
    ledgerPath = join(folder, 'erasures.jsonl');
    const url = await livedIn();
    backup = await copyOfDatabase(url);
    await eraseIn(url, ledgerPath);
  });
  after(() => removeTestDir(folder));

  it('holds nothing of what was erased, also in its index, and everything else', async () => {
    const url = await copyOfDatabase(backup);
    const before = await sumsOf(url);

    await finishRestore(url, { ...untold, ledgerPath });

    await on(url, async (database) => expect(await whereStands(database, word)).to.deep.equal({}));
    const changed = differences(before, await sumsOf(url)).map((line) => line.replace(/:.*/, ''));
    expect(changed.filter((table) => !table.startsWith('graphile_worker.'))).to.deep.equal([
      ...['public.entries', 'public.erasures', 'public.questions'],
    ]);
    expect(await readFile(ledgerPath, 'utf8')).not.to.include(word);
  });

  it('would hold it without the ledger', async () => {
    const url = await copyOfDatabase(backup);

    await finishRestore(url, { ...untold, ledgerPath: null });

    const standing = await on(url, (database) => whereStands(database, word));
    expect(standing).to.include.keys('entries.question_text', 'questions.public_text', 'search_words.word');
  });

  it('runs no job that was due and may have mailed, and keeps those that are still to come', async () => {
    const url = await copyOfDatabase(backup);
    const inAnHour = { delaySeconds: 3_600 };
    await on(url, (database) =>
      database.transaction(async (tx) => {
        await tx.raw(`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`);
        await orderJob(tx, { name: 'tell-asker', input: { questionId: 'q1' } });
        await orderJob(tx, { name: 'lapse-claim', input: { questionId: 'q1' } });
        await orderJob(tx, { name: 'tell-asker', input: { questionId: 'q2' }, ...inAnHour });
        const due = { state: 'deferred', deferral: 'written', deferred_until: '2026-11-20' };
        await tx('questions').where({ state: 'submitted' }).update(due);
      }),
    );
    const now = new Date();

    await finishRestore(url, { ...untold, now, ledgerPath });

    const waiting = { 'tell-asker': 'q2', 'lapse-claim': 'q1' };
    const jobs = await on(url, (database) =>
      database('graphile_worker.jobs as j')
        .join('graphile_worker._private_jobs as p', 'p.id', 'j.id')
        .select('j.task_identifier as name', 'j.run_at as at', 'p.payload')
        .orderBy('name'),
    );
    expect(jobs.map(({ name }) => name)).to.deep.equal([
      ...['forget-old', 'lapse-claim', 'remind-written-answer', 'tell-asker'],
    ]);
    for (const [name, questionId] of Object.entries(waiting))
      expect(jobs.find((job) => job.name === name)?.payload, name).to.deep.equal({ questionId });
    expect(jobs.find((job) => job.name === 'remind-written-answer')?.at).to.be.above(now);
  });
});

if (deep) describeDrill();

/** The same by the programs that an administrator runs, into a PostgreSQL that has never held anything. */
function describeDrill(): void {
  describe('a drill: npm run backup, npm run restore into a new cluster', function () {
    this.timeout(180_000);
    const pathFolders = (process.env['PATH'] ?? '').split(':');
    const binFolder = process.env['PG_BIN'] ?? null;
    let missing = '';
    let folder = '';

    before(async () => {
      folder = await makeTestDir();
      const found = findPostgresProgram('pg_dump', { binFolder, pathFolders, atLeast: 18 });
      missing = await found.then(
        () => '',
        () => 'no pg_dump 18 or newer is found (PG_BIN, PATH)',
      );
      if (missing) skipPart('G17 (the drill by pg_dump)', missing);
    });
    after(() => removeTestDir(folder));

    /** A program of ours, as an administrator runs it. */
    async function program(
      name: 'backup' | 'restore',
      environment: Record<string, string>,
      ...options: string[]
    ) {
      const env = {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        PG_BIN: binFolder ?? '',
        ...environment,
      };
      const args = ['--import', 'tsx', `server/${name}.ts`, ...options];
      return run(process.execPath, args, { cwd: root, env }).then(
        ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
        ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
      );
    }

    async function keyPair(): Promise<Record<string, string>> {
      const age = await findProgram('age-keygen', pathFolders);
      if (!age) {
        skipPart('G17 (an encrypted backup)', 'age is not installed');
        return {};
      }
      const identity = join(folder, 'key.txt');
      const { stdout } = await run(age.path, []);
      await writeFile(identity, stdout, { mode: 0o600 });
      return {
        BACKUP_AGE_IDENTITY: identity,
        BACKUP_AGE_RECIPIENT: /public key: (\S+)/.exec(stdout)?.[1] ?? '',
      };
    }

    it('gives back what was there, with its owners and rights, and nothing of what was erased', async () => {
      if (missing) return;
      const source = await livedIn();
      const keys = await keyPair();
      const to = join(folder, 'backups');
      const made = await program('backup', { DATABASE_URL: source, ...keys }, '--to', to);
      expect(made, made.said).to.include({ code: 0 });
      const file = join(to, (await readdir(to)).find((name) => /dump(\.age)?$/.test(name)) ?? '');
      const manifest = await readManifest(file);
      expect(differences(manifest.tables, await sumsOf(source))).to.deep.equal([]);
      expect((await readFile(file)).includes(word)).to.equal(false);
      const ledger = join(folder, 'drill-erasures.jsonl');
      await eraseIn(source, ledger);

      const dataDir = join(folder, 'new');
      await mkdir(dataDir);
      const place = { DATA_DIR: dataDir, ERASURE_LEDGER: ledger, ...keys };
      const restored = await program('restore', place, '--from', file);
      expect(restored, restored.said).to.include({ code: 0 });
      expect(restored.said).to.include('equal to the manifest').and.include('eheä');
      await restoredIs({ dataDir, source, tables: manifest.tables });

      const again = await program('restore', place, '--from', file);
      expect(again.code).to.equal(1);
      expect(again.said).to.include('--replace').and.include('nothing was changed');
      const without = await program(
        ...(['restore', { ...place, ERASURE_LEDGER: join(folder, 'none') }] as const),
        ...['--from', file, '--replace'],
      );
      expect(without.code).to.equal(1);
      expect(without.said).to.include('ERASURE_LEDGER');
      const broken = await readFile(file);
      broken[broken.length >> 1]! ^= 1;
      await writeFile(file, broken);
      const refused = await program('restore', place, '--from', file, '--replace');
      expect(refused.code).to.equal(1);
      expect(refused.said).to.include('cut short or changed');
      await restoredIs({ dataDir, source, tables: manifest.tables });
    });

    it('is of one moment, though people write meanwhile', async () => {
      if (missing) return;
      const source = await livedIn();
      const to = join(folder, 'busy');
      let ended = false;
      const writing = on(source, async (database) => {
        let written = 0;
        for (; !ended; written += 1) {
          const row = { phrase: `sana ${written}`, terms: ['laki'], kind: 'slang', updated_at: testNow };
          await database('glossary_words').insert({ id: `busy ${written}`, ...row });
        }
        return written;
      });
      const made = await program('backup', { DATABASE_URL: source }, '--to', to);
      ended = true;
      expect(await writing).to.be.above(100);
      expect(made, made.said).to.include({ code: 0 });
      expect(made.said).to.include('NOT ENCRYPTED');
      const file = join(to, (await readdir(to)).find((name) => name.endsWith('.dump')) ?? '');

      const place = { DATABASE_URL: `${source}_restored`, DATA_DIR: folder };
      const restored = await program('restore', place, '--from', file, '--without-erasures');

      expect(restored, restored.said).to.include({ code: 0 });
      expect(restored.said).to.include('equal to the manifest');
    });

    type Expected = { dataDir: string; source: string; tables: Awaited<ReturnType<typeof sumsOf>> };

    async function restoredIs({ dataDir, source, tables }: Expected): Promise<void> {
      const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
      try {
        const changed = differences(tables, await sumsOf(postgres.url)).map((line) =>
          line.replace(/:.*/, ''),
        );
        expect(changed.filter((table) => !table.startsWith('graphile_worker.'))).to.deep.equal([
          ...['public.entries', 'public.erasures', 'public.questions'],
        ]);
        const picture = await on(source, (database) => schemaPicture(database));
        await on(postgres.url, async (database) => {
          expect(await whereStands(database, word)).to.deep.equal({});
          expect(await schemaPicture(database)).to.deep.equal(picture);
          expect(await database('sign_ins')).to.deep.equal([]);
          expect(await database('search_documents').count({ count: '*' })).to.deep.equal([{ count: 134 }]);
        });
        const { missing: lacking, surplus } = await indexing(postgres.url, (engine) => engine.compare());
        expect([...lacking, ...surplus]).to.deep.equal([]);
        await on(roleUrls(postgres.url).app, async (database) => {
          const deed = database('events').delete();
          expect(await deed.then(String, (error: { code: string }) => error.code)).to.equal('42501');
        });
      } finally {
        await postgres.stop();
      }
    }
  });
}

describe('what a backup leaves out', () => {
  it('is of tables that there are', async () => {
    const there = await on(await freshDatabaseUrl(), (database) =>
      database('pg_tables').where({ schemaname: 'public' }).pluck('tablename'),
    );
    expect(there.map((name) => `public.${name}`)).to.include.members(Object.keys(leftOut));
  });
});
