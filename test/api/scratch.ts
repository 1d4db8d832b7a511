import { startTestProduct } from '../support/product.ts';
import { signInCookie, testSessionSecret } from '../support/sign-in-cookie.ts';
import { stopSharedCluster } from '../support/database.ts';
import { castSeedId } from '../../seeds/seed-id.ts';
import { newPage, shutBrowser } from '../support/browser.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
const product = await startTestProduct({ SESSION_SECRET: testSessionSecret });
console.log(product.publicUrl);
const cookie = await signInCookie(product, castSeedId('sanna-saari'));
for (const path of ['/api/v1/desk','/api/v1/my/questions','/api/openapi.json','/api/asyncapi.json','/api','/sv/api']) {
  const t=performance.now();
  const r = await fetch(product.publicUrl + path, { headers: { cookie } });
  const text = await r.text();
  console.log(path, r.status, r.headers.get('etag'), text.length, Math.round(performance.now()-t)+'ms', text.slice(0, 120));
}
for (let i=0;i<3;i++){const t=performance.now();await (await fetch(product.publicUrl+'/api',{headers:{cookie}})).text();console.log(performance.now()-t)}
const page = await newPage();
await page.goto(product.publicUrl + '/api');
await page.screenshot({ path: '/tmp/api-closed.png' });
try { await expectNoAxeViolations(page, 'closed'); } catch (e) { console.log(String(e).slice(0,3000)); }
await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
try { await expectNoAxeViolations(page, 'open'); } catch (e) { console.log(String(e).slice(0,3000), (e as any).actual?.slice(0,5)); }
await page.goto(product.publicUrl + '/api#submit-question');
await page.waitForTimeout(300);
await page.screenshot({ path: '/tmp/api-open.png' });
await page.goto(product.publicUrl + '/api#rakenne-Session');
await page.setViewportSize({width:320,height:900});
await page.waitForTimeout(300);
await page.screenshot({ path: '/tmp/api-320.png' });
await page.goto(product.publicUrl + '/api#plan-session');
await page.waitForTimeout(300);
await page.screenshot({ path: '/tmp/api-320b.png' });
await page.goto(product.publicUrl + '/api#not_found');
await page.waitForTimeout(300);
await page.screenshot({ path: '/tmp/api-320c.png' });
await shutBrowser(); await product.stop(); await stopSharedCluster();
