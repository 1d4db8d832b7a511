import { expect } from 'chai';
import type { Page, Request } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newContext } from '../support/browser.ts';
import { send } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast } from '../support/world.ts';

describe('Searches that are not answered', function () {
  this.timeout(60_000);
  const product = useProduct();
  let page: Page;
  let told: Request[];

  const pageFor = async (name: 'aino' | 'sanna', options = {}) => {
    const context = await newContext(options);
    const cookie = await signInCookie(product(), cast[name].personId);
    const [key = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name: key, value, url: product().publicUrl }]);
    return context.newPage();
  };
  beforeEach(async () => {
    page = await pageFor('aino');
    told = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === '/haku') told.push(request);
    });
  });
  afterEach(() => page.context().close());

  const open = () => page.goto(`${product().publicUrl}/haku`);
  const search = async (words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('searchbox').press('Enter');
    await page.locator(`#tulokset[data-query="${words}"]`).waitFor();
    await page.waitForFunction((q) => new URL(location.href).searchParams.get('q') === q, words);
  };
  const bodies = () => told.map((request) => request.postData());
  const counted = async (query: string): Promise<number> => {
    const row = await product()
      .host.database('unanswered_search_days as d')
      .join('unanswered_searches as s', 's.id', 'd.search_id')
      .where({ query })
      .sum({ searches: 'searches' })
      .first();
    return Number(row?.['searches'] ?? 0);
  };
  /** Once it is told, whatever would have been told before it has been. */
  const tellMarker = async () => {
    const marker = page.waitForResponse((response) => response.request().method() === 'POST');
    await search('merkkixyz');
    expect((await marker).status()).to.equal(204);
  };

  it('are told when they are sent, in words alone and without a sign-in', async () => {
    await open();
    await page.getByRole('searchbox').pressSequentially('qqwwee', { delay: 120 });
    const asked = page.waitForResponse((response) => response.request().method() === 'POST');
    await search('qqwwee');
    await asked;

    expect(bodies()).to.deep.equal(['haku=qqwwee']);
    const headers = await told[0]?.allHeaders();
    expect(headers).not.to.have.property('cookie');
    expect(await counted('qqwwee')).to.equal(1);
    expect(await counted('qqw')).to.equal(0);
  });

  it('are told with the words that followed, when nothing was opened before them', async () => {
    await open();
    await search('salassapito');
    await search('tiedonsaanti');
    await tellMarker();
    expect(bodies()).to.deep.equal([
      'haku=salassapito&sitten=tiedonsaanti',
      'haku=merkkixyz',
      'haku=tiedonsaanti&sitten=merkkixyz',
    ]);
  });

  it('are not told when a result was opened, beside the search or in its place', async () => {
    await open();
    await search('huostaanotto');
    await page
      .locator('.results-list h3 a')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await search('salassapito');
    await page.locator('.results-list h3 a').first().click();
    await page.waitForURL('**/ukk/*');
    await page.goBack();
    await page.locator('#tulokset[data-query="salassapito"]').waitFor();
    await tellMarker();
    expect(bodies()).to.deep.equal(['haku=merkkixyz']);
  });

  it('are counted from the plain form too, and never from whoever only reads the address', async () => {
    const plain = await pageFor('aino', { javaScriptEnabled: false });
    await fetch(`${product().publicUrl}/haku?q=vvbbnn`);
    await plain.goto(`${product().publicUrl}/haku?q=vvbbnn`);
    expect(await counted('vvbbnn')).to.equal(0);

    await plain.goto(product().publicUrl);
    await plain.getByRole('searchbox').fill('vvbbnn');
    await plain.getByRole('button', { name: 'Hae' }).click();
    await plain.waitForURL('**/haku?q=vvbbnn');
    expect(await counted('vvbbnn')).to.equal(1);
    await plain.context().close();
  });

  it('are not counted when another site or a program sends them', async () => {
    for (const headers of [{}, { 'Sec-Fetch-Site': 'none' }] as Record<string, string>[]) {
      const sent = { method: 'POST', headers, body: new URLSearchParams({ haku: 'ohjelma' }) };
      expect((await fetch(`${product().publicUrl}/haku`, sent)).status).to.equal(204);
    }
    expect(await counted('ohjelma')).to.equal(0);
  });

  it('stand on the coordinator’s list, each to be looked up, put in the glossary, removed and put back', async () => {
    const { database } = product().host;
    const search_id = '0000000000000001';
    await database('unanswered_searches').insert({ id: search_id, query: 'kiirsi' });
    await database('unanswered_search_days').insert(
      ['2026-01-01', '2026-01-02'].flatMap((asked_on) => [
        { search_id, asked_on, next_query: '', searches: 4 },
        { search_id, asked_on, next_query: 'kiireellinen sijoitus', searches: 2 },
      ]),
    );
    const desk = await pageFor('sanna');
    await desk.goto(`${product().publicUrl}/hallinta`);
    await desk.getByRole('link', { name: 'Puuttuva tieto' }).click();
    const card = desk.locator('.card', { hasText: 'kiirsi' });
    // Soft hyphens are for the eye.
    const text = (await card.textContent())?.replaceAll('\u00ad', '');
    expect(text).to.match(/12 hakua · ilman tuloksia 8 · viimeksi 2\.1\.2026/);
    expect(text).to.include('Sen jälkeen haettiin: kiireellinen sijoitus');
    expect(await desk.getByRole('heading', { name: 'qqwwee' }).count()).to.equal(0);
    const link = (name: string) => card.getByRole('link', { name: `${name}: kiirsi` }).getAttribute('href');
    expect(await link('Lisää sanastoon')).to.equal('/hallinta/sanasto?sana=kiirsi');
    expect(await link('Hae')).to.equal('/haku?q=kiirsi');
    await expectNoAxeViolations(desk, 'the list of missing knowledge');

    await send(desk, 'remove-unanswered-search', { key: search_id });
    await desk.getByText('Haku ”kiirsi” on poistettu listalta.').waitFor();
    expect(await card.count()).to.equal(0);
    await expectNoAxeViolations(desk, 'the list after a removal');
    await desk.getByRole('button', { name: 'Kumoa' }).click();
    await card.waitFor();

    await send(desk, 'remove-unanswered-search', { key: search_id });
    await desk.getByRole('button', { name: 'Palauta listalle: kiirsi' }).click();
    await card.waitFor();
    await desk.context().close();
  });
});
