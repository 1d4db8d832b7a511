import { startChild } from '/work/main/bench/child.ts';
import { startDatabases } from '/work/main/bench/databases.ts';
import { ourFollow } from '/work/main/bench/followed.ts';
import { startLiveSession } from '/work/main/bench/live-session.ts';
import { readConfig } from '/work/main/server/config.ts';
import { createLog } from '/work/main/server/platform/log.ts';
import { startProduct } from '/work/main/server/product.ts';
import { castSeedId } from '/work/main/seeds/seed-id.ts';
import { signInCookie, testSessionSecret } from '/work/main/test/support/sign-in-cookie.ts';
import { setTimeout as pause } from 'node:timers/promises';
import v8 from 'node:v8';
await using databases = await startDatabases();
const databaseUrl = await databases.create('memory');
const config = readConfig({ PORT: '0', DEMO_SIGN_IN_PORT: '0', DATA_DIR: databases.dataDir, SESSION_SECRET: testSessionSecret, LOG_LEVEL: 'warn' });
const product = await startProduct(config, { databaseUrl, log: createLog('warn') });
const { publicUrl } = product;
const signedIn = { origin: publicUrl, port: Number(new URL(publicUrl).port), lawyerCookie: await signInCookie(product, castSeedId('lea-lehto')), coordinatorCookie: await signInCookie(product, castSeedId('sanna-saari')) };
const session = await startLiveSession(signedIn);
const rest = async (l: string) => { for (let i = 0; i < 5; i++) { globalThis.gc?.(); await pause(300); } const m = process.memoryUsage(); console.log(l, Object.entries(m).map(([k, v]) => `${k} ${(v / 1e6).toFixed(1)}`).join(' ')); return m; };
await rest('before');
{
  await using f = startChild<any>('./followers.ts');
  for (const n of [500, 1000, 1500, 2000]) { await f.ask('grow', ourFollow(session.visitors, session.sessionId, n)); await rest(String(n)); }
  if (process.env.SNAP) v8.writeHeapSnapshot('/tmp/livehelper/heap.heapsnapshot');
}
await pause(1500); await rest('after close');
session.close(); await product.stop(); process.exit(0);
