import { expect } from 'chai';
import pg from 'pg';
import { openDatabase, type Database } from '../../server/platform/database.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { startFaultyProvider, type FaultyProvider } from '../support/faulty-provider.ts';
import type { Browser } from './browser.ts';
import { startSignInApp, type SignInApp } from './sign-in-app.ts';

/** The sign-in on a database of one `describe`, with a new provider for each test; no test may leave a fault behind. */
export function useSignIns() {
  let database: Database;
  let pool: pg.Pool;
  const parts = {} as { provider: FaultyProvider; app: SignInApp }; // as: filled before each test
  const start = (provider: FaultyProvider, publicUrl?: string) =>
    startSignInApp({
      pool,
      database,
      provider: async () => ({ issuer: provider.issuer, ...provider.client }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
    });

  before(async () => {
    const url = await freshDatabaseUrl();
    database = openDatabase(url);
    pool = new pg.Pool({ connectionString: url });
  });

  after(async () => {
    await pool.end();
    await database.destroy();
  });

  beforeEach(async () => {
    await pool.query('delete from sign_ins');
    parts.provider = await startFaultyProvider();
    parts.app = await start(parts.provider);
  });

  afterEach(async () => {
    await parts.app.stop();
    await parts.provider.stop();
    expect(parts.app.faults).to.deep.equal([]);
  });

  return {
    start,
    get provider() {
      return parts.provider;
    },
    get app() {
      return parts.app;
    },
    get pool() {
      return pool;
    },
    /** Those whom this test's provider has signed in. */
    people: () => database('people').where('issuer', parts.provider.issuer),
    signIn: (browser: Browser) => browser.follow(`${parts.app.url}/kirjaudu?paluu=/kuka`),
    whoIs: async (browser: Browser) => (await browser.ask(`${parts.app.url}/kuka`)).json(),
    codeOf: async (answer: Response) => (await answer.json()).code,
    signInsKept: async () =>
      (await pool.query(`select 1 from sign_ins where sess->>'personId' is not null`)).rowCount,
  };
}
