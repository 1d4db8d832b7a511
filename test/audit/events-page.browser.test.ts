import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openSession } from '../../server/sessions/open-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { changeRole } from '../../server/people/change-role.ts';
import { perform } from '../../server/platform/command.ts';
import { openDatabase } from '../../server/platform/database.ts';
import { eventTexts } from '../../client/texts/events.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, runningClock, someWords, worldOn } from '../support/world.ts';

describe('the page of what was done', function () {
  this.timeout(40_000);
  const product = useProduct();
  let sessionId = '';

  before(async () => {
    const { host } = product();
    const { plan } = worldOn(() => host.database, runningClock);
    ({ sessionId } = await perform(host, planSession, { actor: cast.sanna, input: plan() }));
    await perform(host, openSession, { actor: cast.sanna, input: { sessionId } });
    const input = { sessionId, text: someWords.question, consent: 'as_is' };
    await perform(host, submitQuestion, { actor: cast.aino, input });
  });

  async function openAsCoordinator(path: string): Promise<Page> {
    const page = await newPage({ viewport: { width: 320, height: 800 } });
    const [name = '', value = ''] = (await signInCookie(product(), cast.sanna.personId)).split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: product().publicUrl }]);
    await page.goto(product().publicUrl + path);
    return page;
  }

  it('is found from the coordinator’s home, and tells who did what, but never who asked', async () => {
    const page = await openAsCoordinator('/hallinta');
    await page.getByRole('link', { name: 'Tapahtumaluettelo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tapahtumaluettelo' }).waitFor();

    const asked = page.getByRole('listitem').filter({ hasText: 'Kysymys lähetettiin' });
    expect(await asked.textContent()).to.match(/\d+\.\d+\.\d{4} · Työntekijä \(sinetöity\)/);
    expect(await asked.textContent()).not.to.match(/klo|Aino/);
    const opened = page.getByRole('listitem').filter({ hasText: 'Istunto avattiin kysymyksille' });
    expect(await opened.textContent()).to.contain('Sanna Saari');
    await expectNoAxeViolations(page, 'the list of events');
    await page.context().close();
  });

  it('is narrowed by subject, person, day and what it concerns, and says so when nothing fits', async () => {
    const page = await openAsCoordinator('/hallinta/tapahtumat');
    await page.getByLabel('Aihe').selectOption('Istunnot ja foorumit');
    await page.getByLabel('Tekijä').selectOption('Sanna Saari');
    await page.getByLabel('Kohteen tunnus').fill(sessionId);
    await page.getByRole('button', { name: 'Näytä' }).click();
    await page.getByText('Istunto suunniteltiin').waitFor();
    expect(await page.locator('.events li').count()).to.equal(2);

    await page.getByLabel('Loppupäivä').fill('2020-01-01');
    await page.getByRole('button', { name: 'Näytä' }).click();
    await page.getByText('Ei tapahtumia').waitFor();
    await page.context().close();
  });

  it('names what was changed, and from what to what, in words', async () => {
    const { host } = product();
    const input = { personId: cast.pia.personId, role: 'worker' };
    await perform(host, changeRole, { actor: cast.sanna, input });
    const page = await openAsCoordinator('/hallinta/tapahtumat?laji=people');
    await page.getByText('aiempi rooli osallistuja · uusi rooli työntekijä').waitFor();
    await page.getByRole('link', { name: cast.pia.personId }).click();
    await page.getByRole('heading', { name: 'Pia Pesonen' }).waitFor();
    await page.context().close();
  });

  it('tells whether the list is whole', async () => {
    const page = await openAsCoordinator('/hallinta/tapahtumat');
    await page.getByRole('link', { name: 'Tarkista luettelon eheys' }).click();
    await page.getByText('Luettelo on eheä').waitFor();

    const admin = openDatabase(product().databaseUrl, 1);
    await admin('events').where({ type: 'session.opened' }).update({ actor_id: cast.lea.personId });
    await page.reload();
    await page.getByText('Luettelo ei ole eheä').waitFor();
    await admin('events').where({ type: 'session.opened' }).update({ actor_id: cast.sanna.personId });
    await admin.destroy();
    await page.context().close();
  });

  it('gives the same as a table for the coordinator alone', async () => {
    const get = async (personId: string) =>
      fetch(`${product().publicUrl}/hallinta/tapahtumat.csv?kohde=${sessionId}`, {
        headers: { cookie: await signInCookie(product(), personId) },
      });
    const table = await get(cast.sanna.personId);
    expect(table.headers.get('cache-control')).to.contain('no-store');
    const lines = (await table.text()).trim().split('\r\n');
    expect(lines[0]).to.contain('"Numero","Aika","Tapahtuma","Tekijä"');
    expect(lines.slice(1)).to.have.lengthOf(3);
    expect((await get(cast.lea.personId)).status).to.equal(404);
  });

  it('has words for every event that there is', async () => {
    const server = new URL('../../server/', import.meta.url);
    const types: string[] = [];
    for (const room of await readdir(server)) {
      const text = await readFile(new URL(`${room}/events.ts`, server), 'utf8').catch(() => '');
      if (room !== 'platform')
        types.push(...[...text.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, type = '']) => type));
    }
    expect(types).to.have.length.of.at.least(60);
    expect(types.filter((type) => !Object.hasOwn(eventTexts.fi, type))).to.deep.equal([]);
  });
});
