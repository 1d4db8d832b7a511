import { resolve } from 'node:path';
import { Client } from 'pg';
import type { Cluster } from './postgres-cluster.ts';

/** Whether the server on the port opens to the cluster's password and works on the cluster's directory. */
export async function answers(cluster: Cluster, port: number): Promise<boolean> {
  try {
    const directory = await withClient(urlOf(cluster, port, 'postgres'), 3_000, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return rows[0]?.data_directory;
    });
    return directory !== undefined && resolve(directory) === cluster.directory;
  } catch {
    return false;
  }
}

/** Makes the database when it is missing. */
export async function makeDatabase(cluster: Cluster, port: number, name: string): Promise<void> {
  await withClient(urlOf(cluster, port, 'postgres'), 30_000, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

async function withClient<T>(
  url: string,
  patienceMs: number,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  // A connection that breaks also rejects the query at hand; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`;
}
