import type { Database } from '../platform/database.ts';
import type { SearchEngineName } from './contract.ts';

export class RebuildUnderWay extends Error {
  constructor(engine: SearchEngineName) {
    super(`The ${engine} index is being rebuilt already, by another process or job.`);
  }
}

/** Runs one rebuild of an engine at a time, in whichever process: the lock goes with its connection when that process dies. */
export async function rebuildAlone<Result>(
  database: Database,
  engine: SearchEngineName,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = `rebuild-index ${engine}`;
  const connection = await database.client.acquireConnection();
  try {
    const { rows } = await database
      .raw('select pg_try_advisory_lock(hashtext(?)) as mine', [lock])
      .connection(connection);
    if (!rows[0].mine) throw new RebuildUnderWay(engine);
    try {
      return await work();
    } finally {
      await database.raw('select pg_advisory_unlock(hashtext(?))', [lock]).connection(connection);
    }
  } finally {
    await database.client.releaseConnection(connection);
  }
}
