import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { decryptionBy, encryptionFor } from '../../server/backup/encryption.ts';
import { BackupFailed, findPostgresProgram } from '../../server/backup/find-program.ts';
import { keepLatest } from '../../server/backup/keep-latest.ts';
import { type Manifest, manifestPath, readManifest } from '../../server/backup/manifest.ts';
import { checkFile } from '../../server/backup/restore-dump.ts';
import { connectionOf, runProgram } from '../../server/backup/run-program.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';

/** Expects a refusal in words for whoever runs the program, and gives them. */
async function refusal(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.instanceOf(BackupFailed);
  return (error as BackupFailed).message; // as: expected just above
}

describe('a backup', () => {
  let folder = '';
  before(async () => {
    folder = await makeTestDir();
  });
  after(() => removeTestDir(folder));

  /** A program that says of itself what it is told to, and then does what the lines say. */
  async function program(place: string, name: string, [version = '', ...lines]: string[]): Promise<string> {
    const directory = join(folder, place);
    await mkdir(directory, { recursive: true });
    const path = join(directory, name);
    const says = `[ "$1" = --version ] && echo '${name} (PostgreSQL) ${version}' && exit 0`;
    await writeFile(path, ['#!/bin/sh', says, ...lines, ''].join('\n'));
    await chmod(path, 0o755);
    return directory;
  }

  describe('is made by a pg_dump', () => {
    const find = (pathFolders: string[], binFolder: string | null = null) =>
      findPostgresProgram('pg_dump', { binFolder, pathFolders, atLeast: 90 });

    it('that is as new as the server, the first that is found', async () => {
      const old = await program('old', 'pg_dump', ['15.18 (Debian 15.18-0+deb12u1)']);
      const fitting = await program('fitting', 'pg_dump', ['90.4']);
      const newer = await program('newer', 'pg_dump', ['91beta1']);

      expect(await find([old, fitting, newer])).to.deep.equal({
        ...{ path: join(fitting, 'pg_dump'), major: 90, version: '90.4' },
      });
      expect(await find([old, join(folder, 'none'), newer])).to.include({ major: 91 });
    });

    it('of PG_BIN and no other when that is set', async () => {
      const old = await program('old', 'pg_dump', ['15.18']);
      const fitting = await program('fitting', 'pg_dump', ['90.4']);

      expect(await find([old], fitting)).to.include({ version: '90.4' });
      expect(await refusal(find([fitting], old))).to.include('15.18');
    });

    it('or not at all: what was found and what to install is said', async () => {
      const old = await program('old', 'pg_dump', ['15.18']);
      const said = await refusal(find([old]));

      expect(said)
        .to.include(`${join(old, 'pg_dump')} (15.18)`)
        .and.include('postgresql-client-90');
      expect(await refusal(find([])))
        .to.include('PG_BIN')
        .and.not.include('too old');
    });
  });

  describe('runs other programs', () => {
    it('without a secret on the command line', () => {
      const { args, environment } = connectionOf(
        'postgres://me:s%C3%A4l%40a@db.example:5433/x?sslmode=require',
      );

      expect(args).to.deep.equal([
        '--dbname=postgres://me@db.example:5433/x?sslmode=require',
        '--no-password',
      ]);
      expect(environment).to.deep.equal({ PGPASSWORD: 'säl@a' });
      expect(connectionOf('postgres://db/x?user=me&password=salaa').args[0]).not.to.include('salaa');
    });

    it('and tells why one failed, without the rows that it quotes', async () => {
      const directory = await program('failing', 'pg_restore', [
        '90.1',
        `echo 'pg_restore: error: COPY failed for table "questions"' >&2`,
        `echo 'CONTEXT:  COPY questions, line 1, error in Maijan perhe' >&2`,
        'exit 1',
      ]);
      const path = join(directory, 'pg_restore');

      const said = await refusal(runProgram({ path, major: 90, version: '90.1' }, []).ended);

      expect(said).to.include('COPY failed').and.not.include('Maijan');
    });

    it('with nothing of our own environment', async () => {
      const directory = await program('seeing', 'pg_dump', ['90.1', 'env']);
      const path = join(directory, 'pg_dump');
      const { output, ended } = runProgram({ path, major: 90, version: '90.1' }, [], {
        environment: { PGPASSWORD: 'x' },
      });
      const seen = (await output.toArray()).join('');
      await ended;

      expect(seen).to.include('PGPASSWORD=x').and.not.include('PATH=/').and.not.include('HOME=');
    });
  });

  describe('is encrypted', () => {
    it('for everybody who is named, and not when nobody is', async () => {
      const bin = await program('age', 'age', ['1.2.1']);

      expect(await encryptionFor(['age1a', 'age1b'], [bin]))
        .to.have.property('args')
        .that.deep.equals([...['--recipient', 'age1a', '--recipient', 'age1b']]);
      expect(await encryptionFor([], [bin])).to.equal(null);
    });

    it('or not made: somebody is named and age is missing', async () => {
      expect(await refusal(encryptionFor(['age1a'], [join(folder, 'none')]))).to.include(
        'apt-get install age',
      );
    });

    it('and read with a key alone', async () => {
      const bin = await program('age', 'age', ['1.2.1']);

      expect(await decryptionBy('/key', [bin]))
        .to.have.property('args')
        .that.includes('/key');
      expect(await refusal(decryptionBy(null, [bin]))).to.include('BACKUP_AGE_IDENTITY');
      expect(await refusal(decryptionBy('/key', []))).to.include('apt-get install age');
    });
  });

  describe('is known by its manifest', () => {
    const manifest: Manifest = {
      ...{ format: 1, at: '2026-11-22T10:00:00.000Z', product: '0.1.0', postgres: 18, pgDump: '18.6' },
      ...{ migrations: [], lastEvent: null, tables: {} },
      file: {
        ...{ name: 'whole.dump', bytes: 5, encrypted: false },
        sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      },
    };
    const written = async (name: string, content: string, said: unknown = manifest) => {
      const file = join(folder, name);
      await writeFile(file, content);
      await writeFile(manifestPath(file), JSON.stringify(said));
      return file;
    };

    it('which is of that file, to the bit', async () => {
      const file = await written('whole.dump', 'hello');
      await checkFile(file, await readManifest(file));

      for (const [fault, content] of Object.entries({
        changed: 'hellO',
        'cut short': 'hell',
        longer: 'hello!',
      })) {
        await written('whole.dump', content);
        expect(await refusal(checkFile(file, manifest)), fault).to.include('cut short or changed');
      }
    });

    it('without which it is not whole', async () => {
      await writeFile(join(folder, 'alone.dump'), 'hello');
      expect(await refusal(readManifest(join(folder, 'alone.dump')))).to.include('alone.dump.json');
      expect(await refusal(readManifest(await written('renamed.dump', 'hello')))).to.include('whole.dump');
      expect(await refusal(readManifest(await written('odd.dump', 'hello', { format: 7 })))).to.include(
        'no manifest',
      );
    });
  });

  it('is kept as long as it is among the newest; no other file is touched', async () => {
    const directory = join(folder, 'kept');
    await mkdir(directory);
    const names = [1, 2, 3].map(
      (day) => `lakifoorumi-2026-11-0${day}T02-00-00.000Z.dump${day === 2 ? '.age' : ''}`,
    );
    for (const name of [...names, ...names.map((each) => `${each}.json`), 'lakifoorumi-oma.dump'])
      await writeFile(join(directory, name), '');

    expect(await keepLatest(directory, 2)).to.deep.equal([join(directory, names[0]!)]);

    expect((await readdir(directory)).sort()).to.deep.equal(
      [...names.slice(1), ...names.slice(1).map((each) => `${each}.json`), 'lakifoorumi-oma.dump'].sort(),
    );
    expect((await stat(directory)).isDirectory()).to.equal(true);
  });
});
