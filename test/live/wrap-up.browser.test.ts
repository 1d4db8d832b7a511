import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { forumSeedId } from '../../seeds/forums.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, comeToSite, formFor, send, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { someWords, worldOn } from '../support/world.ts';

const forumId = forumSeedId('sijaishuolto-ja-rajoitukset');

describe('the wrap-up of a session', function () {
  this.timeout(60_000);
  const product = useProduct();
  const world = worldOn(() => product().host.database);
  const { act, build, database } = world;
  const people: Record<string, AtBrowser> = {};
  const at = (name: string): Page => people[name]!.page;
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const at13 = (days: number) => ({ startsAt: `${day(days)}T13:00`, endsAt: `${day(days)}T14:30` });
  const asking = { askingOpensAt: '2026-01-01T08:00', askingClosesAt: `${day(1)}T12:30` };
  let sessionId = '';
  let next = '';
  let ids: string[] = [];

  const open = async (name: string): Promise<Page> => {
    const page = at(name);
    await page.goto(`${product().publicUrl}/istunnot/${sessionId}`);
    return page;
  };
  const whereabouts = async (id: string) => {
    const row = await database()('questions').where({ id }).first();
    return {
      session: row.session_id === sessionId ? 'this' : row.session_id === next ? 'next' : '?',
      state: row.state,
    };
  };
  const isLive = (page: Page) => page.getByText('Yhteys on').first().waitFor();
  const dispositions = (page: Page) => page.locator('section[aria-labelledby="wrap-up-title"]');

  before(async () => {
    const { publicUrl } = product();
    people['sanna'] = await signIn(publicUrl, 'Sanna Saari');
    people['plain'] = await signIn(publicUrl, 'Sanna Saari', { javaScriptEnabled: false });
    people['pia'] = await signIn(publicUrl, 'Pia Pesonen', { viewport: { width: 320, height: 700 } });
    people['visitor'] = await comeToSite();
  });
  after(async () => {
    for (const { context } of Object.values(people)) await context.close();
  });
  beforeEach(async () => {
    world.clock.time = new Date();
    await database()('sessions').where({ forum_id: forumId }).update({ state: 'closed' });
    sessionId = await build.openSession({ forumId, ...at13(1), ...asking });
    ids = [await build.queued(sessionId), await build.queued(sessionId), await build.submitted(sessionId)];
    await build.goLive(sessionId);
    await act('sanna', wrapUpSession, { sessionId });
    next = await build.openSession({ forumId, title: 'Rajoitukset, osa 2', ...at13(8), ...asking });
  });

  it('gives each question its disposition in place, with an undo, by keyboard, and closes when all have one', async () => {
    const [sanna, pia] = [await open('sanna'), await open('pia')];
    for (const page of [sanna, pia]) await isLive(page);
    await expectNoAxeViolations(sanna, 'the wrap-up');
    await dispositions(sanna).getByText('Seuraava istunto: Rajoitukset, osa 2').waitFor();

    await formFor(sanna, 'defer-question', `${ids[0]}-next`).locator('button').focus();
    await sanna.keyboard.press('Enter');
    await sanna.getByText('Siirretty istuntoon Rajoitukset, osa 2').first().waitFor();
    expect(await whereabouts(ids[0]!)).to.deep.equal({ session: 'next', state: 'queued' });
    // The card goes when the feed tells of it, and the focus with it to the panel.
    await sanna.waitForFunction(
      () => document.activeElement?.getAttribute('aria-labelledby') === 'wrap-up-title',
    );
    await formFor(sanna, 'undo-triage', ids[0]).locator('button').focus();
    await sanna.keyboard.press('Enter');
    await formFor(sanna, 'defer-question', `${ids[0]}-next`).waitFor();
    expect(await whereabouts(ids[0]!)).to.deep.equal({ session: 'this', state: 'queued' });

    await send(sanna, 'defer-question', { key: `${ids[0]}-written`, until: day(-1), lawyer: '2' });
    await sanna.getByText('Päivä on jo mennyt.').first().waitFor();
    await send(sanna, 'defer-question', { key: `${ids[0]}-written`, until: day(7), lawyer: '2' });
    await sanna.getByText('Siirretty vastattavaksi kirjallisesti').first().waitFor();
    await send(sanna, 'close-session');
    await sanna.getByText('Kysymyksiä ilman jatkoa: 2.').first().waitFor();

    const form = formFor(sanna, 'decline-question', ids[1]);
    await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await form.locator('[value="single_case"]').check();
    expect(await form.locator('textarea').inputValue()).to.include('yksittäisen asiakkaan asiaan');
    await send(sanna, 'decline-question', { key: ids[1]! });
    await send(sanna, 'defer-question', { key: `${ids[2]}-next` });
    await sanna.getByText('Voit päättää istunnon.').waitFor();
    expect(await whereabouts(ids[2]!)).to.deep.equal({ session: 'next', state: 'submitted' });

    await send(sanna, 'close-session');
    await pia.getByText('Lauri Laine vastaa kirjallisesti viimeistään').waitFor();
    await pia.getByText('Kysymyksiä saapui 3: vastattu 0, yhdistetty 0, siirretty 2, hylätty 1.').waitFor();
    await pia.getByText('Lisäksi istuntoon saapui yksi kysymys').waitFor();
    const minutes = async () =>
      (await pia.locator('section[aria-labelledby="minutes-title"]').innerText()).replaceAll('\u00ad', '');
    const told = await minutes();
    await pia.reload();
    expect(await minutes()).to.equal(told);
    await expectNoAxeViolations(pia, 'the minutes');
  });

  it('defers all that is left at once, and each is undone by itself', async () => {
    const sanna = await open('sanna');
    await isLive(sanna);
    await send(sanna, 'defer-waiting', { key: 'all-next' });
    await sanna.getByText('Voit päättää istunnon.').waitFor();
    expect(await formFor(sanna, 'undo-triage', ids[1]).count()).to.equal(1);

    await send(sanna, 'undo-triage', { key: ids[1]! });

    await formFor(sanna, 'defer-question', `${ids[1]}-next`).waitFor();
    expect(await whereabouts(ids[1]!)).to.deep.equal({ session: 'this', state: 'queued' });
    expect(await whereabouts(ids[0]!)).to.deep.equal({ session: 'next', state: 'queued' });
  });

  it('works by plain forms, and keeps what was typed in a refused one', async () => {
    const page = await open('plain');
    await send(page, 'defer-question', { key: `${ids[0]}-next` });
    await page.getByText('Kysymys on siirretty.').waitFor();
    await send(page, 'undo-triage', { key: ids[0]! });
    expect(await whereabouts(ids[0]!)).to.deep.equal({ session: 'this', state: 'queued' });

    const explained = 'Soita numeroon 040 123 4567.';
    await send(page, 'decline-question', { key: ids[1]!, reason: 'other', text: explained });
    await page.getByText('Tekstissä on tunnistetietoja').first().waitFor();
    expect(await formFor(page, 'decline-question', ids[1]).locator('textarea').inputValue()).to.equal(
      explained,
    );

    await send(page, 'defer-waiting', { key: 'all-written', until: day(3), lawyer: '1' });
    await page.getByText('Kysymykset on siirretty.').waitFor();
    await send(page, 'close-session');
    await page.getByText('Lea Lehto vastaa kirjallisesti').first().waitFor();
  });

  it('shows an explanation that was being written when the question got its disposition elsewhere', async () => {
    const sanna = await open('sanna');
    await isLive(sanna);
    const form = formFor(sanna, 'decline-question', ids[0]);
    await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await form.locator('textarea').fill('Tähän olisi pitänyt palata.');
    await send(await open('plain'), 'defer-question', { key: `${ids[0]}-next` });
    await sanna.getByText('Kirjoittamasi perustelu on tallella').waitFor();
    expect(await dispositions(sanna).innerText())
      .to.include('Tähän olisi pitänyt palata.')
      .and.include(someWords.title);
  });

  it('shows everyone when a pause ends', async () => {
    sessionId = await build.openSession({ forumId, ...at13(2), ...asking });
    await build.goLive(sessionId);
    const [sanna, visitor] = [await open('sanna'), await open('visitor')];
    for (const page of [sanna, visitor]) await isLive(page);
    // Only near midnight would the time have gone by; then the refusal says so, as another test shows.
    const until = new Date(Date.now() + 60_000)
      .toLocaleTimeString('sv-SE', { timeZone: 'Europe/Helsinki' })
      .slice(0, 5);
    await send(sanna, 'pause-session', { until: until > '00:02' ? until : '' });
    await visitor
      .getByText(until > '00:02' ? `Tauko. Jatketaan klo ${until.replace(':', '.')}.` : 'Istunto on tauolla.')
      .waitFor();
  });
});
