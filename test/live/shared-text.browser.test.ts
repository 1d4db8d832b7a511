import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { forumSeedId } from '../../seeds/forums.ts';
import { claimSeconds } from '../../server/answers/answer.ts';
import { lapseClaim } from '../../server/answers/lapse-claim.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, comeToSite, formFor, send, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { cast, someWords, worldOn } from '../support/world.ts';

describe('the text that two lawyers write at once', function () {
  this.timeout(60_000);
  const product = useProduct();
  const { act, build, clock } = worldOn(() => product().host.database);
  const people: Record<string, AtBrowser> = {};
  let sessionId = '';
  let questionId = '';
  let nextId = '';

  const at = (name: 'lea' | 'lauri' | 'visitor'): Page => people[name]!.page;
  const box = (page: Page): Locator => page.locator('textarea[name=markdown]').first();
  const holds = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>('textarea[name=markdown]')?.value === wanted,
      text,
    );
  const open = async (name: 'lea' | 'lauri' | 'visitor'): Promise<Page> => {
    const page = at(name);
    await page.goto(`${product().publicUrl}/istunnot/${sessionId}`);
    await page.getByText('Yhteys on').first().waitFor();
    if (name !== 'visitor') await box(page).waitFor();
    return page;
  };
  const shown = (page: Page) => page.locator('.provisional');

  before(async () => {
    const { publicUrl } = product();
    people['lea'] = await signIn(publicUrl, cast.lea.name);
    people['lauri'] = await signIn(publicUrl, cast.lauri.name);
    people['visitor'] = await comeToSite();
  });
  after(async () => {
    for (const { context } of Object.values(people)) await context.close();
  });
  beforeEach(async () => {
    clock.time = new Date();
    sessionId = await build.openSession({ forumId: forumSeedId('sijaishuolto-ja-rajoitukset') });
    questionId = await build.queued(sessionId);
    nextId = await build.queued(sessionId, 'juho');
  });
  const goOnAir = async () => {
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId });
  };

  it('takes what both type at the same time, shows each the other’s cursor, and visitors the whole', async () => {
    await goOnAir();
    const [lea, lauri, visitor] = [await open('lea'), await open('lauri'), await open('visitor')];
    await send(lea, 'claim-question');
    await box(lea).pressSequentially('Kyllä saa.');
    await holds(lauri, 'Kyllä saa.');

    await box(lauri).evaluate((area: HTMLTextAreaElement) => {
      area.focus();
      area.setSelectionRange(0, 0);
    });
    await Promise.all([
      box(lauri).pressSequentially('Lyhyesti sanottuna näin: ', { delay: 30 }),
      box(lea).pressSequentially(' Perusteet seuraavat alla.', { delay: 30 }),
    ]);
    const whole = 'Lyhyesti sanottuna näin: Kyllä saa. Perusteet seuraavat alla.';
    await Promise.all([holds(lea, whole), holds(lauri, whole)]);

    await shown(visitor).getByText(whole).waitFor();
    await lea.locator('.cursor-mark', { hasText: 'Lauri' }).waitFor();
    await lauri.locator('.cursor-mark', { hasText: 'Lea' }).waitFor();
    expect(await markedAt(lea)).to.equal('Lyhyesti sanottuna näin: '.length);
    expect(await markedAt(lauri)).to.equal(whole.length);
    expect(await lea.locator('#announcer').textContent()).to.equal('Lauri Laine kirjoittaa mukana');
    expect(await box(lauri).evaluate((area: HTMLTextAreaElement) => area.selectionStart)).to.equal(25);
    await expectNoAxeViolations(lea, 'two lawyers at one text');
  });

  it('begins empty, takes in the prepared draft, is saved by its holder and signed by both', async () => {
    await build.answerSaved(questionId, 'lauri');
    await product().host.database('claims').where({ question_id: questionId }).delete();
    await goOnAir();
    const [lea, lauri, visitor] = [await open('lea'), await open('lauri'), await open('visitor')];
    expect(await box(lea).inputValue()).to.equal('');
    expect(await shown(visitor).count()).to.equal(0);

    await send(lea, 'claim-question');
    await lea.getByRole('button', { name: 'Tuo valmisteltu luonnos' }).click();
    await holds(lauri, someWords.answer);
    await shown(visitor).getByText('Lastensuojelulaki 417/2007 25 § 1 mom.').waitFor();
    await box(lauri).press('End');
    await box(lauri).pressSequentially(' Näin on.');
    await holds(lea, `${someWords.answer} Näin on.`);
    await lauri.getByText('Lea Lehto tallentaa vastauksen').waitFor();
    expect(await lauri.getByRole('button', { name: 'Tallenna', exact: true }).count()).to.equal(0);

    await lea.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await lauri.getByText('Tallennettu versio 1').first().waitFor();
    await lauri.getByRole('button', { name: 'Allekirjoita', exact: true }).click();
    await lea.locator('.on-air').getByText('Allekirjoittanut: Lauri Laine').waitFor();
    await holds(lea, '');
    await lea.getByRole('button', { name: `Allekirjoita: ${someWords.title}` }).click();
    await lauri.locator('.on-air').getByText('Kaksi allekirjoitusta').waitFor();
    expect(await shown(visitor).count()).to.equal(0);
    expect(await keptKeys()).to.deep.equal([]);

    await lauri.getByRole('button', { name: 'Muokkaa vastausta' }).click();
    await holds(lea, `${someWords.answer} Näin on.`);
    await box(lea).press('End');
    await box(lea).pressSequentially(' Lisäys.');
    await lea.getByRole('button', { name: 'Tallenna', exact: true }).click();
    await lauri.getByText('Tallennettu versio 2').first().waitFor();
  });

  it('tells that a lease has run out, and keeps the text when the other takes the question', async () => {
    await goOnAir();
    const [lea, lauri] = [await open('lea'), await open('lauri')];
    await send(lea, 'claim-question');
    await box(lea).pressSequentially('Kesken');
    await holds(lauri, 'Kesken');
    await lauri.getByText('Lea Lehto vastaa.').waitFor();
    clock.time = new Date(Date.now() + (claimSeconds + 5) * 1000);
    await lapseClaim({ database: product().host.database, clock })({ questionId });

    await lauri.getByText('Oton aika päättyi, voit ottaa kysymyksen.').waitFor();
    await lea.getByText('Ottosi aika päättyi.').waitFor();
    await product()
      .host.database('claims')
      .where({ question_id: questionId })
      .update({ expires_at: new Date(0) });
    await send(lauri, 'claim-question');
    await lea.getByText('Lauri Laine vastaa.').waitFor();

    expect(await lea.getByRole('button', { name: 'Tallenna', exact: true }).count()).to.equal(0);
    expect(await box(lea).inputValue()).to.equal('Kesken');
  });

  it('keeps what has not become an answer when the question leaves the air, and puts it back only by hand', async () => {
    await goOnAir();
    const [lea, visitor] = [await open('lea'), await open('visitor')];
    await box(lea).pressSequentially('Kesken jäänyt');
    await shown(visitor).getByText('Kesken jäänyt').waitFor();
    await act('sanna', putOnAir, { sessionId, questionId: nextId });
    await lea.getByText('Tämä kysymys ei ole enää käsittelyssä').waitFor();
    await lea.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Kesken jäänyt'),
    );

    await act('sanna', putOnAir, { sessionId, questionId });
    await lea.getByText('jota ei ole tallennettu vastaukseen').waitFor();
    await visitor.locator('.on-air').getByText(someWords.title).first().waitFor();
    expect(await box(lea).inputValue()).to.equal('');
    expect(await shown(visitor).count()).to.equal(0);
    await lea.getByRole('button', { name: 'Hylkää' }).click();
    await lea.getByRole('button', { name: 'Palauta' }).click();
    await lea.getByRole('button', { name: 'Tuo tekstiin' }).click();

    await shown(visitor).getByText('Kesken jäänyt').waitFor();
    expect(await lea.getByText('jota ei ole tallennettu vastaukseen').count()).to.equal(0);
  });

  it('keeps what was typed without a line over a reload, and merges it when the line is back', async () => {
    await goOnAir();
    const [lea, lauri] = [await open('lea'), await open('lauri')];
    await box(lea).pressSequentially('Alku.');
    await holds(lauri, 'Alku.');
    await lea.route('**/api/v1/commands/**', (route) => route.abort());
    await people['lea']!.context.setOffline(true);
    await box(lea).pressSequentially(' Ilman yhteyttä.');
    await box(lauri).press('End');
    await box(lauri).pressSequentially(' Laurin loppu.');
    await people['lea']!.context.setOffline(false);
    await lea.reload();
    await box(lea).waitFor();
    await lea.unroute('**/api/v1/commands/**');

    const whole = await lauri
      .waitForFunction(() => {
        const { value } = document.querySelector<HTMLTextAreaElement>('textarea[name=markdown]')!;
        return value.includes('Ilman yhteyttä.') && value;
      })
      .then((handle) => handle.jsonValue());
    expect(whole).to.include('Alku.').and.to.include('Laurin loppu.');
    await holds(lea, String(whole));
  });

  it('is written on the question’s own page where there is no script', async () => {
    await goOnAir();
    const reader = await signIn(product().publicUrl, cast.lea.name, { javaScriptEnabled: false });
    await reader.page.goto(`${product().publicUrl}/istunnot/${sessionId}`);

    expect(await formFor(reader.page, 'claim-question').count()).to.equal(1);
    await reader.page
      .getByRole('link', { name: 'Kirjoita vastaus kysymyksen omalla sivulla' })
      .first()
      .click();
    await reader.page.waitForURL(`**/kysymykset/${questionId}`);
    await reader.context.close();
  });

  /** Before which character the other's mark stands. */
  function markedAt(page: Page): Promise<number> {
    return page
      .locator('.cursor-mirror > div')
      .first()
      .evaluate((mirror) => mirror.firstChild?.textContent?.length ?? -1);
  }

  async function keptKeys(): Promise<string[]> {
    const pages = [at('lea'), at('lauri')];
    const keys = await Promise.all(
      pages.map((page) =>
        page.evaluate((id) => Object.keys(localStorage).filter((key) => key.includes(id)), questionId),
      ),
    );
    return keys.flat();
  }
});
