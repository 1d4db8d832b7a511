import { Client } from 'pg';
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts';
import { makeTestDir, removeTestDir } from '../test/support/test-cluster.ts';

export type Databases = AsyncDisposable & {
  /** Makes an empty database; returns its url. */
  create(name: string): Promise<string>;
  /** For a product's own files. */
  dataDir: string;
};

/** A PostgreSQL of the run's own, as durable as the product's: what is measured waits for the disk as it would. */
export async function startDatabases(): Promise<Databases> {
  const dataDir = await makeTestDir();
  const postgres = await startEmbeddedPostgres({ dataDir });
  return {
    dataDir,
    async create(name) {
      const client = new Client({ connectionString: postgres.url });
      // A connection that breaks also rejects the query at hand; unheard, it would end the process.
      client.on('error', () => undefined);
      await client.connect();
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      return Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
    },
    async [Symbol.asyncDispose]() {
      await postgres.stop();
      await removeTestDir(dataDir);
    },
  };
}
