import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, comeToSite, formFor, send, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { someWords, worldOn } from '../support/world.ts';

const dissent = 'Tulkitsen lakia toisin: **kynnys** on korkeampi.';

describe('a dissent and the lawyers’ notes on the pages', function () {
  this.timeout(60_000);
  const product = useProduct();
  const { act, build } = worldOn(() => product().host.database);
  const people: Record<string, AtBrowser> = {};
  const at = (name: string): Page => people[name]!.page;
  let sessionId = '';
  let questionId = '';
  let version: { versionId: string; revision: number };
  let fence: number;

  const open = async (name: string, path: string): Promise<Page> => {
    const page = at(name);
    await page.goto(product().publicUrl + path);
    return page;
  };
  const follow = async (name: string): Promise<Page> => {
    const page = await open(name, `/istunnot/${sessionId}`);
    await page.getByText('Yhteys on').first().waitFor();
    return page;
  };
  const written = (page: Page) => formFor(page, 'sign-dissent').locator('[name=markdown]');
  const unfold = (page: Page, name: string | RegExp) => page.locator('summary').getByText(name).click();

  before(async () => {
    const { publicUrl } = product();
    for (const name of ['Lea Lehto', 'Lauri Laine', 'Sanna Saari'])
      people[name.split(' ')[0]!.toLowerCase()] = await signIn(publicUrl, name);
    people['plain'] = await signIn(publicUrl, 'Lauri Laine', { javaScriptEnabled: false });
    people['visitor'] = await comeToSite();
  });
  after(async () => {
    for (const { context } of Object.values(people)) await context.close();
  });
  beforeEach(async () => {
    ({ sessionId, questionId } = await build.onAir());
    const { versionId, revision, ...saved } = await build.answerSaved(questionId);
    version = { versionId, revision };
    fence = saved.fence;
    await act('lea', signAnswer, version);
  });

  it('keeps what is typed over a reload and shows it to all when it is signed', async () => {
    const [lauri, visitor] = [await follow('lauri'), await follow('visitor')];
    await unfold(lauri, 'Kirjoita eriävä näkemys');
    await written(lauri).fill(dissent);
    await lauri.reload();
    await unfold(lauri, 'Kirjoita eriävä näkemys');
    expect(await written(lauri).inputValue()).to.equal(dissent);

    await lauri.getByRole('button', { name: 'Allekirjoita eriävä näkemys' }).click();

    await visitor.locator('.answer', { hasText: 'Eriävä näkemys' }).getByText('kynnys').waitFor();
    expect(await visitor.locator('main').innerText()).to.include('Lauri Laine');
    await lauri.getByRole('heading', { name: 'Eriävät näkemyksesi' }).waitFor();
    await lauri.waitForFunction(() => Object.keys(localStorage).every((key) => !key.includes('eriava')));
    await expectNoAxeViolations(lauri, 'the live page of a lawyer who has dissented');
  });

  it('gives a withdrawn text back to its writer', async () => {
    const [lauri, visitor] = [await follow('lauri'), await follow('visitor')];
    await send(lauri, 'sign-dissent', { markdown: dissent });
    await visitor.locator('.answer').getByText('kynnys').waitFor();

    await send(lauri, 'withdraw-dissent');

    await lauri.getByRole('heading', { name: 'Odottaa allekirjoitustasi' }).waitFor();
    await visitor.locator('.answer').getByText('kynnys').waitFor({ state: 'detached' });
    expect(await written(lauri).inputValue()).to.equal(dissent);
  });

  it('offers the text again when the answer has got a new version', async () => {
    const lauri = await follow('lauri');
    await send(lauri, 'sign-dissent', { markdown: dissent });
    await lauri.getByRole('heading', { name: 'Eriävät näkemyksesi' }).waitFor();

    const edited = { questionId, fence, revision: 0, markdown: 'Tarkennettu.', citations: '' };
    const next = await act('lea', saveAnswer, edited);
    await act('lea', signAnswer, { versionId: next.versionId, revision: next.revision });

    await lauri.getByText('Tallennettu versio 2').first().waitFor();
    await lauri.getByRole('heading', { name: 'Odottaa allekirjoitustasi' }).waitFor();
    expect(await written(lauri).inputValue()).to.equal(dissent);
  });

  it('is signed and withdrawn on the page of the question, without script too', async () => {
    for (const name of ['plain', 'lauri']) {
      const page = await open(name, `/kysymykset/${questionId}`);
      await send(page, 'sign-dissent', { markdown: dissent });
      await page.getByText('Eriävä näkemyksesi on allekirjoitettu.').waitFor();
      expect(await page.locator('.answer').nth(1).innerText()).to.include('Lauri Laine');

      await send(page, 'withdraw-dissent');
      await page.getByText('Eriävä näkemyksesi on peruutettu.').waitFor();
      expect(await page.locator('.answer').count()).to.equal(1);
    }
    expect(await written(at('lauri')).inputValue()).to.equal(dissent);
    await expectNoAxeViolations(at('lauri'), 'the page of a question with a dissent begun');
  });

  it('is published with the answer by the coordinator, who is told so', async () => {
    const lauri = await follow('lauri');
    await send(lauri, 'sign-dissent', { markdown: dissent });
    await lauri.getByRole('heading', { name: 'Eriävät näkemyksesi' }).waitFor();
    await act('sanna', takeOffAir, { sessionId });

    const sanna = await open('sanna', `/kysymykset/${questionId}`);
    await sanna.getByText('Eriävä näkemys julkaistaan vastauksen yhteydessä').waitFor();
    const { entryId } = await act('sanna', publishAnswer, {
      questionId,
      title: someWords.title,
      text: someWords.publicText,
    });

    const visitor = await open('visitor', `/ukk/${entryId}`);
    expect((await visitor.locator('#eriava-nakemys').innerText()).replaceAll('\u00ad', '')).to.match(
      /^Eriävä näkemys\s+Lauri Laine, \d+\.\d+\.\d{4}\s+Tulkitsen lakia toisin/,
    );
    await expectNoAxeViolations(visitor, 'an entry with a dissent');
    await visitor.emulateMedia({ media: 'print' });
    expect(await visitor.locator('#eriava-nakemys').isVisible()).to.equal(true);
    await visitor.emulateMedia({ media: 'screen' });
  });

  it('shows each lawyer what the other notes, and gives a removed note back', async () => {
    const [lea, lauri] = [await follow('lea'), await follow('lauri')];
    await send(lea, 'write-note', { text: 'Muista perustuslain 10 §.' });
    await lauri.getByText('Muista perustuslain 10 §.').waitFor();
    expect(await lauri.locator('#announcer').textContent()).to.equal('Uusi muistiinpano: Lea Lehto');
    expect(await formFor(lea, 'write-note').locator('[name=text]').inputValue()).to.equal('');
    expect(await formFor(lauri, 'remove-note').count()).to.equal(0);
    await expectNoAxeViolations(lea, 'the live page of a lawyer with notes');

    await send(lea, 'remove-note');
    await lauri.getByText('Muista perustuslain 10 §.').waitFor({ state: 'detached' });
    await lea.getByRole('button', { name: 'Palauta muistiinpano' }).click();
    await lauri.getByText('Muista perustuslain 10 §.').waitFor();

    const sanna = await open('sanna', `/kysymykset/${questionId}`);
    expect(await sanna.content()).not.to.include('perustuslain');
  });
});
