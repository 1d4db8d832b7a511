import { expect } from 'chai';
import type { Page, Request } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { overflowing } from '../support/page-geometry.ts';

const answered = 'Poliisi pyytää tietoja lapsesta rikoksen tutkintaa varten. Saanko antaa asiakirjoja?';
const waiting =
  'Perhe muuttaa toiselle alueelle kesken huostaanoton valmistelun. Kumman alueen pitää jatkaa sitä?';
const own = 'Perheellä ei ole yhteistä kieltä kanssamme. Miten selvitän lapsen mielipiteen?';

describe('what is shown while one asks, in a browser', function () {
  this.timeout(60_000);
  const product = useProduct();
  let juho: AtBrowser;
  let plain: AtBrowser;
  let page: Page;

  before(async () => {
    juho = await signIn(product().publicUrl, 'Juho Jokela');
    plain = await signIn(product().publicUrl, 'Juho Jokela', { javaScriptEnabled: false });
    page = juho.page;
  });
  after(async () => {
    await juho.context.close();
    await plain.context.close();
  });

  const url = (path: string) => product().publicUrl + path;
  const box = (at = page) => at.getByLabel('Mitä haluat tietää laista?');
  const found = (at = page) => at.getByRole('group', { name: 'Ehkä tähän on jo vastattu' });
  const begin = async (text: string) => {
    await page.goto(url('/kysy'));
    await page
      .getByRole('radio', { name: /Avohuolto|Salassapito|Lastensuojelu/ })
      .first()
      .check();
    await box().fill(text);
    await found().waitFor();
  };
  const drafts = async (state: string) => {
    const rows = await product()
      .host.database('questions as q')
      .join('question_originals as o', 'o.question_id', 'q.id')
      .where({ state })
      .select('q.id', 'o.text');
    return rows as { id: string; text: string }[]; // as: the columns above
  };
  const seen = async (at = page) => (await at.locator('main').innerText()).replaceAll('\u00ad', '');

  it('shows at most three answers and two questions below the text, without moving the caret', async () => {
    await page.goto(url('/kysy'));
    const before = await box().boundingBox();
    await box().pressSequentially(answered.slice(0, 60));
    await found().waitFor();
    await box().pressSequentially(answered.slice(60));

    await found()
      .getByRole('link', { name: /Poliisi pyytää/ })
      .waitFor();
    expect(
      await found()
        .getByRole('button', { name: /^Tämä vastasi/ })
        .count(),
    ).to.be.within(1, 3);
    expect(
      await found()
        .getByRole('button', { name: /^Sama kysymys/ })
        .count(),
    ).to.be.at.most(2);
    expect(await box().inputValue()).to.equal(answered);
    expect(await box().boundingBox()).to.deep.include({ x: before?.x, y: before?.y });
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('TEXTAREA');
  });

  it('tells of it where a screen reader hears it without being interrupted', async () => {
    // That the draft was saved is told in the same place; here nothing else is to be told.
    await page.route('**/commands/save-draft', () => {});
    await page.goto(url('/kysy'));
    await box().fill(answered);
    await page
      .locator('#announcer')
      .getByText(/Löytyi/)
      .waitFor();
    await page.unroute('**/commands/save-draft');
  });

  it('sends the text in the body alone, and nothing before there is enough of it', async () => {
    const asked: Request[] = [];
    page.on('request', (request) => asked.push(request));
    await page.goto(url('/kysy'));
    await box().pressSequentially('Saako');
    await box().pressSequentially(` ${answered}`);
    await found().waitFor();
    page.removeAllListeners('request');

    const looks = asked.filter((request) => request.url().endsWith('/api/v1/similar'));
    expect(looks.length).to.be.at.least(1);
    expect(looks.every((request) => (request.postDataJSON() as { text: string }).text.length > 15)).to.equal(
      true,
    ); // as: what the island sends
    for (const request of asked) expect(decodeURIComponent(request.url())).not.to.include('Saako');
  });

  it('leaves the writing in peace when the look fails', async () => {
    await page.route('**/api/v1/similar', (route) => route.fulfill({ status: 429, body: '{}' }));
    await page.goto(url('/kysy'));
    const failed = page.waitForResponse((response) => response.url().endsWith('/api/v1/similar'));
    await box().fill(answered);
    await failed;
    await page.unroute('**/api/v1/similar');
    expect(await page.getByText('ei voitu hakea').count()).to.equal(0);
    await box().press('End');
    await box().pressSequentially(' Kiitos.');
    await found().waitFor();
  });

  it('leads to the answer that answered by keyboard alone, keeps the draft, and takes it back', async () => {
    await begin(answered);
    const accept = found().getByRole('button', { name: /^Tämä vastasi: Poliisi pyytää/ });
    await page.getByRole('button', { name: 'Katso, onko tähän jo vastattu' }).focus();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if (await accept.evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');

    await page.waitForURL(/\/ukk\/\w+\?tehty=accept-entry/);
    expect(await seen()).to.include('Kiitos, että kerroit vastauksen löytyneen.');
    expect((await drafts('draft')).map(({ text }) => text)).to.include(answered);
    await expectNoAxeViolations(page, 'the answer that answered');

    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.waitForURL(/\/omat-kysymykset\/\w+\?tehty=undo-put-away/);
    expect(await box().inputValue()).to.equal(answered);
    expect(await product().host.database('answered_while_asking').count()).to.deep.equal([{ count: 0 }]);
  });

  it('follows the same question and finds it among one’s own', async () => {
    await begin(waiting);
    await found()
      .getByRole('button', { name: /^Sama kysymys, seuraan: Kuka vastaa huostaanoton/ })
      .click();

    await page.waitForURL(/\/omat-kysymykset\?tehty=join-question/);
    const text = await seen();
    expect(text).to.include('Seuraat nyt kysymystä').and.include('Seuraamasi kysymykset');
    expect(text).to.include('Siirsit luonnoksen syrjään, koska seuraat samaa kysymystä.');
    await expectNoAxeViolations(page, 'one’s own questions with those followed');
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.waitForURL(/tehty=undo-put-away/);
  });

  it('offers nobody to follow a question of one’s own', async () => {
    await begin(own);
    await found().getByText('Tämä on oma kysymyksesi').waitFor();
    expect(
      await found()
        .getByRole('button', { name: /^Sama kysymys, seuraan: Miten lapsen/ })
        .count(),
    ).to.equal(0);
  });

  it('says kindly where a question is that was answered meanwhile, with the text still there', async () => {
    await begin(waiting);
    const { database } = product().host;
    const joined = () =>
      database('questions').where('public_title', 'like', 'Kuka vastaa huostaanoton valmistelusta%');
    await joined().update({ state: 'answered' });
    await found()
      .getByRole('button', { name: /^Sama kysymys, seuraan: Kuka vastaa huostaanoton/ })
      .click();

    await page.getByRole('heading', { name: 'Tätä kysymystä ei voi enää seurata' }).waitFor();
    expect(await seen())
      .to.include('Siihen on jo vastattu.')
      .and.include('Kirjoittamasi on tallella lomakkeessa.');
    expect(await box().inputValue()).to.equal(waiting);
    await joined().update({ state: 'queued' });
  });

  it('asks why one’s own differs, and sends that along', async () => {
    await begin(answered);
    const reason = found().getByLabel('Mikä omassa kysymyksessäsi on toisin?');
    expect(await reason.isVisible()).to.equal(false);
    await found()
      .getByRole('radio', { name: /^Omani on toinen: Poliisi pyytää/ })
      .check();
    await reason.fill('koskee eri-ikäistä lasta');
    await expectNoAxeViolations(page, 'asking, with what differs');
    // What was chosen stays when the words come to mean something else.
    await box().fill(waiting);
    await found().getByText('Vertailukohdaksi valitsemasi').waitFor();
    await page.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click();

    await page.waitForURL(/tehty=submit-question/);
    const kept = await product().host.database('question_differences').select('reason');
    expect(kept).to.deep.equal([{ reason: 'koskee eri-ikäistä lasta' }]);
  });

  it('stands in the way of no sending: Ctrl+Enter still sends the question', async () => {
    await begin(`${waiting} Näppäimin.`);
    await box().press('Control+Enter');
    await page.waitForURL(/tehty=submit-question/);
    expect((await drafts('submitted')).map(({ text }) => text)).to.include(`${waiting} Näppäimin.`);
  });

  it('is read at 320 px, and free of faults a machine can find', async () => {
    await begin(answered);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowing(page)).to.deep.equal([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectNoAxeViolations(page, 'asking, with what was found');
  });

  it('does the same without script: the look keeps the draft, and each button sends it along', async () => {
    const { page: at } = plain;
    await at.goto(url('/kysy'));
    await at
      .getByRole('radio', { name: /Avohuolto|Salassapito|Lastensuojelu/ })
      .first()
      .check();
    await box(at).fill(`${answered} Ilman skriptiä.`);
    await at.getByRole('button', { name: 'Katso, onko tähän jo vastattu' }).click();
    await found(at).waitFor();
    expect(at.url()).to.equal(url('/kysy'));
    const kept = (await drafts('draft')).filter(({ text }) => text.endsWith('Ilman skriptiä.'));
    expect(kept).to.have.lengthOf(1);

    await found(at)
      .getByRole('radio', { name: /^Omani on toinen: Poliisi pyytää/ })
      .check();
    await found(at).getByLabel('Mikä omassa kysymyksessäsi on toisin?').fill('koskee aikuista');
    await at.getByRole('button', { name: 'Tallenna luonnos' }).click();
    await at.waitForURL(/omat-kysymykset\/\w+\?tehty=save-draft/);
    expect(await found(at).getByLabel('Mikä omassa kysymyksessäsi on toisin?').inputValue()).to.equal(
      'koskee aikuista',
    );

    await found(at)
      .getByRole('button', { name: /^Tämä vastasi: Poliisi pyytää/ })
      .click();
    await at.waitForURL(/\/ukk\/\w+\?tehty=accept-entry/);
    await at.getByRole('button', { name: 'Kumoa' }).click();
    await at.waitForURL(/tehty=undo-put-away/);
    expect(await box(at).inputValue()).to.equal(`${answered} Ilman skriptiä.`);
  });
});
