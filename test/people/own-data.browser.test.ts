import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { perform } from '../../server/platform/command.ts';
import { changeArea } from '../../server/people/change-area.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { useProduct } from '../support/product.ts';
import { addSignIn, signInCookie } from '../support/sign-in-cookie.ts';
import { cast, type CastName, worldOn } from '../support/world.ts';

describe('One’s own data', function () {
  this.timeout(40_000);
  const product = useProduct();
  const personOf = (who: CastName) => {
    const person = cast[who];
    if (!('personId' in person)) throw new Error('Only people sign in');
    return person.personId;
  };
  const get = async (path: string, cookie = '') =>
    fetch(product().publicUrl + path, { redirect: 'manual', headers: cookie ? { cookie } : {} });

  async function openWith(cookie: string, path: string): Promise<Page> {
    const page = await newPage();
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: product().publicUrl }]);
    await page.goto(product().publicUrl + path);
    return page;
  }

  it('is a click away on every page, and says what is held, for how long, and where one is signed in', async () => {
    await addSignIn(product().host.database, personOf('aino'), 'Firefox, Windows');
    const page = await openWith(await signInCookie(product(), personOf('aino')), '/haku');
    await page.getByRole('link', { name: 'Omat tiedot' }).click();
    await page.getByRole('heading', { level: 1, name: 'Omat tiedot' }).waitFor();

    const text = (await page.locator('main').innerText()).replaceAll('\u00AD', '');
    expect(text).to.include('Aino Alatalo').and.include('Firefox, Windows').and.include('aino-alatalo');
    expect(text).to.include('30 päivää kysymyksen käsittelyn päättymisestä');
    await expectNoAxeViolations(page, 'one’s own data');
    await page.context().close();
  });

  it('is handed out as JSON to its owner alone, with nothing of anybody else', async () => {
    const own = await get('/omat-tiedot.json', await signInCookie(product(), personOf('aino')));
    const others = await get('/omat-tiedot.json', await signInCookie(product(), personOf('juho')));

    expect(own.headers.get('content-disposition')).to.match(
      /^attachment; filename="?lakifoorumi-omat-tiedot-/,
    );
    expect(own.headers.get('cache-control')).to.include('no-store');
    const [aino, juho] = [await own.json(), await others.json()];
    expect(aino.account).to.include({ id: personOf('aino'), name: 'Aino Alatalo', role: 'worker' });
    expect(aino.questions).to.have.lengthOf.above(1);
    const ids = (data: { questions: { id: string }[] }) => data.questions.map(({ id }) => id);
    expect(ids(aino).filter((id) => ids(juho).includes(id))).to.deep.equal([]);
    for (const name of ['juho', 'lea', 'lauri', 'sanna', 'pia'] as const)
      expect(JSON.stringify(aino)).not.to.include(personOf(name));
    expect((await get('/omat-tiedot.json')).status).to.equal(303);
  });

  it('holds a lawyer’s signatures, and what was done to the account', async () => {
    await perform(worldOn(() => product().host.database).host(), changeArea, {
      actor: cast.sanna,
      input: { personId: personOf('lea'), areaId: 'kallio' },
    });
    const lea = await (await get('/omat-tiedot.json', await signInCookie(product(), personOf('lea')))).json();
    expect(lea.lawyer.signatures).to.have.lengthOf.above(1);
    expect(lea.lawyer.sessions).to.have.lengthOf.above(1);
    expect(lea.deeds).to.have.lengthOf(1);
    expect(lea.deeds[0]).to.include({ deed: 'person.area_changed', byYou: false });
  });

  it('never tells a sign-in’s own id, which is what one is signed in by', async () => {
    const { database } = product().host;
    const cookie = await signInCookie(product(), personOf('pia'));
    const shown = [
      await (await get('/omat-tiedot', cookie)).text(),
      await (await get('/omat-tiedot.json', cookie)).text(),
    ].join('');
    const ids = await database('sign_ins')
      .whereRaw(`sess->>'personId' = ?`, [personOf('pia')])
      .pluck('sid');
    expect(ids).to.have.lengthOf.above(0);
    for (const id of ids) expect(shown).not.to.include(id);
  });

  it('is there for someone without a role too, who has nothing to end', async () => {
    const { database } = product().host;
    const row = { id: 'r00e1essperson00', issuer: 'test', subject: 'roleless', display_name: 'Rooliton Ruu' };
    await database('people').insert(row);
    const page = await get('/omat-tiedot', await signInCookie(product(), row.id));
    expect(page.status).to.equal(200);
    expect(await page.text())
      .to.include('Rooliton Ruu')
      .and.not.include('end-sign-in');
  });

  it('lets one’s other sign-ins be ended, one and all: their pages are told, and they are signed out', async () => {
    const { database } = product().host;
    const cookies = [];
    for (let count = 0; count < 3; count += 1) cookies.push(await signInCookie(product(), personOf('juho')));
    const [own = '', second = '', third = ''] = cookies;
    await addSignIn(database, personOf('pia'));
    const elsewhere = await openWith(third, '/omat-tiedot');
    const lost = elsewhere.getByText('Kirjautumisesi on päättynyt tai roolisi on vaihtunut.');
    const page = await openWith(own, '/omat-tiedot');

    await page
      .getByRole('button', { name: /^Päätä kirjautuminen/ })
      .first()
      .click();
    await page.getByText('Kirjautuminen on päätetty.').waitFor();
    const signedIn = async (cookie: string) => (await get('/omat-tiedot', cookie)).status === 200;
    expect([await signedIn(second), await signedIn(third)].filter(Boolean)).to.have.lengthOf(1);

    await signInCookie(product(), personOf('juho'));
    await page.reload();
    await page.getByRole('button', { name: 'Päätä muut kirjautumiset' }).click();
    await page.getByText('Muut kirjautumisesi on päätetty.').waitFor();
    await page.getByText('Olet kirjautuneena vain tällä selaimella.').waitFor();
    await lost.waitFor();
    expect([await signedIn(own), await signedIn(second), await signedIn(third)]).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect(await database('sign_ins').whereRaw(`sess->>'personId' = ?`, [personOf('pia')])).to.have.lengthOf(
      2,
    );
    await Promise.all([page.context().close(), elsewhere.context().close()]);
  });
});
