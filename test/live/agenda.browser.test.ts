import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { planQuestion } from '../../server/questions/plan-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, comeToSite, formFor, send, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { someWords, testNow, worldOn } from '../support/world.ts';

describe('the agenda on the page of a session', function () {
  this.timeout(90_000);
  const product = useProduct();
  const { act, build, clock } = worldOn(() => product().host.database);
  const people: Record<string, AtBrowser> = {};
  const titles = ['Ensimmäinen', 'Toinen', 'Kolmas', 'Neljäs'].map((word) => `${word} kysymys jonossa`);
  let sessionId = '';
  let ids: string[] = [];

  before(async () => {
    const { publicUrl } = product();
    people['sanna'] = await signIn(publicUrl, 'Sanna Saari');
    people['plain'] = await signIn(publicUrl, 'Sanna Saari', { javaScriptEnabled: false });
    people['touching'] = await signIn(publicUrl, 'Sanna Saari', {
      hasTouch: true,
      viewport: { width: 320, height: 700 },
    });
    people['aino'] = await signIn(publicUrl, 'Aino Alatalo');
    people['juho'] = await signIn(publicUrl, 'Juho Jokela');
    people['visitor'] = await comeToSite({ javaScriptEnabled: false });
  });
  after(async () => {
    for (const { context } of Object.values(people)) await context.close();
  });
  beforeEach(async () => {
    clock.time = testNow;
    sessionId = await build.openSession();
    ids = [];
    for (const title of titles) {
      const questionId = await build.submitted(sessionId);
      await act('sanna', approveQuestion, { questionId, title, text: someWords.publicText });
      ids.push(questionId);
    }
  });

  const open = async (name: string): Promise<Page> => {
    const { page } = people[name]!;
    await page.goto(`${product().publicUrl}/istunnot/${sessionId}`);
    if (!['plain', 'visitor'].includes(name)) await page.getByText('Yhteys on').first().waitFor();
    return page;
  };
  const order = async (): Promise<string[]> => {
    const rows = await product()
      .host.database('questions')
      .where({ session_id: sessionId })
      .orderBy('position');
    return rows.map((row) => row.public_title.split(' ')[0]);
  };
  const shown = async (page: Page): Promise<string[]> => {
    const headings = await page.locator('section[aria-labelledby=queue-title] li h3').allInnerTexts();
    return headings.map((text) => text.replaceAll('\u00ad', '').split(' ')[0] ?? '');
  };
  const grip = (page: Page, index: number): Locator => page.locator(`#grip-${ids[index]}`);
  const said = (page: Page, text: string) =>
    page.locator('#announcer').getByText(text).waitFor({ state: 'attached' });
  /** Waits until nothing that was moved is under way. */
  const saved = (page: Page) => page.getByText('Tallennetaan…').waitFor({ state: 'detached' });
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
  const toTop = (page: Page) => page.locator('#queue-title').evaluate((title) => title.scrollIntoView());
  const middleOf = async (item: Locator) => {
    const box = (await item.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  it('is put in order by dragging with the mouse', async () => {
    const page = await open('sanna');
    await toTop(page);
    const [from, to] = [await middleOf(grip(page, 2)), await middleOf(grip(page, 0))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    // Where it would land is shown before it is let go: its number, and the others out of its way.
    await page.locator('.dragged').getByText('1.', { exact: true }).waitFor();
    expect(await order()).to.deep.equal(['Ensimmäinen', 'Toinen', 'Kolmas', 'Neljäs']);
    await page.mouse.up();

    await said(page, 'Paikka 1/4: Kolmas kysymys jonossa');
    expect(await shown(page)).to.deep.equal(['Kolmas', 'Ensimmäinen', 'Toinen', 'Neljäs']);
    await saved(page);
    expect(await order()).to.deep.equal(['Kolmas', 'Ensimmäinen', 'Toinen', 'Neljäs']);
    expect(await focused(page)).to.equal(`grip-${ids[2]}`);
    expect(await page.locator('li[style*=transform]').count()).to.equal(0);
  });

  it('stays as it was when escape is pressed while dragging', async () => {
    const page = await open('sanna');
    await toTop(page);
    const [from, to] = [await middleOf(grip(page, 0)), await middleOf(grip(page, 2))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.locator('.dragged').waitFor();
    await page.keyboard.press('Escape');
    await said(page, 'Siirto peruttiin: Ensimmäinen kysymys jonossa');
    await page.mouse.up();

    expect(await shown(page)).to.deep.equal(['Ensimmäinen', 'Toinen', 'Kolmas', 'Neljäs']);
    await grip(page, 3).press('ArrowUp');
    await saved(page);
    expect(await order()).to.deep.equal(['Ensimmäinen', 'Toinen', 'Neljäs', 'Kolmas']);
  });

  it('is put in order with a finger', async () => {
    const page = await open('touching');
    await toTop(page);
    const touch = await people['touching']!.context.newCDPSession(page);
    const at = await middleOf(grip(page, 1));
    const scrolledFrom = await page.evaluate(() => scrollY);
    const dispatch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await dispatch('touchStart', [at]);
    // Near the upper edge the page scrolls, so the card comes to the first place though that is out of sight.
    for (let step = 1; step <= 6; step += 1) {
      await dispatch('touchMove', [{ x: at.x, y: at.y - ((at.y - 20) * step) / 6 }]);
    }
    await page.locator('.dragged').getByText('1.', { exact: true }).waitFor();
    await dispatch('touchEnd', []);

    await said(page, 'Paikka 1/4: Toinen kysymys jonossa');
    await saved(page);
    expect(await order()).to.deep.equal(['Toinen', 'Ensimmäinen', 'Kolmas', 'Neljäs']);
    expect(await page.evaluate(() => scrollY)).to.be.at.most(scrolledFrom);
  });

  it('is put in order with the keyboard, and the focus stays on the question', async () => {
    const page = await open('sanna');
    await grip(page, 0).focus();
    await page.keyboard.press('ArrowDown');
    await said(page, 'Paikka 2/4: Ensimmäinen kysymys jonossa');
    await page.keyboard.press('ArrowDown');
    await said(page, 'Paikka 3/4: Ensimmäinen kysymys jonossa');
    await saved(page);
    expect(await order()).to.deep.equal(['Toinen', 'Kolmas', 'Ensimmäinen', 'Neljäs']);
    expect(await focused(page)).to.equal(`grip-${ids[0]}`);

    const up = page.getByRole('button', { name: 'Siirrä ylemmäs: Kolmas kysymys jonossa' });
    await up.focus();
    await page.keyboard.press('Enter');
    await said(page, 'Paikka 1/4: Kolmas kysymys jonossa');
    await saved(page);
    expect(await order()).to.deep.equal(['Kolmas', 'Toinen', 'Ensimmäinen', 'Neljäs']);
    expect(await up.count()).to.equal(0);
    expect(await focused(page)).to.equal(`grip-${ids[2]}`);
  });

  it('shows a move as not sent while the line is cut, and sends it once it is back', async () => {
    const page = await open('sanna');
    await people['sanna']!.context.setOffline(true);
    await grip(page, 3).press('Home');
    await page.getByText('Ei yhteyttä. Lähetetään heti').first().waitFor({ timeout: 20_000 });
    expect(await shown(page)).to.deep.equal(['Neljäs', 'Ensimmäinen', 'Toinen', 'Kolmas']);
    expect(await order()).to.deep.equal(['Ensimmäinen', 'Toinen', 'Kolmas', 'Neljäs']);

    await people['sanna']!.context.setOffline(false);
    await saved(page);

    expect(await order()).to.deep.equal(['Neljäs', 'Ensimmäinen', 'Toinen', 'Kolmas']);
  });

  it('is put in order and planned by plain forms, and keeps what was typed wrong', async () => {
    const page = await open('plain');
    await send(page, 'place-question', { key: `${ids[3]}-up` });
    expect(await shown(page)).to.deep.equal(['Ensimmäinen', 'Toinen', 'Neljäs', 'Kolmas']);

    await page.locator('summary', { hasText: 'Suunnittele' }).first().click();
    const form = formFor(page, 'plan-question', ids[0]);
    await form.locator('[name=minutes]').fill('noin 8');
    await form.locator('[name=firstLawyer]').selectOption('1');
    await form.locator('button').click();
    expect(await form.locator('[name=minutes]').inputValue()).to.equal('noin 8');
    expect(await form.locator('[name=firstLawyer]').inputValue()).to.equal('1');
    expect(await form.locator('.field-error').innerText()).to.include('1–120');
    await form.locator('[name=minutes]').fill('8');
    await form.locator('button').click();
    await page.getByText('Arvio 8 min · Ensin Lea Lehto, toinen lukija Lauri Laine').waitFor();
  });

  it('shows everyone at once what has been planned, and the coordinator how it fits the session', async () => {
    const [sanna, aino] = [await open('sanna'), await open('aino')];
    await send(sanna, 'plan-question', { key: ids[1] ?? '', minutes: '12', firstLawyer: '2' });
    for (const page of [sanna, aino]) {
      await page.getByText('Arvio 12 min · Ensin Lauri Laine, toinen lukija Lea Lehto').waitFor();
    }
    const sum = 'Kysymyksille on arvioitu 12 min, istunto kestää 90 min. 3 kysymykseltä puuttuu arvio.';
    await sanna.getByText(sum).waitFor();
    expect(await aino.getByText('Kysymyksille on arvioitu').count()).to.equal(0);
    await expectNoAxeViolations(sanna, 'the agenda of the coordinator');
    await expectNoAxeViolations(aino, 'the agenda of a worker');
  });

  it('is in each supporter’s own order until the freeze, and then in the same for all', async () => {
    for (let more = 0; more < 6; more += 1) await build.queued(sessionId);
    const [aino, juho] = [await open('aino'), await open('juho')];
    await aino.getByText('Kysymykset ovat jokaisella eri järjestyksessä').waitFor();
    const linked = (page: Page) =>
      page
        .locator('form[action$="/support-question"] [name=questionId]')
        .evaluateAll((fields) =>
          fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
        );
    const first = await linked(aino);
    expect(await linked(juho))
      .to.have.members(first)
      .and.not.deep.equal(first);
    await open('aino');
    expect(await linked(aino)).to.deep.equal(first);

    await act('sanna', freezeSession, { sessionId });

    for (const page of [aino, juho]) {
      await page.getByText('Järjestys lukittu').first().waitFor();
      expect((await linked(page)).slice(0, 4)).to.deep.equal(ids);
      expect(await page.getByText('jokaisella eri järjestyksessä').count()).to.equal(0);
    }
  });

  it('tells everyone the time and what is next, and a visitor only how many wait', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    clock.time = testNow;
    await act('sanna', planQuestion, { questionId: ids[0], minutes: 8, firstLawyer: 1 });
    await product()
      .host.database('sessions')
      .where({ id: sessionId })
      .update({ starts_at: minutesAgo(30), ends_at: minutesAgo(-42.5) });
    await build.goLive(sessionId);
    clock.time = minutesAgo(5.1);
    await act('sanna', putOnAir, { sessionId, questionId: ids[0] });

    for (const name of ['sanna', 'aino', 'visitor']) {
      const page = await open(name);
      const onAir = page.locator('section.on-air');
      const text = (await onAir.innerText()).replaceAll('\u00ad', '');
      expect(text, name).to.include('Käsitelty 5 min · Jäljellä noin 3 min');
      expect(text, name).to.include('Istuntoa jäljellä 42 min · Jonossa 3 kysymystä');
      expect(text.includes('Seuraavaksi: Toinen kysymys jonossa'), name).to.equal(name !== 'visitor');
    }
    clock.time = minutesAgo(10.5);
    await act('sanna', putOnAir, { sessionId, questionId: ids[1] });
    await people['aino']!.page.getByText('Käsitelty 10 min').waitFor();
    await act('sanna', putOnAir, { sessionId, questionId: ids[0] });
    await people['aino']!.page.getByText('Yli arvion 2 min').waitFor();
  });
});
