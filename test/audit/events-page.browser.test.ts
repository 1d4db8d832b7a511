import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openSession } from '../../server/sessions/open-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
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
  let questionId = '';

  before(async () => {
    const { host } = product();
    const { plan } = worldOn(() => host.database, runningClock);
    ({ sessionId } = await perform(host, planSession, { actor: cast.sanna, input: plan() }));
    await perform(host, openSession, { actor: cast.sanna, input: { sessionId } });
    const input = { sessionId, text: someWords.question, consent: 'as_is' };
    ({ questionId } = await perform(host, submitQuestion, { actor: cast.aino, input }));
  });

  async function openAsCoordinator(path: string): Promise<Page> {
    const page = await newPage({ viewport: { width: 320, height: 800 } });
    const [name = '', value = ''] = (await signInCookie(product(), cast.sanna.personId)).split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: product().publicUrl }]);
    await page.goto(product().publicUrl + path);
    return page;
  }

  const getTable = async (personId: string) =>
    fetch(`${product().publicUrl}/hallinta/tapahtumat.csv?kohde=${sessionId}`, {
      headers: { cookie: await signInCookie(product(), personId) },
    });
  const linesOf = (csv: string) => csv.trim().split('\r\n');

  it('is found from the coordinator’s home, and tells who did what, but never who asked', async () => {
    const page = await openAsCoordinator('/hallinta');
    await page.getByRole('link', { name: 'Tapahtumaluettelo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tapahtumaluettelo' }).waitFor();

    const asked = page.getByRole('listitem').filter({ hasText: 'Kysymys lähetettiin' });
    expect(await asked.textContent()).to.equal('Kysymys lähetettiin: 1');
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
    const table = await getTable(cast.sanna.personId);
    expect(table.headers.get('cache-control')).to.contain('no-store');
    const lines = linesOf(await table.text());
    expect(lines[0]).to.contain('"Aika","Tapahtuma","Tekijä","Kohteet"');
    expect(lines.slice(1)).to.have.lengthOf(3);
    expect((await getTable(cast.lea.personId)).status).to.equal(404);
  });

  // Seen red: sealed events in the order of their numbers; the numbers beside what has a time.
  it('says by no order, number or page between which others a question was asked', async () => {
    const { host } = product();
    const input = { questionId, title: someWords.title, text: someWords.publicText };
    await perform(host, approveQuestion, { actor: cast.sanna, input });

    const rows = linesOf(await (await getTable(cast.sanna.personId)).text()).slice(1);
    const deeds = rows.map((row) => row.split('","')[1]);
    expect(deeds).to.deep.equal([
      'Kysymys hyväksyttiin',
      'Istunto avattiin kysymyksille',
      'Istunto suunniteltiin',
      'Kysymys lähetettiin',
    ]);
    expect(rows.at(-1)).to.match(/^"\d{4}-\d\d-\d\d","Kysymys lähetettiin","Työntekijä \(sinetöity\)"/);

    const page = await openAsCoordinator(`/hallinta/tapahtumat?kohde=${sessionId}`);
    const shown = await page.locator('.events .event-deed').allTextContents();
    expect(shown.map((text) => text.replaceAll('\u00AD', ''))).to.deep.equal(deeds.slice(0, 3));
    expect(await page.locator('.events').textContent()).not.to.match(/nro|\bno\b/);
    expect(await page.locator('.events > li[value]').count()).to.equal(0);
    await page.context().close();
  });

  it('shows whole days, the earlier ones on the next page', async () => {
    const { database } = product().host;
    await database.raw(
      `insert into events (seq, type, at, actor_kind, subject, digest)
       select (select max(seq) from events) + n, 'forum.edited', now() + interval '2 days', 'system', '{}', '' from generate_series(1, 60) n`,
    );
    const page = await openAsCoordinator('/hallinta/tapahtumat');
    expect(await page.locator('main h2').count()).to.equal(1);
    expect(await page.locator('.events > li').count()).to.equal(60);
    await page.getByRole('link', { name: 'Vanhemmat tapahtumat' }).click();
    await page.getByText('Istunto suunniteltiin').waitFor();
    await page.getByText('Kysymys lähetettiin: 1').waitFor();
    await page.getByRole('link', { name: 'Uusimmat tapahtumat' }).click();
    await page.waitForURL(/tapahtumat$/);
    await page.context().close();
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
