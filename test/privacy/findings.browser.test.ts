import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { forumSeedId } from '../../seeds/forums.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { overflowing } from '../support/page-geometry.ts';
import { type AtBrowser, comeToSite, formFor, send, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { runningClock, worldOn } from '../support/world.ts';

const code = '131052-308T';
const born = 's. 14.3.2012';
const question = 'Saako koulu kertoa oppilaan poissaoloista lastensuojelulle?';
const warned = `${question} Perheen postinumero on 90100.`;

describe('what may tell who a client is, as one writes in a browser', function () {
  this.timeout(60_000);
  const product = useProduct();
  const { act, build } = worldOn(() => product().host.database, runningClock);
  const people: Record<string, AtBrowser> = {};
  const at = (name: string): Page => people[name]!.page;
  const sent: string[] = [];

  before(async () => {
    const { publicUrl } = product();
    for (const [name, person] of Object.entries({
      juho: 'Juho Jokela',
      lea: 'Lea Lehto',
      sanna: 'Sanna Saari',
    }))
      people[name] = await signIn(publicUrl, person);
    people['plain'] = await signIn(publicUrl, 'Juho Jokela', { javaScriptEnabled: false });
    people['visitor'] = await comeToSite();
    for (const { page } of Object.values(people)) {
      page.on('request', (request) => void sent.push(request.postData() ?? ''));
      page.on('websocket', (line) =>
        line.on('framesent', ({ payload }) => void sent.push(payload.toString('latin1'))),
      );
    }
  });
  after(async () => {
    for (const { context } of Object.values(people)) await context.close();
  });
  beforeEach(() => void (sent.length = 0));

  const open = async (name: string, path: string): Promise<Page> => {
    await at(name).goto(product().publicUrl + path);
    return at(name);
  };
  const box = (page: Page) => page.getByLabel('Mitä haluat tietää laista?');
  const marks = (within: Page | Locator) => within.getByRole('list', { name: 'Merkityt kohdat' });
  const stored = (page: Page) =>
    page.evaluate(() => JSON.stringify([sessionStorage, localStorage].map((store) => Object.entries(store))));
  const begin = async (page: Page) => {
    await page.goto(`${product().publicUrl}/kysy`);
    await page
      .getByRole('radio', { name: /Avohuolto|Salassapito|Lastensuojelu/ })
      .first()
      .check();
  };
  const until = (page: Page, address: string) =>
    page.waitForResponse((response) => response.url().endsWith(address));

  it('shows at once what may never be saved, and sends it nowhere until it is gone', async () => {
    const page = at('juho');
    await begin(page);
    await box(page).pressSequentially(`${question} Hetu on ${code}.`);
    await marks(page).getByText('(henkilötunnus)').waitFor();
    await page.getByText('Luonnosta ei tallennettu').first().waitFor();
    await page.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click();
    await page.getByText('Tekstiä ei lähetetty').first().waitFor();
    expect(new URL(page.url()).pathname).to.equal('/kysy');
    expect(await box(page).evaluate((field) => field === document.activeElement)).to.equal(true);
    await expectNoAxeViolations(page, 'findings under a field');

    const saved = until(page, '/commands/save-draft');
    await page.getByRole('button', { name: `Korvaa: henkilötunnus (${code})` }).click();
    expect((await saved).status()).to.equal(200);
    await page.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click();
    await page.waitForURL(/omat-kysymykset\?tehty=submit-question/);
    expect(sent.join()).to.include('poissaoloista').and.not.include('308T');
  });

  it('puts something more general in its place with one press, and takes it back, leaving the caret at its letters', async () => {
    const page = at('juho');
    await begin(page);
    await box(page).pressSequentially(`Asiakkaani, ${born}, muutti. Saako koulu kertoa?`);
    await box(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
    await page.getByRole('button', { name: `Korvaa: 14-vuotias (${born})` }).press('Enter');
    expect(await box(page).inputValue()).to.equal('Asiakkaani, 14-vuotias, muutti. Saako koulu kertoa?');
    expect(
      await box(page).evaluate((field: HTMLTextAreaElement) => [
        document.activeElement === field,
        field.selectionStart,
        field.selectionEnd,
      ]),
    ).to.deep.equal([true, 3, 3]);
    await page.locator('#announcer').getByText('Korvattu: 14-vuotias').waitFor();
    await page.keyboard.press('Control+z');
    expect(await box(page).inputValue()).to.include(born);

    await page.getByRole('button', { name: /^Korvaa: 14-vuotias/ }).click();
    await page.getByRole('button', { name: 'Kumoa korvaus' }).click();
    expect(await box(page).inputValue()).to.include(born);
    await marks(page).waitFor();
  });

  it('asks of a warning, takes its confirmation with the form, and tells the coordinator its kind and count', async () => {
    const page = at('juho');
    await begin(page);
    const asked = until(page, '/api/v1/find-identifiers');
    await box(page).fill(warned);
    expect((await asked).headers()['cache-control']).to.equal('no-store');
    const confirm = page.getByRole('checkbox', { name: 'Ei koske asiakasta: 90100' });
    await confirm.waitFor();
    for (const [width, scheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await overflowing(page), `${width}`).to.deep.equal([]);
      await expectNoAxeViolations(page, `a warning, ${width} px, ${scheme}`);
      const target = await confirm.boundingBox();
      expect(Math.min(target?.width ?? 0, target?.height ?? 0)).to.be.at.least(24);
    }
    await page.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click();
    await page.getByRole('heading', { name: 'Voiko tekstistä tunnistaa asiakkaan?' }).waitFor();
    expect(await box(page).inputValue()).to.equal(warned);

    await confirm.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click();
    await page.waitForURL(/omat-kysymykset\?tehty=submit-question/);
    const { question_id: questionId } = await product().host.database('confirmed_findings').first();
    const desk = await open('sanna', `/tarkistus?kysymys=${questionId}`);
    await desk
      .getByText('Kirjoittaja vahvisti, ettei kyse ole asiakkaasta: postinumero tai postitoimipaikka 1.')
      .waitFor();
  });

  it('works without script: checkboxes beside the marks, the text to mend by hand', async () => {
    const page = await open('plain', '/kysy');
    await send(page, 'submit-question', { text: `${warned} Hetu ${code}.` });
    await marks(page).getByText('Tätä ei voi tallentaa').waitFor();
    expect(await page.getByRole('checkbox', { name: /Ei koske asiakasta/ }).count()).to.equal(0);

    await send(page, 'submit-question', { text: `  ${warned}` });
    expect(await marks(page).locator('mark').innerText()).to.equal('90100');
    await page.getByRole('checkbox', { name: 'Ei koske asiakasta: 90100' }).check();
    await page.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click();
    await page.waitForURL(/omat-kysymykset\?tehty=submit-question/);
  });

  it('keeps it out of what is kept of a remark, and lets a remark’s warning be confirmed', async () => {
    const sessionId = await build.openSession({ forumId: forumSeedId('sijaishuolto-ja-rajoitukset') });
    const questionId = await build.queued(sessionId);
    const page = await open('juho', `/kysymykset/${questionId}`);
    const form = formFor(page, 'write-remark', questionId);
    await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    const text = form.locator('textarea');
    await text.pressSequentially(`Meilläkin, hetu ${code}, on kysytty.`);
    await marks(form).getByText('(henkilötunnus)').waitFor();
    expect(await stored(page))
      .to.include('on kysytty')
      .and.not.include('308T');
    await form.locator('button[type=submit]').click();
    await page.getByText('Tekstiä ei lähetetty').first().waitFor();
    expect(sent.join()).to.not.include('308T');

    await text.fill('Meillä on kysytty samaa, postinumero on 90100.');
    await form.getByRole('checkbox', { name: 'Ei koske asiakasta: 90100' }).check();
    await form.locator('button[type=submit]').click();
    await page.getByText('Huomiosi on lähetetty').first().waitFor();
    expect(
      await product().host.database('remarks').where({ question_id: questionId }).pluck('state'),
    ).to.deep.equal(['submitted']);
  });

  it('is neither previewed nor kept while an answer is written, and shows what will be asked when it is signed', async () => {
    const sessionId = await build.openSession({ forumId: forumSeedId('sijaishuolto-ja-rajoitukset') });
    const questionId = await build.queued(sessionId);
    await act('lea', claimQuestion, { questionId });
    const page = await open('lea', `/kysymykset/${questionId}`);
    const form = formFor(page, 'save-answer');
    const text = form.locator('textarea[name=markdown]');
    await text.pressSequentially(`Kyllä saa. Hetu ${code} on salainen.`);
    await marks(form).getByText('(henkilötunnus)').waitFor();
    await page
      .getByText('Esikatselua ei näytetä')
      .or(page.getByText(/tunniste/i))
      .first()
      .waitFor();
    expect(await stored(page))
      .to.include('on salainen')
      .and.not.include('308T');
    expect(sent.join()).to.not.include('308T');

    await text.fill('Kyllä saa. Perheen postinumero on 90100.');
    await marks(form)
      .getByText('Tämä tarkistetaan, kun vastaus allekirjoitetaan.')
      .or(form.getByRole('button', { name: /^Korvaa/ }))
      .first()
      .waitFor();
    await form
      .getByRole('button', { name: /^Tallenna/ })
      .first()
      .click();
    await page.waitForURL(/tehty=save-answer/);
    await send(page, 'sign-answer');
    await page.getByRole('heading', { name: 'Voiko tekstistä tunnistaa asiakkaan?' }).waitFor();
    const signing = formFor(page, 'sign-answer');
    await signing.getByRole('checkbox', { name: 'Ei koske asiakasta: 90100' }).check();
    await signing.locator('button[type=submit]').click();
    await page.waitForURL(/tehty=sign-answer/);
  });

  it('never reaches the line while both lawyers write live, and is asked for when the answer is signed there', async () => {
    const sessionId = await build.openSession({ forumId: forumSeedId('sijaishuolto-ja-rajoitukset') });
    const questionId = await build.queued(sessionId);
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId });
    const [lea, visitor] = [
      await open('lea', `/istunnot/${sessionId}`),
      await open('visitor', `/istunnot/${sessionId}`),
    ];
    const text = lea.locator('textarea[name=markdown]').first();
    await text.waitFor();
    await visitor.getByText('Yhteys on').first().waitFor();
    await text.pressSequentially(`Kyllä saa. Hetu ${code}`);
    await marks(lea).getByText('(henkilötunnus)').waitFor();
    await lea.getByText('Tekstiä ei näytetä muille').waitFor();
    expect(await stored(lea)).to.not.include('308T');
    await lea.getByRole('button', { name: `Korvaa: henkilötunnus (${code})` }).click();
    await visitor.locator('.provisional').getByText('Hetu henkilötunnus').waitFor();
    expect(sent.join()).to.not.include('308T');

    await text.fill('Kyllä saa. Perheen postinumero on 90100.');
    const confirm = lea.getByRole('checkbox', { name: 'Ei koske asiakasta: 90100' });
    await confirm.first().waitFor();
    await lea.getByRole('button', { name: 'Tallenna ja allekirjoita' }).click();
    await lea.getByText('Voiko tekstistä tunnistaa asiakkaan?').first().waitFor();
    await confirm.first().check();
    await lea.getByRole('button', { name: 'Allekirjoita', exact: true }).click();
    await lea.locator('.on-air').getByText('Allekirjoittanut: Lea Lehto').waitFor();
  });

  it('brings no script to who only reads', async () => {
    const page = await open('visitor', '/');
    const entry = await page.locator('a[href^="/ukk/"]').first().getAttribute('href');
    await page.goto(product().publicUrl + entry);
    expect(await page.locator('script[src]').count()).to.equal(0);
    expect(await page.locator('[data-findings]').count()).to.equal(0);
  });
});
