import { BadConfig, type Config, readConfig } from '../../server/config.ts';
import { createLog } from '../../server/platform/log.ts';
import { type Product, startProduct } from '../../server/product.ts';
import { freshDatabaseUrl } from './database.ts';
import { testSessionSecret } from './sign-in-cookie.ts';
import { makeTestDir, removeTestDir } from './test-cluster.ts';

export type TestProduct = Product & {
  databaseUrl: string;
  /** Stops it and starts it anew on the same port, database and secrets. */
  restart(): Promise<TestProduct>;
};

/** The whole product on a fresh database, with the demonstration, at a port of its own. */
export async function startTestProduct(
  environment: Record<string, string> = {},
  log = createLog('silent'),
): Promise<TestProduct> {
  const dataDir = await makeTestDir();
  const databaseUrl = await freshDatabaseUrl({ cast: false });
  const given = { DATA_DIR: dataDir, SESSION_SECRET: testSessionSecret, ...environment };
  const start = async (port: Record<string, string>): Promise<TestProduct> => {
    const product = await startProduct(testConfig({ ...given, ...port }), {
      databases: { adminUrl: databaseUrl },
      log,
    });
    return {
      ...product,
      databaseUrl,
      async stop() {
        await product.stop();
        await removeTestDir(dataDir);
      },
      async restart() {
        await product.stop();
        return start({ PORT: new URL(product.publicUrl).port });
      },
    };
  };
  return start({});
}

/** A configuration for tests: ports left to be chosen, nothing logged. */
function testConfig(environment: Record<string, string>): Config {
  try {
    return readConfig({
      PORT: '0',
      DEMO_SIGN_IN_PORT: '0',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      // Tests send as much as they like; those of the limits say otherwise.
      LIMITS_FACTOR: '1000',
      ...environment,
    });
  } catch (error) {
    throw error instanceof BadConfig ? new Error(`Bad test configuration: ${error.message}`) : error;
  }
}

/** One product for a `describe`, stopped after it. */
export function useProduct(): () => TestProduct {
  let product: TestProduct | null = null;
  before(async function () {
    this.timeout(60_000);
    product = await startTestProduct();
  });
  after(async () => {
    await product?.stop();
  });
  return () => {
    if (!product) throw new Error('The product runs only within its describe');
    return product;
  };
}
