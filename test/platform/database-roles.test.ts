import { expect } from 'chai';
import { Client } from 'pg';
import { type Database, migrate, missingMigrations, openDatabase } from '../../server/platform/database.ts';
import { databaseRoles, roleName, roleUrls } from '../../server/platform/database-roles.ts';
import { privileges } from '../../server/platform/privileges.ts';
import { freshDatabaseUrl, useDatabases } from '../support/database.ts';

async function as<Result>(url: string, look: (database: Database) => Promise<Result>): Promise<Result> {
  const database = openDatabase(url, 1);
  try {
    return await look(database);
  } finally {
    await database.destroy();
  }
}

const codeOf = (deed: Promise<unknown>) =>
  deed.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('the roles of the database', () => {
  const { database, app } = useDatabases();

  it('have a line for every table and view, and for none that is not there', async () => {
    const { rows } = await database().raw(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
         and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
    );
    const names = rows.map(({ name }: { name: string }) => name);
    expect(Object.keys(privileges)).to.have.members(names);
  });

  it('have what their lines say and nothing more', async () => {
    const { rows } = await database().raw(
      `select table_name as "table", replace(grantee, 'lakifoorumi_', '') as role, lower(privilege_type) as right
       from information_schema.role_table_grants
       where table_schema = 'public' and grantee like 'lakifoorumi\\_%' and grantee <> 'lakifoorumi_migrator'
         and privilege_type <> 'MAINTAIN'`,
    );
    const found = rows.map(
      (row: Record<'table' | 'role' | 'right', string>) => `${row.table} ${row.role} ${row.right}`,
    );
    const written = Object.entries(privileges).flatMap(([table, rights]) =>
      Object.entries(rights).flatMap(([role, granted]) =>
        granted.filter((right) => right !== 'maintain').map((right) => `${table} ${role} ${right}`),
      ),
    );
    expect(found).to.have.members(written);
  });

  it('own nothing but what is theirs, and none is above the others', async () => {
    const { rows } = await database().raw(
      `select rolname as name, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as mighty
       from pg_roles where rolname like 'lakifoorumi\\_%' order by 1`,
    );
    expect(rows).to.deep.equal(
      databaseRoles
        .map(roleName)
        .sort()
        .map((name) => ({ name, mighty: false })),
    );
    const owners = await database().raw(
      `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'public'::regnamespace
         and relkind in ('r', 'v', 'S')`,
    );
    expect(owners.rows).to.deep.equal([{ owner: 'lakifoorumi_migrator' }]);
  });

  it('let the app neither read who asked nor become who may', async () => {
    expect(await codeOf(app()('identity.askers').select())).to.equal('42501');
    expect(await codeOf(app().raw('set role lakifoorumi_identity'))).to.equal('42501');
    expect(await codeOf(app().raw('create table mine (id int)'))).to.equal('42501');
  });

  it('let the indexer write the index and read what is public, and nothing else', async () => {
    const url = await freshDatabaseUrl();
    await as(roleUrls(url).indexer, async (indexing) => {
      expect(await codeOf(indexing('public_entries').select())).to.equal('done');
      expect(await codeOf(indexing('search_terms').insert({ term: 'sana', entries: 0 }))).to.equal('done');
      for (const table of [
        'questions',
        'question_originals',
        'answer_versions',
        'people',
        'sign_ins',
        'events',
      ])
        expect(await codeOf(indexing(table).select()), table).to.equal('42501');
      expect(await codeOf(indexing('entries').update({ title: 'x' }))).to.equal('42501');
    });
    await as(roleUrls(url).app, async (working) => {
      expect(await codeOf(working('search_terms').delete())).to.equal('42501');
    });
  });

  it('may have passwords of their own, so that the product never knows the administrator', async () => {
    const url = await freshDatabaseUrl();
    const own = (role: 'app' | 'indexer' | 'identity') => {
      const given = new URL(roleUrls(url)[role]);
      given.password = `${role}%20of%20its%20own`;
      return given.href;
    };
    const given = { app: own('app'), indexer: own('indexer'), identity: own('identity') };
    try {
      expect(await migrate(url, given)).to.deep.equal([]);
      expect(await as(given.app, missingMigrations)).to.equal(0);
      const refused = new Client({ connectionString: roleUrls(url).app });
      expect(await codeOf(refused.connect())).to.equal('28P01');
    } finally {
      await migrate(url);
    }
    expect(await as(roleUrls(url).app, missingMigrations)).to.equal(0);
  });

  it('tell that the schema is not the newest', async () => {
    const url = await freshDatabaseUrl();
    await as(url, (admin) => admin('knex_migrations').where('name', 'like', '0018%').delete());
    expect(await as(roleUrls(url).app, missingMigrations)).to.equal(1);
  });
});
