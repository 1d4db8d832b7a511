import { readConfig } from '../server/config.ts';
import { openDatabase } from '../server/platform/database.ts';
import { findFreePort } from '../server/platform/free-port.ts';
import { testSessionSecret } from '../test/support/sign-in-cookie.ts';
import { makeTestDir, removeTestDir } from '../test/support/test-cluster.ts';
import { prove } from './proofs.ts';
import { startCluster } from './start-cluster.ts';

// Proves with nginx and two real processes, on data of its own, what several processes promise; prints the figures.
const dataDir = await makeTestDir();
const begun = performance.now();
const cluster = await startCluster({
  config: readConfig({
    ...{ PORT: `${await findFreePort()}`, DEMO_SIGN_IN_PORT: '0', DATA_DIR: dataDir },
    ...{ SESSION_SECRET: testSessionSecret, LOG_LEVEL: 'error' },
  }),
  environment: { PATH: process.env['PATH'], LOG_LEVEL: 'error' },
  nginxPath: process.env['NGINX_PATH'],
  tell: () => undefined,
});
const database = openDatabase(cluster.databaseUrl, 4);
try {
  const ms = Math.round(performance.now() - begun);
  console.log(`two processes started at once, nginx, PostgreSQL and a sign-in: ready after ${ms} ms`);
  await prove(cluster, database);
} finally {
  await database.destroy();
  await cluster.stop();
  await removeTestDir(dataDir);
}
