import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { createSharedDoc } from '../client/live/shared-doc.ts';
import { claimQuestion } from '../server/answers/claim-question.ts';
import { typeProvisional } from '../server/answers/type-provisional.ts';
import { perform } from '../server/platform/command.ts';
import { putOnAir } from '../server/questions/put-on-air.ts';
import { startSession } from '../server/sessions/start-session.ts';
import { newPage, shutBrowser } from '../test/support/browser.ts';
import { stopSharedCluster } from '../test/support/database.ts';
import { signIn } from '../test/support/person.ts';
import { startTestProduct } from '../test/support/product.ts';
import { cast, type CastName } from '../test/support/world.ts';

/* The README's pictures, from the running product: `npm run screenshots`. */

const folder = new URL('images/', import.meta.url).pathname;
const product = await startTestProduct();
const { host, publicUrl } = product;

async function picture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(publicUrl + path);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}${name}.png` });
}

const as = (name: CastName) => ({ actor: cast[name] });

async function showLiveSession(): Promise<string> {
  const session = await host.database('sessions').where({ state: 'frozen' }).first('id');
  const sessionId = String(session?.id);
  const first = await host.database('questions').where({ session_id: sessionId, position: 1 }).first('id');
  const questionId = String(first?.id);
  await perform(host, startSession, { ...as('sanna'), input: { sessionId } });
  await perform(host, putOnAir, { ...as('sanna'), input: { sessionId, questionId } });
  await perform(host, claimQuestion, { ...as('lea'), input: { questionId } });
  const doc = createSharedDoc();
  doc.rewrite(
    'markdown',
    'Pelkkä ilmoitus ei riitä. **Palvelun lopettamisesta tehdään kirjallinen päätös** myös silloin, kun perhe on lopettamisesta samaa mieltä.',
  );
  const typed = { questionId, generation: 1, update: doc.updateSince(null) };
  await perform(host, typeProvisional, { ...as('lea'), input: typed });
  return sessionId;
}

try {
  await mkdir(folder, { recursive: true });
  await picture(await newPage({ viewport: { width: 1280, height: 900 } }), '/', 'etusivu');
  const sessionId = await showLiveSession();
  const aino = await signIn(publicUrl, 'Aino Alatalo', { viewport: { width: 1280, height: 900 } });
  await picture(aino.page, `/istunnot/${sessionId}`, 'istunto');
} finally {
  await shutBrowser();
  await product.stop();
  await stopSharedCluster();
}
