import { expect } from 'chai';
import type { Page, Request } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { useProduct } from '../support/product.ts';

describe('The search page in a browser', function () {
  this.timeout(60_000);
  const product = useProduct();
  let page: Page;

  beforeEach(async () => {
    page = await newPage({ reducedMotion: 'reduce' });
  });
  afterEach(() => page.context().close());

  const open = async (path: string) => {
    await page.goto(product().publicUrl + path);
    // Whoever loads the page anew loses it.
    await page.evaluate(() => document.body.setAttribute('data-same', 'yes'));
  };
  const isSame = () => page.locator('body[data-same]').isVisible();
  const box = () => page.getByRole('searchbox');
  const shown = (query: string) => page.locator(`#tulokset[data-query="${query}"]`).waitFor();
  const settled = (query: string) =>
    page.waitForFunction((q) => new URL(location.href).searchParams.get('q') === q, query);
  const titles = () => page.locator('.results-list h3 a').allTextContents();
  const failure = () => page.locator('form').getByText('Uusia tuloksia ei saatu');
  const isSearch = (url: URL) => url.pathname === '/haku';

  describe('while words are typed', () => {
    it('shows what they find, leaves the caret where it is, and puts them in the address', async () => {
      await open('/haku');
      await box().pressSequentially('huostaanotto');
      await shown('huostaanotto');
      await page.locator('.results-list mark').first().waitFor();
      await settled('huostaanotto');

      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('search-q');
      expect(await page.title()).to.include('huostaanotto');
      expect(await page.getByRole('link', { name: 'På svenska' }).getAttribute('href')).to.equal(
        '/sv/haku?q=huostaanotto',
      );
      expect(await isSame()).to.equal(true);

      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Backspace');
      await shown('huostaanoto');
      expect(await box().evaluate((input: HTMLInputElement) => input.selectionStart)).to.equal(10);
    });

    it('says that the last word is unfinished until a space or Enter ends it', async () => {
      const asked: string[] = [];
      page.on('request', (request) => {
        const { searchParams } = new URL(request.url());
        if (isSearch(new URL(request.url())))
          asked.push(`${searchParams.get('q')}/${searchParams.get('kesken')}`);
      });
      await open('/haku');
      await box().fill('huosta');
      await shown('huosta');
      await box().fill('huostaanotto ');
      await shown('huostaanotto');
      await box().press('Enter');
      await settled('huostaanotto');
      expect(asked).to.include('huosta/1').and.include('huostaanotto/null');
      expect(asked).not.to.include('huostaanotto/1');
    });

    it('tells a screen reader the count after a pause, and not at each letter', async () => {
      const saidAloud = () => page.locator('#announcer').textContent();
      await page.clock.install();
      await open('/haku');
      for (const words of ['huosta', 'huostaan', 'huostaanotto']) {
        await box().fill(words);
        await page.clock.runFor(100);
        await shown(words);
        await page.clock.runFor(100);
        expect(await saidAloud()).to.equal('');
      }
      await page.clock.runFor(1_000);
      expect(await saidAloud()).to.match(/^Haku löysi \d+ vastausta$/);
    });

    it('shows the last words’ results when earlier ones come late', async () => {
      const isFirst = (request: Request) => isSearchFor('huosta')(new URL(request.url()));
      await page.route(isSearchFor('huosta'), () => undefined);
      await open('/haku');
      const asked = page.waitForRequest(isFirst);
      // Whatever would still come for it is not heard.
      const letGo = page.waitForEvent('requestfailed', isFirst);
      await box().fill('huosta');
      await asked;
      await box().fill('salassapito ');
      await letGo;
      await shown('salassapito');
    });
  });

  describe('on a bad line', () => {
    it('keeps the old results and says that it is searching when it takes long', async () => {
      await open('/haku?q=huostaanotto');
      const before = await titles();
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route(isSearchFor('salassapito'), async (route) => {
        await released;
        await route.continue();
      });
      await box().fill('salassapito ');
      await page.getByText('Haetaan…').waitFor();
      expect(await titles()).to.deep.equal(before);
      await expectNoAxeViolations(page, 'a slow search');
      release();
      await shown('salassapito');
      await page.getByText('Haetaan…').waitFor({ state: 'hidden' });
    });

    it('says that the line is down, keeps the old results, and goes on when it is back', async () => {
      await open('/haku?q=huostaanotto');
      const before = await titles();
      const down = isSearchFor('salassapito');
      await page.route(down, (route) => route.abort());
      await box().fill('salassapito ');
      await failure().waitFor();
      expect(await titles()).to.deep.equal(before);
      await expectNoAxeViolations(page, 'a search without a line');

      await page.unroute(down);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await shown('salassapito');
      await failure().waitFor({ state: 'hidden' });
    });

    it('lets the plain form search when asking by script has failed', async () => {
      await open('/haku');
      const byScript = (url: URL) => isSearchFor('salassapito')(url);
      await page.route(byScript, (route) =>
        route.request().isNavigationRequest() ? route.continue() : route.fulfill({ status: 503, body: '' }),
      );
      await box().fill('salassapito');
      await failure().waitFor();
      await box().press('Enter');
      await page.waitForURL('**/haku?q=salassapito');
      await shown('salassapito');
      expect(await isSame()).to.equal(false);
    });
  });

  describe('with the keyboard', () => {
    it('goes from the box to a result and back, and opens it', async () => {
      await open('/haku?q=huostaanotto');
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      const [first, second] = await titles();
      await page.getByRole('link', { name: 'Haku', exact: true }).first().focus();
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('search-q');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).to.equal(first);
      await page.keyboard.press('ArrowDown');
      expect(await focused()).to.equal(second);
      await page.keyboard.press('ArrowUp');
      expect(await focused()).to.equal(first);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('search-q');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/ukk/*');
    });

    it('writes / where it is typed, and heeds it nowhere once it is switched off', async () => {
      await open('/haku?q=417');
      await box().press('End');
      await page.keyboard.type('/2007');
      expect(await box().inputValue()).to.equal('417/2007');

      await page.getByText('Pikanäppäimet').click();
      await expectNoAxeViolations(page, 'the list of keys');
      await page.getByLabel('Näppäin / on käytössä').uncheck();
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('vinoviiva');
      await page.reload();
      expect(await page.getByLabel('Näppäin / on käytössä').isChecked()).to.equal(false);
    });
  });

  it('goes back and forward between searches that were sent, and to the results one came from', async () => {
    await open('/haku');
    await box().fill('huostaanotto');
    await box().press('Enter');
    await shown('huostaanotto');
    await box().pressSequentially(' lapsi');
    await shown('huostaanotto lapsi');
    await box().fill('salassapito');
    await shown('salassapito');
    await settled('salassapito');

    await page.goBack();
    await shown('huostaanotto');
    expect(await box().inputValue()).to.equal('huostaanotto');
    await page.goForward();
    await shown('salassapito');
    expect(await box().inputValue()).to.equal('salassapito');
    expect(await isSame()).to.equal(true);

    await box().fill('huostaanotto ja muuta');
    await page.getByRole('link', { name: 'Siirry sisältöön' }).press('Enter');
    await shown('huostaanotto ja muuta');
    expect(await box().inputValue()).to.equal('huostaanotto ja muuta');
    await page.goBack();
    await box().fill('salassapito');
    await shown('salassapito');

    const list = await titles();
    await page.locator('.results-list h3 a').first().click();
    await page.waitForURL('**/ukk/*');
    await page.goBack();
    await shown('salassapito');
    expect(await titles()).to.deep.equal(list);
  });

  it('leads from an empty result to asking with the words filled in, through the sign-in', async () => {
    await open('/haku');
    await box().fill('qqqqwwww ääneen');
    await shown('qqqqwwww ääneen');
    await expectNoAxeViolations(page, 'an empty result');
    await page.getByRole('link', { name: 'Kirjaudu sisään ja kysy' }).click();
    await page.getByRole('button', { name: 'Aino Alatalo' }).click();
    await page.waitForURL('**/kysy?teksti=*');
    expect(await page.locator('[name=text]').inputValue()).to.equal('qqqqwwww ääneen');
  });

  describe('limiting what was found', () => {
    const limits = () => page.locator('.results-limits');
    const chosen = () => page.getByRole('list', { name: 'Rajaukset' });
    const countOf = async () =>
      Number(/\d+/.exec((await page.locator('#tulosmaara').textContent()) ?? '')?.[0]);

    it('keeps the words and the other limits, promises what it gives, and is taken back one by one', async () => {
      await open('/haku?q=salassapito');
      const act = limits().getByRole('link', { name: /^Lastensuojelulaki/ });
      const promised = Number(/(\d+) vastausta/.exec((await act.textContent()) ?? '')?.[1]);
      await act.click();
      await chosen().waitFor();
      await page.waitForURL('**/haku?q=salassapito&laki=417%2F2007');
      expect(await countOf()).to.equal(promised);
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('tulosmaara');

      await limits().getByRole('heading', { name: 'Pykälä' }).waitFor();
      await limits().locator('section').first().getByRole('link').first().click();
      await page.waitForURL('**/haku?q=salassapito&foorumi=*&laki=*');
      await expectNoAxeViolations(page, 'a limited search');

      await box().fill('huostaanotto ');
      await page.waitForURL('**/haku?q=huostaanotto&foorumi=*&laki=*');
      await chosen().getByRole('link', { name: 'Poista rajaus: Lastensuojelulaki' }).click();
      await page.waitForURL((url) => url.searchParams.has('foorumi') && !url.searchParams.has('laki'));
      await page.goBack();
      await chosen().getByRole('link', { name: 'Poista rajaus: Lastensuojelulaki' }).waitFor();
      await chosen().getByRole('link', { name: 'Poista kaikki rajaukset' }).click();
      await page.waitForURL('**/haku?q=huostaanotto');
      expect(await isSame()).to.equal(true);
    });

    it('is folded on a narrow page, and stays open while one types', async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await open('/haku?q=lapsi');
      const forums = limits().getByRole('heading', { name: 'Foorumi' });
      expect(await forums.isVisible()).to.equal(false);
      await page.getByText('Rajaa tuloksia').click();
      expect(await forums.isVisible()).to.equal(true);
      await box().fill('koulu ');
      await shown('koulu');
      expect(await forums.isVisible()).to.equal(true);
    });
  });

  it('mends a misspelt word, says so, and searches for what was typed when that was meant', async () => {
    await open('/haku?q=huostanotto');
    await page.getByText('Tarkoititko: huostaanotto?').waitFor();
    await page.getByRole('link', { name: 'Hae niin kuin kirjoitit: huostanotto' }).click();
    await page.waitForURL('**/haku?q=huostanotto&tarkka=1');
    await page.getByText('Tarkoititko').waitFor({ state: 'detached' });
  });

  it('says that it shows the best when it does not show all', async () => {
    await open('/haku?q=huostaanotto');
    await page.getByRole('heading', { name: /^Haku löysi \d\d vastausta$/ }).waitFor();
    await open('/haku?q=lapsi');
    await page.getByRole('heading', { name: '100 osuvinta vastausta' }).waitFor();
    // How many of those not found would stay within a limit is not known.
    const limits = await page.locator('.results-limits a').allTextContents();
    expect(limits).not.to.have.lengthOf(0);
    for (const limit of limits) expect(limit).not.to.match(/vastausta?$/);
  });

  it('works without script by its form and its links', async () => {
    const plain = await newPage({ javaScriptEnabled: false });
    await plain.goto(`${product().publicUrl}/haku`);
    await plain.getByRole('searchbox').fill('huostaanotto');
    await plain.getByRole('button', { name: 'Hae' }).click();
    await plain.waitForURL('**/haku?q=huostaanotto');
    expect(await plain.locator('.results-list mark').count()).to.be.greaterThan(0);
    expect(await plain.getByText('Pikanäppäimet').isVisible()).to.equal(false);
    expect(await plain.getByText('Haetaan…').isVisible()).to.equal(false);
    await plain.getByRole('link', { name: 'Seuraava' }).click();
    await plain.waitForURL('**/haku?q=huostaanotto&sivu=2');
    await plain.context().close();
  });

  function isSearchFor(query: string) {
    return (url: URL) => isSearch(url) && url.searchParams.get('q') === query;
  }
});
