import { expect } from 'chai';
import type { CDPSession, Page } from 'playwright-core';
import { forumSeedId } from '../../seeds/forums.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { longestCatchUp } from '../../server/live/contract.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { type AtBrowser, comeToSite, formFor, signIn } from '../support/person.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { someWords, worldOn } from '../support/world.ts';

/** What a page shows of the session, without what the clock changes. */
async function shown(page: Page): Promise<string> {
  const text = await page.locator('main').innerText();
  return text.replaceAll('\u00ad', '').replace(/\d+ (min|s)\b|klo [\d.]+/g, '');
}

describe('a line that is interrupted', function () {
  this.timeout(120_000);
  let product: TestProduct;
  const { act, build } = worldOn(() => product.host.database);
  let visitor: AtBrowser;
  let aino: AtBrowser;
  let sessionId = '';
  let onAirId = '';
  let nextId = '';

  const open = async ({ page }: AtBrowser): Promise<Page> => {
    await page.goto(`${product.publicUrl}/istunnot/${sessionId}`);
    await page.getByText('Yhteys on').first().waitFor();
    return page;
  };
  const equalsFresh = async (person: AtBrowser): Promise<void> => {
    const before = await shown(person.page);
    const fresh = await person.context.newPage();
    await open({ ...person, page: fresh });
    expect(before).to.equal(await shown(fresh));
    await fresh.close();
  };

  before(async () => {
    product = await startTestProduct();
    visitor = await comeToSite();
    aino = await signIn(product.publicUrl, 'Aino Alatalo');
  });
  after(async () => {
    for (const { context } of [visitor, aino]) await context.close();
    await product.stop();
  });
  beforeEach(async () => {
    sessionId = await build.openSession({ forumId: forumSeedId('paatokset-ja-osallisuus') });
    onAirId = await build.queued(sessionId);
    nextId = await build.submitted(sessionId, 'juho');
    await act('sanna', approveQuestion, {
      questionId: nextId,
      title: 'Kuka saa asiakirjat nähtäväkseen?',
      text: someWords.publicText,
    });
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId: onAirId });
  });

  it('catches up when the computer wakes from sleep', async () => {
    const page = await open(visitor);
    const devtools: CDPSession = await visitor.context.newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await act('sanna', putOnAir, { sessionId, questionId: nextId });

    await devtools.send('Page.setWebLifecycleState', { state: 'active' });

    await page.locator('#on-air-title').getByText('Kuka saa asiakirjat').waitFor();
    await equalsFresh(visitor);
  });

  it('shows the newest when the reader comes back to the page, and keeps what was typed', async () => {
    const page = await open(aino);
    const typed = 'Saako isovanhempi tavata lasta sijoituksen aikana?';
    const late = formFor(page, 'submit-question').locator('textarea[name=text]');
    await late.fill(typed);
    await page.goto(`${product.publicUrl}/ukk`);
    await act('sanna', putOnAir, { sessionId, questionId: nextId });

    await page.goBack();

    await page.locator('#on-air-title').getByText('Kuka saa asiakirjat').waitFor();
    expect(await late.inputValue()).to.equal(typed);
  });

  it('says that it is cut, catches up by number, and by the whole after more than a thousand events', async () => {
    const page = await open(visitor);
    await visitor.context.setOffline(true);
    await page.getByText('Yhteys poikki').waitFor();
    const before = await sessionSeq(product.host.database, sessionId);
    for (let turn = 0; turn <= longestCatchUp / 2; turn += 1) {
      await act('sanna', takeOffAir, { sessionId });
      await act('sanna', putOnAir, { sessionId, questionId: turn % 2 ? onAirId : nextId });
    }
    expect((await sessionSeq(product.host.database, sessionId)) - before).to.be.greaterThan(longestCatchUp);

    await visitor.context.setOffline(false);

    await page.locator('#on-air-title').getByText('Kuka saa asiakirjat').waitFor();
    await equalsFresh(visitor);
  });

  it('comes back by itself after the server has been started again', async () => {
    const page = await open(visitor);
    const { port } = new URL(product.publicUrl);
    product = await product.restart();
    await act('sanna', putOnAir, { sessionId, questionId: nextId });

    await page.locator('#on-air-title').getByText('Kuka saa asiakirjat').waitFor({ timeout: 30_000 });

    expect(new URL(product.publicUrl).port).to.equal(port);
    await equalsFresh(visitor);
  });
});
