import { readConfig } from '../server/config.ts';
import { createLog } from '../server/platform/log.ts';
import { type Product, startProduct } from '../server/product.ts';
import { castSeedId, seedId } from '../seeds/seed-id.ts';
import { signInCookie, testSessionSecret } from '../test/support/sign-in-cookie.ts';
import { answerParent } from './answer-parent.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { restingBytes } from './resting-bytes.ts';

let product: Product | null = null;

const deeds = {
  /** Starts the product as `npm start` would, with the demonstration, and signs in who is needed. */
  async start({ databaseUrl, dataDir }: { databaseUrl: string; dataDir: string }) {
    // One address and a few people make all the load.
    const ports = { PORT: '0', DEMO_SIGN_IN_PORT: '0', LIMITS_FACTOR: '1000' };
    const config = readConfig({ ...ports, DATA_DIR: dataDir, SESSION_SECRET: testSessionSecret });
    product = await startProduct(config, {
      databases: { adminUrl: databaseUrl },
      log: createLog(config.logLevel),
    });
    const { publicUrl } = product;
    return {
      origin: publicUrl,
      port: Number(new URL(publicUrl).port),
      lawyerCookie: await signInCookie(product, castSeedId('lea-lehto')),
      coordinatorCookie: await signInCookie(product, castSeedId('sanna-saari')),
    };
  },
  /** Signs in so many workers who are not of the cast, and gives their cookies. */
  async signInWorkers({ count }: { count: number }): Promise<string[]> {
    if (!product) throw new Error('Not started');
    const cookies: string[] = [];
    for (let made = 0; made < count; made += 1) {
      const id = seedId(`bench worker ${made}`);
      const worker = { id, issuer: 'bench', subject: id, display_name: `Työntekijä ${made}`, role: 'worker' };
      await product.host.database('people').insert({ ...worker, area_id: 'kallio' });
      cookies.push(await signInCookie(product, id));
    }
    return cookies;
  },
  cpuSeconds,
  restingBytes,
};
export type ProductServer = typeof deeds;

answerParent(deeds, () => product?.stop());
