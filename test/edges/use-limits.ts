import { Pool } from 'pg';
import {
  createLimits,
  type Limit,
  type LimitName,
  type Limits,
  limitTable,
} from '../../server/edges/limits.ts';
import { useDatabase } from '../support/database.ts';

type Table = Partial<Record<LimitName, Limit>>;

/** Limits on a database of one `describe`, emptied before each test, each `open` as a process of its own has them. */
export function useLimits(usual: Table) {
  const database = useDatabase();
  const opened: { pool: Pool; limits: Limits }[] = [];
  const openOn = (connectionString: string, changes: Table, secret: string): Limits => {
    const pool = new Pool({ connectionString, connectionTimeoutMillis: 1_000 });
    const table = { ...limitTable, ...usual, ...changes };
    const limits = createLimits({ pool, secret, factor: 1, table });
    opened.push({ pool, limits });
    return limits;
  };
  beforeEach(() => database()('limits').delete());
  after(async () => {
    for (const { pool, limits } of opened) {
      limits.stop();
      await pool.end();
    }
  });
  return {
    database,
    open: (changes: Table = {}, secret = 'a secret of the tests') => openOn(urlOf(), changes, secret),
    /** Whose database is not there. */
    openCut: () => openOn('postgres://nobody@127.0.0.1:1/none', {}, 'a secret of the tests'),
  };

  function urlOf(): string {
    const { connection } = database().client.config;
    return connection.connectionString;
  }
}
