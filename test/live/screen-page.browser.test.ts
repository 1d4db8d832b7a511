import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newContext } from '../support/browser.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, type CastName, someWords, worldOn } from '../support/world.ts';

const canary = 'kanarialintu';
const screens = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
];
const longTitle =
  'Millä edellytyksillä lapsi voidaan sijoittaa kiireellisesti, kun huoltajat ovat eri mieltä?';
const longText = 'Arvioimme kiireellisen sijoituksen edellytyksiä, ja huoltajat ovat eri mieltä. '.repeat(15);
const paragraph = 'Päätös on perusteltava, ja siihen on kirjattava, miten lapsen mielipide on selvitetty.';
const lastWords = 'Tähän vastaus päättyy.';

describe('the screen of a session', function () {
  this.timeout(60_000);
  const product = useProduct();
  const { act, build } = worldOn(() => product().host.database);
  const pages: Page[] = [];
  let sessionId = '';
  let questionId = '';

  async function open(
    name: CastName = 'visitor',
    options: Parameters<typeof newContext>[0] = {},
    address = `/istunnot/${sessionId}/naytto`,
  ): Promise<Page> {
    const context = await newContext({ viewport: screens[1] ?? null, reducedMotion: 'reduce', ...options });
    const person = cast[name];
    if ('personId' in person) {
      const [cookie = '', value = ''] = (await signInCookie(product(), person.personId)).split('=');
      await context.addCookies([{ name: cookie, value, url: product().publicUrl }]);
    }
    const page = await context.newPage();
    await page.goto(product().publicUrl + address);
    pages.push(page);
    return page;
  }
  const shown = async (page: Page) => (await page.locator('body').innerText()).replaceAll('\u00ad', '');
  const isAlive = (page: Page) => page.getByRole('button', { name: 'Koko näyttö' }).waitFor();

  /** Puts a question on air, with these words, and another after it. */
  async function onAir(title: string = someWords.title, text: string = someWords.publicText): Promise<void> {
    sessionId = await build.openSession();
    questionId = await build.submitted(sessionId, 'aino', `Alkuperäinen kysymys, ${canary} mukana`);
    await act('sanna', approveQuestion, { questionId, title, text });
    await build.queued(sessionId, 'juho');
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId });
  }
  async function answer(markdown: string): Promise<void> {
    const { fence } = await act('lea', claimQuestion, { questionId });
    const input = { questionId, fence, revision: 0, markdown, citations: someWords.citations };
    const { versionId, revision } = await act('lea', saveAnswer, input);
    await act('lea', signAnswer, { versionId, revision });
  }

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });

  it('tells the question, who answers, the answer with its sections, what is next and how to follow', async () => {
    await onAir();
    const page = await open('sanna');
    await isAlive(page);
    await answer(someWords.answer);
    await page.getByText('Allekirjoittanut: Lea Lehto').waitFor();

    const text = await shown(page);
    const { short_code: code } = await product().host.database('sessions').where({ id: sessionId }).first();
    for (const told of [
      someWords.title,
      someWords.publicText,
      'Vastaa: Lea Lehto',
      'Kyllä saa.',
      'Lakiviitteet: Lastensuojelulaki 417/2007 25 § 1 mom.',
      'Seuraavaksi',
      'Jonossa 1 kysymys',
      `${new URL(product().publicUrl).host}/i/${code}`,
    ]) {
      expect(text).to.include(told);
    }
    expect(await page.getByRole('button').count()).to.equal(1);
    expect(await page.locator('form').count()).to.equal(0);
  });

  it('has nothing of backstage in the page or in what it asks for, whoever opens it', async () => {
    await onAir();
    await build.submitted(sessionId, 'juho', `Tarkistamaton kysymys, ${canary} tässäkin`);
    const { publicUrl } = product();
    const cookie = await signInCookie(product(), cast.sanna.personId);
    const read = async (path: string) => (await fetch(publicUrl + path, { headers: { cookie } })).text();

    expect(await read(`/istunnot/${sessionId}/naytto`))
      .to.include(someWords.title)
      .and.not.include(canary);
    for (const query of ['as=screen', 'after=0&as=screen', 'after=99&as=screen']) {
      const events = await read(`/api/v1/sessions/${sessionId}/events?${query}`);
      expect(events, query).to.include('"audience":"member"').and.not.include(canary);
    }
    expect(await read(`/api/v1/sessions/${sessionId}/events?after=0`)).to.include(canary);
  });

  it('does not tell a visitor’s meeting what waits in the queue', async () => {
    await onAir();
    const text = await shown(await open('visitor'));

    expect(text).to.include(someWords.title).and.to.include('Jonossa 1 kysymys');
    expect(text).not.to.include('Seuraavaksi');
  });

  for (const viewport of screens) {
    it(`fits ${viewport.width} × ${viewport.height} and shows the newest end of what does not`, async () => {
      await onAir(longTitle, longText);
      const page = await open('sanna', { viewport });
      await isAlive(page);
      await expectOneScreenful(page);
      // A long question is written smaller, and not one line of it is out of sight.
      const alone = await sizeOf(page, '.screen-question');
      expect(await hiddenIn(page, '.screen-question')).to.be.below(2);

      await answer(`${`${paragraph}\n\n`.repeat(30)}${lastWords}`);
      await page.getByText(lastWords).waitFor();

      await expectOneScreenful(page);
      expect(await sizeOf(page, '.screen-question')).to.be.below(alone);
      const box = page.locator('.screen-answers');
      const place = await box.evaluate(({ scrollTop, scrollHeight, clientHeight }) => ({
        above: scrollTop,
        below: scrollHeight - scrollTop - clientHeight,
      }));
      expect(place.below).to.be.below(2);
      expect(place.above).to.be.above(100);
      // What is above is reached by the keyboard.
      await box.focus();
      await page.keyboard.press('Home');
      await page.waitForFunction(() => document.querySelector('.screen-answers')?.scrollTop === 0);
    });
  }

  it('writes a short answer large', async () => {
    await onAir();
    await answer(someWords.answer);
    const page = await open('sanna');
    await isAlive(page);

    expect(await sizeOf(page, '.screen-answers .prose')).to.be.above(30);
  });

  it('tells of a break, of what is between, and where the answers are afterwards', async () => {
    await onAir();
    const page = await open('sanna');
    await isAlive(page);

    await act('sanna', takeOffAir, { sessionId });
    await page.locator('.screen-between').getByText('Seuraavaksi').waitFor();
    await act('sanna', pauseSession, { sessionId });
    await page.getByRole('heading', { name: 'Tauko' }).waitFor();
    await product()
      .host.database('sessions')
      .where({ id: sessionId })
      .update({ resumes_at: new Date('2026-11-25T12:15:00Z') });
    await page.reload();
    await page.getByRole('heading', { name: 'Tauko, jatketaan klo 14.15' }).waitFor();
    await act('sanna', wrapUpSession, { sessionId });
    await page.getByRole('heading', { name: 'Kiitos osallistumisesta' }).waitFor();
  });

  it('tells before a session when it starts, with a large code to follow by', async () => {
    sessionId = await build.openSession({ startsAt: '2099-11-25T13:00', endsAt: '2099-11-25T14:30' });
    const page = await open();

    expect(await shown(page)).to.include('Istunto alkaa ke 25.11.2099 klo 13.00');
    const box = await page.getByRole('img', { name: 'QR-koodi' }).boundingBox();
    expect(box?.width).to.be.above(400);
  });

  it('says large that the line is lost, and when it is back says nothing', async () => {
    await onAir();
    const page = await open('sanna');
    await isAlive(page);

    await page.context().setOffline(true);
    const lost = page.getByText('Yhteys on poikki. Näytöllä on tilanne klo');
    await lost.waitFor();
    expect(await sizeOf(page, '.screen-warning')).to.be.above(20);
    await page.context().setOffline(false);

    await lost.waitFor({ state: 'detached', timeout: 20_000 });
  });

  it('keeps the screen awake where the browser can', async () => {
    await onAir();
    const page = await open('sanna', {}, '/saavutettavuus');
    await page.addInitScript(() => {
      const request = (kind: string) => {
        document.documentElement.dataset['awake'] = kind;
        return Promise.resolve({ release: () => Promise.resolve() });
      };
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    });
    await page.goto(`${product().publicUrl}/istunnot/${sessionId}/naytto`);

    await page.locator('html[data-awake=screen]').waitFor();
  });

  it('fills the screen and leaves it by its one button', async () => {
    await onAir();
    const page = await open('sanna');
    await page.getByRole('button', { name: 'Koko näyttö' }).click();
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.getByRole('button', { name: 'Poistu koko näytöstä' }).click();
    await page.waitForFunction(() => document.fullscreenElement === null);
  });

  it('can be read without script', async () => {
    await onAir();
    const page = await open('visitor', { javaScriptEnabled: false });

    expect(await shown(page))
      .to.include(someWords.title)
      .and.to.include('Päivitä');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no fault of accessibility that a machine can find, ${colorScheme}`, async () => {
      await onAir(longTitle, longText);
      await answer(`${`${paragraph}\n\n`.repeat(30)}${lastWords}`);
      const page = await open('sanna', { colorScheme });
      await isAlive(page);
      await expectNoAxeViolations(page, `the screen, ${colorScheme}`);
      await act('sanna', pauseSession, { sessionId });
      await page.getByRole('heading', { name: 'Tauko' }).waitFor();
      await expectNoAxeViolations(page, `the screen on a break, ${colorScheme}`);
      sessionId = await build.openSession();
      await expectNoAxeViolations(await open('sanna', { colorScheme }), `the screen before, ${colorScheme}`);
    });
  }

  it('is found on the session’s page by those who run it, beside the short address for all', async () => {
    await onAir();
    const address = `/istunnot/${sessionId}`;
    const [sanna, lea, visitor] = [
      await open('sanna', {}, address),
      await open('lea', {}, address),
      await open('visitor', {}, address),
    ];
    for (const page of [sanna, lea]) {
      expect(await page.getByRole('link', { name: 'Avaa näyttönäkymä' }).getAttribute('href')).to.equal(
        `${address}/naytto`,
      );
    }
    expect(await visitor.getByRole('link', { name: 'Avaa näyttönäkymä' }).count()).to.equal(0);
    const { short_code: code } = await product().host.database('sessions').where({ id: sessionId }).first();
    expect(await visitor.locator('code').first().innerText()).to.equal(
      `${new URL(product().publicUrl).host}/i/${code}`,
    );

    await visitor.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.getByRole('button', { name: 'Kopioi osoite' }).click();
    await visitor.locator('#announcer').getByText('Osoite on kopioitu.').waitFor({ state: 'attached' });
    expect(await visitor.evaluate(() => navigator.clipboard.readText())).to.equal(
      `${product().publicUrl}/i/${code}`,
    );
  });

  async function expectOneScreenful(page: Page): Promise<void> {
    const beyond = await page.evaluate(() => {
      const side = document.querySelector('.screen-side');
      return {
        page: document.documentElement.scrollHeight - innerHeight,
        side: side ? side.scrollHeight - side.clientHeight : 0,
      };
    });
    expect(beyond).to.deep.equal({ page: 0, side: 0 });
  }
  const hiddenIn = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => element.scrollHeight - element.clientHeight);
  const sizeOf = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
});
