import { expect } from 'chai';
import type { Database } from '../../server/platform/database.ts';
import { openPatiently } from '../../server/platform/database.ts';
import { BackupFailed } from '../../server/backup/find-program.ts';
import { connect } from '../../server/backup/snapshot.ts';
import { differences, sumTables } from '../../server/backup/table-sums.ts';
import { restoreBeside, urlOn } from '../../server/backup/target-database.ts';
import { copyOfDatabase, freshDatabaseUrl } from '../support/database.ts';

const failed = async (deed: Promise<unknown>): Promise<string> => {
  const error = await deed.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.instanceOf(Error);
  return String(error);
};

async function on<Result>(url: string, deed: (database: Database) => Promise<Result>): Promise<Result> {
  const database = openPatiently(url);
  try {
    return await deed(database);
  } finally {
    await database.destroy();
  }
}

describe('the sums over tables', () => {
  const sumsOf = async (url: string) => {
    const client = await connect(url);
    try {
      return await sumTables(client);
    } finally {
      await client.end();
    }
  };
  const changes: Record<string, string> = {
    'a changed word': `update forums set name_fi = name_fi || '.' where position = 1`,
    'a row that is missing': `delete from people where role = 'participant'`,
    'a row more': `insert into settings values ('draft_days', 3)`,
    'two rows that changed places': `update forums set position = case position when 1 then 2 when 2 then 1 else position end`,
  };

  it('are the same for the same rows, in whatever order they lie', async () => {
    const url = await freshDatabaseUrl();
    const before = await sumsOf(url);
    const copy = await copyOfDatabase(url);
    await on(copy, (database) => database.raw('update people set language = language'));

    expect(differences(before, await sumsOf(copy))).to.deep.equal([]);
    expect(before['public.people']).to.have.property('rows').that.is.above(3);
    expect(before).not.to.have.property('public.sign_ins');
    expect(before).to.include.keys('identity.askers', 'graphile_worker._private_jobs');
  });

  for (const [what, change] of Object.entries(changes)) {
    it(`are other for ${what}`, async () => {
      const url = await freshDatabaseUrl();
      const before = await sumsOf(url);
      await on(url, (database) => database.raw(change));

      expect(differences(before, await sumsOf(url))).to.have.lengthOf(1);
    });
  }
});

describe('a restore', () => {
  const made = (url: string) => on(url, (database) => database.raw('create table restored (id int)'));
  const tablesIn = (url: string) =>
    on(url, (database) =>
      database('pg_tables').where({ schemaname: 'public' }).orderBy('tablename').pluck('tablename'),
    );
  const databasesLike = async (url: string) => {
    const name = new URL(url).pathname.slice(1);
    return on(urlOn(url, 'postgres'), (database) =>
      database('pg_database').whereLike('datname', `${name}%`).orderBy('datname').pluck('datname'),
    );
  };
  const absent = async () => urlOn(await freshDatabaseUrl(), `absent_${Math.random().toString(36).slice(2)}`);

  it('makes a database that is not there, and fills one that is empty', async () => {
    const url = await absent();
    expect(await restoreBeside(url, { replace: false, fill: made })).to.deep.equal({ kept: null });
    expect(await tablesIn(url)).to.deep.equal(['restored']);

    await on(url, (database) => database.raw('drop table restored'));
    expect(await restoreBeside(url, { replace: false, fill: made })).to.deep.equal({ kept: null });
    expect(await databasesLike(url)).to.have.lengthOf(1);
  });

  it('refuses a database that holds something, and keeps it aside when it is to be replaced', async () => {
    const url = await freshDatabaseUrl();
    const before = await tablesIn(url);
    expect(await failed(restoreBeside(url, { replace: false, fill: made }))).to.include('--replace');
    expect(await tablesIn(url)).to.deep.equal(before);

    const { kept } = await restoreBeside(url, { replace: true, fill: made });

    expect(await tablesIn(url)).to.deep.equal(['restored']);
    expect(await tablesIn(urlOn(url, kept ?? ''))).to.deep.equal(before);
  });

  it('that fails destroys nothing and leaves nothing behind', async () => {
    const url = await freshDatabaseUrl();
    const before = await tablesIn(url);
    const half = async (beside: string) => {
      await made(beside);
      throw new BackupFailed('no space left');
    };

    expect(await failed(restoreBeside(url, { replace: true, fill: half }))).to.include('no space left');

    expect(await tablesIn(url)).to.deep.equal(before);
    expect(await databasesLike(url)).to.have.lengthOf(1);
  });

  it('refuses a database that somebody works in, also when they came meanwhile', async () => {
    const url = await freshDatabaseUrl();
    await on(url, async (database) => {
      await database.raw('select 1');
      expect(await failed(restoreBeside(url, { replace: true, fill: made }))).to.include('in use');
    });
    const comes = openPatiently(url);
    const meanwhile = async (beside: string) => {
      await made(beside);
      await comes.raw('select 1');
    };

    expect(await failed(restoreBeside(url, { replace: true, fill: meanwhile }))).to.include('in use');

    await comes.destroy();
    expect(await databasesLike(url)).to.have.lengthOf(1);
  });

  it('that was killed is begun anew by the next', async () => {
    const url = await absent();
    const left = `${new URL(url).pathname.slice(1)}_restoring`;
    await on(urlOn(url, 'postgres'), (database) => database.raw('create database ??', [left]));

    await restoreBeside(url, { replace: false, fill: made });

    expect(await databasesLike(url)).to.deep.equal([new URL(url).pathname.slice(1)]);
  });
});
