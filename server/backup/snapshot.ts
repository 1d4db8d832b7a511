import { Client } from 'pg';
import { BackupFailed } from './find-program.ts';
import type { Manifest } from './manifest.ts';

/** A connection that may take its time; `url` is the administrator's. Its own lines are not heard: a lost one rejects the query. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 4_000, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export type Snapshot = Pick<Manifest, 'at' | 'postgres' | 'migrations' | 'lastEvent'> & {
  /** By which pg_dump sees the very same rows. */
  id: string;
};

/** Begins a transaction that sees one moment, for as long as the connection is open. */
export async function takeSnapshot(client: Client): Promise<Snapshot> {
  await client.query('begin transaction isolation level repeatable read, read only');
  const { rows } = await client.query<{ id: string; at: Date; postgres: number; schema: boolean }>(
    `select pg_export_snapshot() as id, now() as at, current_setting('server_version_num')::int / 10000 as postgres,
            to_regclass('public.knex_migrations') is not null as schema`,
  );
  const found = rows[0];
  if (!found?.schema)
    throw new BackupFailed(
      'Tietokannassa ei ole Lakifoorumia: käynnistä palvelu ensin. – There is no Lakifoorumi in the database yet.',
    );
  const { id, at, postgres } = found;
  return {
    ...{ id, postgres, at: at.toISOString() },
    migrations: await migrationsOf(client),
    lastEvent: await lastEventOf(client),
  };
}

async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from knex_migrations order by id');
  return rows.map(({ name }) => name);
}

async function lastEventOf(client: Client): Promise<Manifest['lastEvent']> {
  const { rows } = await client.query<{ seq: number; digest: string | null }>(
    `select seq::float8 as seq, to_jsonb(e) ->> 'digest' as digest from events e order by seq desc limit 1`,
  );
  const last = rows[0];
  return last ? { seq: last.seq, digest: last.digest?.replace(/^\\x/, '') ?? null } : null;
}
