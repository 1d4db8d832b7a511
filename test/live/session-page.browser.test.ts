import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { forumSeedId } from '../../seeds/forums.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, comeToSite, formFor, send, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { cast, someWords, worldOn } from '../support/world.ts';

describe('the page of a session', function () {
  this.timeout(60_000);
  const product = useProduct();
  const { act, build } = worldOn(() => product().host.database);
  const people: Record<string, AtBrowser> = {};
  const at = (name: string): Page => people[name]!.page;
  let sessionId = '';
  let questionId = '';
  let nextId = '';

  const open = async (name: string): Promise<Page> => {
    const page = at(name);
    await page.goto(`${product().publicUrl}/istunnot/${sessionId}`);
    return page;
  };
  const isLive = (page: Page) => page.getByText('Yhteys on').first().waitFor();
  const supporters = () => product().host.database('supports').where({ question_id: nextId });

  before(async () => {
    const { publicUrl } = product();
    for (const name of ['Aino Alatalo', 'Lea Lehto', 'Lauri Laine', 'Sanna Saari']) {
      people[name.split(' ')[0]!.toLowerCase()] = await signIn(publicUrl, name);
    }
    people['visitor'] = await comeToSite();
    people['reader'] = await comeToSite({ javaScriptEnabled: false });
  });
  after(async () => {
    for (const { context } of Object.values(people)) await context.close();
  });
  beforeEach(async () => {
    sessionId = await build.openSession({ forumId: forumSeedId('sijaishuolto-ja-rajoitukset') });
    questionId = await build.queued(sessionId);
    nextId = await build.queued(sessionId, 'juho');
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId });
  });

  it('tells all of it without script, and has no fault of accessibility for any role', async () => {
    const reader = await open('reader');
    const read = (await reader.locator('main').innerText()).replaceAll('\u00ad', '');
    expect(read).to.include(someWords.title).and.to.include('Päivitä');
    for (const name of ['visitor', 'aino', 'lea', 'sanna']) {
      const page = await open(name);
      await isLive(page);
      await expectNoAxeViolations(page, `the live session of ${name}`);
    }
  });

  it('shows what is typed, keeps it over a reload, and saves and signs it', async () => {
    const [lea, visitor] = [await open('lea'), await open('visitor')];
    await isLive(visitor);
    await send(lea, 'claim-question');
    await lea.locator('textarea[name=markdown]').fill(someWords.answer);
    await visitor.locator('.provisional').getByText('salassapitosäännösten estämättä').waitFor();

    await lea.reload();
    await lea.locator('textarea[name=markdown]').waitFor();
    expect(await lea.locator('textarea[name=markdown]').inputValue()).to.equal(someWords.answer);
    await lea.locator('textarea[name=citations]').fill(someWords.citations);
    await lea.getByRole('button', { name: 'Tallenna ja allekirjoita' }).click();

    await visitor.locator('.answer').getByText('Allekirjoittanut: Lea Lehto').waitFor();
    expect(await visitor.locator('.provisional').count()).to.equal(0);
    expect(await visitor.locator('#announcer').textContent()).to.equal(`Uusi vastaus: ${someWords.title}`);
    expect(
      await lea.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('vastaus'))),
    ).to.deep.equal([]);
  });

  it('refuses a client’s identifier in what is typed and shows nobody the text', async () => {
    const [lea, visitor] = [await open('lea'), await open('visitor')];
    await isLive(visitor);
    await send(lea, 'claim-question');
    await lea.locator('textarea[name=markdown]').fill('Soita numeroon 040 123 4567.');
    await lea.getByText('Tätä ei voi tallentaa. Poista se tekstistä.').first().waitFor();

    await lea.locator('textarea[name=markdown]').fill('Soita päivystykseen.');
    await visitor.locator('.provisional').getByText('Soita päivystykseen.').waitFor();

    expect(await visitor.locator('main').innerText()).not.to.include('040');
    expect(await lea.getByText('Tätä ei voi tallentaa. Poista se tekstistä.').count()).to.equal(0);
  });

  it('keeps a lawyer’s text when the question leaves the air and when another has saved meanwhile', async () => {
    const lea = await open('lea');
    await send(lea, 'claim-question');
    await lea.locator('textarea[name=markdown]').fill('Kesken jäänyt vastaus');
    await act('sanna', putOnAir, { sessionId, questionId: nextId });
    await lea.getByText('Tämä kysymys ei ole enää käsittelyssä').waitFor();

    await product()
      .host.database('claims')
      .where({ question_id: questionId })
      .update({ expires_at: new Date(0) });
    await build.answerSaved(questionId, 'lauri');
    await lea.getByText('Kysymys siirtyi toiselle lakimiehelle').waitFor();
    await lea.getByText('Vastausta on muutettu sen jälkeen').waitFor();

    const kept = lea.locator('textarea[name=markdown]').last();
    expect(await kept.inputValue()).to.equal('Kesken jäänyt vastaus');
  });

  it('sends what was done while the line was cut once it is back, and once only', async () => {
    const aino = await open('aino');
    await isLive(aino);
    await people['aino']!.context.setOffline(true);
    await formFor(aino, 'support-question', nextId).locator('button').click();
    await aino.getByText('Ei yhteyttä. Lähetetään heti').first().waitFor({ timeout: 20_000 });
    expect(await supporters()).to.have.length(0);

    await people['aino']!.context.setOffline(false);
    await aino.getByRole('button', { name: 'Minullakin, merkitty' }).waitFor({ timeout: 20_000 });

    expect(await supporters()).to.have.length(1);
  });

  it('follows without sockets where they are blocked', async () => {
    const { context, page } = await comeToSite();
    await page.addInitScript(
      'globalThis.WebSocket = class { constructor() { throw new Error("blocked"); } }',
    );
    await page.goto(`${product().publicUrl}/istunnot/${sessionId}`);
    await page.getByText('tilanne päivittyy muutaman sekunnin välein').waitFor({ timeout: 20_000 });

    await act('sanna', putOnAir, { sessionId, questionId: nextId });

    const said = page.locator('#announcer').getByText('Käsittelyyn otettiin');
    await said.waitFor({ state: 'attached' });
    await context.close();
  });

  it('shows the coordinator what waits for triage, and nobody else', async () => {
    const [sanna, visitor, lea] = [await open('sanna'), await open('visitor'), await open('lea')];
    for (const page of [sanna, visitor, lea]) await isLive(page);
    const late = 'Saako huoltajalle kertoa, kuka ilmoituksen teki, jos hän sitä kysyy?';

    await build.submitted(sessionId, 'aino', late);
    await sanna.getByText(late).waitFor();

    expect(await visitor.getByText(late).count()).to.equal(0);
    expect(cast.aino.name).to.equal('Aino Alatalo');
    expect(await sanna.locator('main').innerText()).not.to.include('Aino');
  });
});
