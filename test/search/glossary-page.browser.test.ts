import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { perform } from '../../server/platform/command.ts';
import { writeGlossaryWord } from '../../server/search/write-glossary-word.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, worldOn } from '../support/world.ts';

const place = '/hallinta/sanasto';

describe('The page of the glossary', function () {
  this.timeout(40_000);
  const product = useProduct();

  async function openAsCoordinator(path: string, { script = true } = {}): Promise<Page> {
    const page = await newPage({ javaScriptEnabled: script });
    const [name = '', value = ''] = (await signInCookie(product(), cast.sanna.personId)).split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: product().publicUrl }]);
    await page.goto(product().publicUrl + path);
    return page;
  }

  const firstTitle = async (query: string) => {
    const found = await fetch(`${product().publicUrl}/api/v1/entries?q=${encodeURIComponent(query)}`);
    return (await found.json()).entries[0]?.title ?? null;
  };

  it('is found from the coordinator’s home, and is used by keyboard alone', async () => {
    const page = await openAsCoordinator('/hallinta');
    await page.getByRole('link', { name: 'Haun sanasto' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Haun sanasto' }).waitFor();

    await page.getByLabel('Sana tai ilmaus').first().focus();
    await page.keyboard.type('Zorkki');
    await page.keyboard.press('Tab');
    await page.keyboard.type('jälkihuolto, itsenäistymisvarat');
    await page.keyboard.press('Enter');
    await page.getByText('Sana on tallennettu sanastoon. Haku käyttää sitä heti.').waitFor();

    await page.getByLabel('Hakusanat').focus();
    await page.keyboard.type('zorkista LSL 25 §');
    await page.keyboard.press('Enter');
    const tried = page.getByRole('region', { name: 'Kokeile, miten haku ymmärretään' });
    await tried.getByText('jälkihuolto, itsenäistymisvarat').waitFor();
    expect(await tried.getByText('Lastensuojelulaki 417/2007 25 §').count()).to.equal(1);
    await expectNoAxeViolations(page, 'the glossary with a query tried');
    await page.context().close();
  });

  it('keeps what was typed in a refused form, and says what is wrong with it', async () => {
    const page = await openAsCoordinator(place);
    await page.getByLabel('Sana tai ilmaus').first().fill('lasu');
    await page.getByLabel('Mitä se tarkoittaa').first().fill('jotain muuta');
    await page.getByRole('button', { name: 'Lisää sanastoon' }).press('Enter');

    await page
      .getByText('Sana on jo sanastossa. Etsi se luettelosta ja muokkaa sitä siellä.')
      .first()
      .waitFor();
    expect(await page.getByLabel('Mitä se tarkoittaa').first().inputValue()).to.equal('jotain muuta');
    await expectNoAxeViolations(page, 'the glossary with a refused form');
    await page.context().close();
  });

  it('lists, filters, changes, removes and puts back words without a script', async () => {
    const page = await openAsCoordinator(`${place}?q=kiirsi`, { script: false });
    const card = (phrase: string) =>
      page.getByRole('article').filter({ has: page.getByRole('heading', { name: phrase, exact: true }) });
    await card('kiirsi').getByText('Muokkaa').click();
    await card('kiirsi').getByLabel('Mitä se tarkoittaa').fill('kiireellinen sijoitus, välitön vaara');
    await card('kiirsi').getByRole('button', { name: 'Tallenna muutokset' }).click();
    expect(await card('kiirsi').getByText('kiireellinen sijoitus, välitön vaara').count()).to.equal(1);
    expect(page.url()).to.include('q=kiirsi');

    await page.getByRole('button', { name: 'Poista: kiirsi', exact: true }).click();
    expect(await page.getByText('Sana ”kiirsi” on poistettu sanastosta.').count()).to.equal(1);
    const removed = page.getByRole('region', { name: 'Viimeksi poistetut' });
    expect(await removed.getByRole('heading', { name: 'kiirsi' }).count()).to.equal(1);

    await page.getByRole('button', { name: 'Kumoa' }).click();
    expect(await page.getByText('Sana on palautettu sanastoon.').count()).to.equal(1);
    expect(await removed.count()).to.equal(0);
    expect(await card('kiirsi').count()).to.equal(1);
    await page.context().close();
  });

  it('begins with the word that the list of missing knowledge proposes, or with the one that is there', async () => {
    const page = await openAsCoordinator(`${place}?sana=Sporttis`);
    expect(await page.getByLabel('Sana tai ilmaus').first().inputValue()).to.equal('sporttis');
    await page.goto(`${product().publicUrl}${place}?sana=lasu`);
    await page.getByText('Sana ”lasu” on jo sanastossa.').waitFor();
    expect(await page.getByLabel('Sana tai ilmaus').first().inputValue()).to.equal('lasu');
    await expectNoAxeViolations(page, 'the glossary with a word to be changed');
    await page.context().close();
  });

  it('gives all of it as a table', async () => {
    const cookie = await signInCookie(product(), cast.sanna.personId);
    const response = await fetch(`${product().publicUrl}${place}.csv`, { headers: { cookie } });
    expect(response.headers.get('content-type')).to.equal('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).to.include('sanasto.csv');
    const [first, ...rows] = Buffer.from(await response.arrayBuffer())
      .toString('utf8')
      .split('\r\n');
    expect(first).to.equal('\uFEFF"sana","termit","laji","muutettu"');
    expect(rows).to.include('"avi","aluehallintovirasto, valvontaviranomainen","Lyhenne","2026-11-01"');
  });

  it('changes what is found at once, in whichever process it was changed, though nothing is indexed again', async () => {
    const query = 'flärppä';
    expect(await firstTitle(query)).to.equal(null);
    const page = await fetch(`${product().publicUrl}/haku?q=${query}`);
    expect(await page.text()).not.to.include('ulkomaanmatkaan');

    // A host of its own, as another process has one: this product hears of it by the list of events alone.
    const elsewhere = worldOn(() => product().host.database).host();
    const input = { phrase: query, terms: 'ulkomaanmatka', kind: 'slang' };
    await perform(elsewhere, writeGlossaryWord, { actor: cast.sanna, input });

    while ((await firstTitle(query)) === null);
    expect(await firstTitle(query)).to.equal('Kuka antaa luvan sijoitetun lapsen ulkomaanmatkaan?');
    expect(await firstTitle('flärpällä')).to.equal('Kuka antaa luvan sijoitetun lapsen ulkomaanmatkaan?');
    const again = await (await fetch(`${product().publicUrl}/haku?q=${query}`)).text();
    expect(again.replaceAll(/\u00AD|<\/?mark>/g, '')).to.include('ulkomaanmatkaan');
  });
});
