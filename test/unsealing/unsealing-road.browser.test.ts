import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openDatabase } from '../../server/platform/database.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { useProduct } from '../support/product.ts';
import { addSecondCoordinator, secondCoordinator } from '../support/second-coordinator.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, runningClock, someWords, worldOn } from '../support/world.ts';

const reason = 'Kysymyksestä ilmenee välitön vaara, ja kysyjä on tavoitettava tänään.';

describe('The road of an unsealing', function () {
  this.timeout(60_000);
  const product = useProduct();
  const world = worldOn(() => product().host.database, runningClock);
  let questionId: string;
  before(async () => {
    const admin = openDatabase(product().databaseUrl);
    await addSecondCoordinator(admin);
    await admin('people').where({ id: cast.aino.personId }).update({ email: 'aino.alatalo@kunta.test' });
    await admin.destroy();
    questionId = await world.build.queued(await world.build.openSession());
  });

  async function openAs(personId: string, path: string, { script = true } = {}): Promise<Page> {
    const page = await newPage({ javaScriptEnabled: script });
    const [name = '', value = ''] = (await signInCookie(product(), personId)).split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: product().publicUrl }]);
    await page.goto(product().publicUrl + path);
    return page;
  }
  const open = (page: Page) => page.getByRole('region', { name: 'Sinulle avatut sinetit' });
  const asker = new RegExp(cast.aino.name);

  // Every step by a plain form, and by the keyboard alone.
  it('goes by two coordinators, without a script, to one look, and its asker reads why', async () => {
    const sanna = await openAs(cast.sanna.personId, `/kysymykset/${questionId}`, { script: false });
    await sanna.getByRole('link', { name: 'Pyydä sinetin avaamista' }).press('Enter');
    await sanna.getByLabel('Miksi kysyjän nimi pitää saada tietoon?').fill('Pakko.');
    await sanna.getByRole('button', { name: 'Lähetä pyyntö' }).press('Enter');
    await sanna.getByText('Tarkista merkityt kohdat').first().waitFor();
    await sanna.getByLabel('Miksi kysyjän nimi pitää saada tietoon?').fill(reason);
    await sanna.getByRole('button', { name: 'Lähetä pyyntö' }).press('Enter');
    await sanna.getByText('Oma pyyntösi odottaa toisen koordinaattorin päätöstä.').waitFor();
    expect(await sanna.getByText('Hyväksy pyyntö').count()).to.equal(0);

    const kaisa = await openAs(secondCoordinator.personId, '/hallinta', { script: false });
    await kaisa.getByText('(1 odottaa päätöstä)').waitFor();
    await kaisa.getByRole('link', { name: 'Sinettien avaaminen' }).press('Enter');
    await kaisa.getByText('Hyväksy pyyntö').press('Enter');
    await kaisa.getByRole('button', { name: 'Hyväksy ja avaa sinetti' }).press('Enter');
    await kaisa.getByText('Pyyntö on hyväksytty.').first().waitFor();
    expect(await kaisa.getByRole('button', { name: 'Näytä kysyjä' }).count()).to.equal(0);
    expect(await kaisa.getByText(asker).count()).to.equal(0);
    await kaisa.context().close();

    await sanna.goto(`${product().publicUrl}/hallinta/sinetit`);
    expect(await sanna.getByText(asker).count()).to.equal(0);
    await open(sanna).getByRole('button', { name: 'Näytä kysyjä' }).press('Enter');
    await open(sanna).getByText(`Kysyjä: ${cast.aino.name}`).waitFor();
    await open(sanna).getByText('aino.alatalo@kunta.test').waitFor();
    await sanna.goto(`${product().publicUrl}/hallinta/sinetit`);
    expect(await sanna.getByText(asker).count()).to.equal(0);
    await sanna.context().close();

    const aino = await openAs(cast.aino.personId, '/omat-kysymykset', { script: false });
    await aino.getByText('Kysymyksesi sinetti on avattu').waitFor();
    await aino.getByText(`Syy: ${reason}`).waitFor();
    await aino.getByRole('link', { name: someWords.title }).first().press('Enter');
    expect(new URL(aino.url()).hash).to.equal(`#${questionId}`);
    await aino.context().close();
  });

  it('marks what may tell of a client in the reason, and is accessible at each step', async () => {
    const otherId = await world.build.submitted(await world.build.openSession(), 'juho');
    const page = await openAs(cast.sanna.personId, `/tarkistus?kysymys=${otherId}`);
    await page.getByRole('link', { name: 'Pyydä sinetin avaamista' }).click();
    const field = page.getByLabel('Miksi kysyjän nimi pitää saada tietoon?');
    const named = 'Asiakkaan henkilötunnus 131052-308T on kysymyksessä, ja vaara on välitön.';
    await field.fill(named);
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
    await page.getByText('Tekstissä on tunnistetietoja').first().waitFor();
    expect(await field.inputValue()).to.equal(named);
    await expectNoAxeViolations(page, 'a refused reason');
    await field.fill(reason);
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
    await page.getByText('Oma pyyntösi odottaa toisen koordinaattorin päätöstä.').waitFor();
    await expectNoAxeViolations(page, 'one’s own request');
    await page.context().close();

    const kaisa = await openAs(secondCoordinator.personId, '/hallinta/sinetit');
    await kaisa.getByText('Hyväksy pyyntö').click();
    await expectNoAxeViolations(kaisa, 'another’s request');
    await kaisa.getByRole('button', { name: 'Hylkää pyyntö' }).click();
    await kaisa.getByText('Pyyntö on hylätty. Sinettiä ei avata.').first().waitFor();
    await kaisa.context().close();
  });
});
