import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { forumSeedId } from '../../seeds/forums.ts';
import { askFollowUp } from '../../server/discussion/ask-follow-up.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, formFor, send, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { someWords, worldOn } from '../support/world.ts';

const remark = 'Meillä koulu ilmoittaa poissaoloista aina ensin huoltajalle.';
const followUp = 'Entä jos oppilas on täysi-ikäinen ja kieltää kertomasta?';

describe('the discussion under a question', function () {
  this.timeout(60_000);
  const product = useProduct();
  const { act, build } = worldOn(() => product().host.database);
  const people: Record<string, AtBrowser> = {};
  const at = (name: string): Page => people[name]!.page;
  let sessionId = '';
  let questionId = '';
  let nextId = '';

  const open = async (name: string, path = `/istunnot/${sessionId}`): Promise<Page> => {
    const page = at(name);
    await page.goto(product().publicUrl + path);
    if (path.startsWith('/istunnot')) await page.getByText('Yhteys on').first().waitFor();
    return page;
  };
  // Soft hyphens are for the eye.
  const seenIn = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00ad', '');

  before(async () => {
    const { publicUrl } = product();
    for (const name of ['Aino Alatalo', 'Juho Jokela', 'Pia Pesonen', 'Lea Lehto', 'Sanna Saari'])
      people[name.split(' ')[0]!.toLowerCase()] = await signIn(publicUrl, name);
    people['plain'] = await signIn(publicUrl, 'Aino Alatalo', { javaScriptEnabled: false });
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

  it('takes a worker’s remark, shows it first to the coordinator, and once let through to all, without a reload', async () => {
    const [aino, sanna, pia] = [await open('aino'), await open('sanna'), await open('pia')];

    await send(aino, 'write-remark', { key: questionId, text: remark });
    await aino.getByText('Huomiosi on lähetetty tarkistettavaksi.').waitFor();
    await aino.locator('#own-remarks').waitFor();
    const toShow = sanna.getByRole('button', { name: 'Näytä huomio: Meillä koulu' });
    await toShow.waitFor();
    expect(await seenIn(pia)).not.to.include(remark);

    await toShow.click();
    await pia.locator('.on-air').getByText(remark, { exact: true }).waitFor();
    await aino.locator('.on-air').getByText('(sinä)').waitFor();
    expect(await seenIn(pia))
      .to.include('Työntekijä 1')
      .and.not.to.include('(sinä)');
    expect(await seenIn(sanna)).not.to.include('Aino');

    await sanna.getByRole('button', { name: 'Kumoa' }).click();
    await pia.locator('.on-air').getByText('Huomiot (0)').waitFor();
    await toShow.waitFor();
  });

  it('brings a declined remark back to its writer with the reason and the text, and takes it again', async () => {
    const [aino, sanna, pia] = [await open('aino'), await open('sanna'), await open('pia')];
    await send(aino, 'write-remark', { key: questionId, text: remark });
    const card = sanna.locator('article').filter({ hasText: remark });
    await card.locator('summary').filter({ hasText: 'Hylkää' }).click();

    await card.getByRole('button', { name: 'Hylkää perusteella: Huomio ei koske' }).click();

    const own = aino.locator('section').filter({ has: aino.locator('#own-remarks') });
    await own.getByText('Huomio ei koske tätä kysymystä').waitFor();
    expect(await seenIn(pia)).not.to.include(remark);
    await aino.goto(`${product().publicUrl}/omat-kysymykset`);
    expect(await seenIn(aino))
      .to.include('Huomio ei koske tätä kysymystä')
      .and.to.include(remark);

    const page = await open('aino');
    const again = page.locator('section').filter({ has: page.locator('#own-remarks') });
    await again.getByText('Muokkaa ja lähetä uudelleen').click();
    await again.locator('textarea').fill('Korjattu huomio');
    await again.getByRole('button', { name: 'Lähetä uudelleen' }).click();
    await sanna.getByText('Korjattu huomio').waitFor();
    await again.getByText('Odottaa tarkistusta').waitFor();
    expect(await again.locator('article').count()).to.equal(1);
  });

  it('keeps what is being written when the next question comes on air, and over a reload', async () => {
    const pia = await open('pia');
    await formFor(pia, 'write-remark', questionId).locator('textarea').fill(remark);

    await act('sanna', putOnAir, { sessionId, questionId: nextId });

    const inHeard = pia.locator(
      'section[aria-labelledby="heard-title"], section[aria-labelledby="queue-title"]',
    );
    await inHeard.first().waitFor();
    await act('sanna', putOnAir, { sessionId, questionId });
    await pia.reload();
    const box = formFor(pia, 'write-remark', questionId).locator('textarea');
    await box.waitFor();
    await pia.waitForFunction((text) => {
      const areas = [...document.querySelectorAll('textarea')];
      return areas.some(({ value }) => value === text);
    }, remark);
    expect(await box.inputValue()).to.equal(remark);
  });

  it('takes a follow-up to the desk, and approved to the queue with what it follows up', async () => {
    const [juho, lea] = [await open('juho'), await open('lea')];
    await send(juho, 'ask-follow-up', { key: questionId, text: followUp });
    await juho.getByText('Jatkokysymyksesi on lähetetty tarkistettavaksi.').waitFor();
    expect(await seenIn(lea)).not.to.include('Jatkokysymys:');

    const sanna = await open('sanna', `/tarkistus?istunto=${sessionId}`);
    expect(await seenIn(sanna)).to.include(`Jatkokysymys kysymykseen: ${someWords.title}`);
    expect(await seenIn(sanna)).not.to.include('Juho');
    await send(sanna, 'approve-question', { title: 'Täysi-ikäinen oppilas', text: followUp });

    await lea.getByText(`Jatkokysymys: ${someWords.title}`).waitFor();
    const own = await open('juho', '/omat-kysymykset');
    expect(await seenIn(own)).to.include(`Jatkokysymys kysymykseen: ${someWords.title}`);
  });

  it('counts at the lawyer’s desk those who find the answer unclear, and only shows each one’s own', async () => {
    await build.signedTwice(questionId);
    const [pia, juho, lea] = [await open('pia'), await open('juho'), await open('lea')];

    await pia.getByRole('button', { name: 'Vastaus on epäselvä' }).click();
    await lea.getByText('1 seuraaja pitää vastausta epäselvänä').waitFor();
    await juho.getByRole('button', { name: 'Vastaus on epäselvä' }).click();
    await lea.getByText('2 seuraajaa pitää vastausta epäselvänä').waitFor();
    await pia.getByRole('button', { name: 'Epäselvä, merkitty' }).waitFor();
    expect(await seenIn(pia)).not.to.include('seuraajaa pitää');

    await pia.reload();
    await pia.getByRole('button', { name: 'Epäselvä, merkitty' }).click();
    await lea.getByText('1 seuraaja pitää vastausta epäselvänä').waitFor();
  });

  it('goes by plain forms too, with a refusal on the page it stood on', async () => {
    const page = at('plain');
    const { publicUrl } = product();
    await page.goto(`${publicUrl}/istunnot/${sessionId}`);
    await send(page, 'write-remark', { key: questionId, text: 'Soita numeroon 040 123 4567.' });
    expect(await seenIn(page)).to.include('Tekstissä on tunnistetietoja');
    expect(await formFor(page, 'write-remark', questionId).locator('textarea').inputValue()).to.include(
      '040',
    );

    await page.goto(`${publicUrl}/kysymykset/${questionId}`);
    await send(page, 'ask-follow-up', { key: questionId, text: 'Lyhyt' });
    expect(await seenIn(page)).to.include('Tarkista merkityt kohdat');
    expect(await formFor(page, 'ask-follow-up', questionId).locator('textarea').inputValue()).to.equal(
      'Lyhyt',
    );
    await send(page, 'ask-follow-up', { key: questionId, text: followUp });
    expect(new URL(page.url()).pathname).to.equal('/omat-kysymykset');
    expect(await seenIn(page)).to.include(`Jatkokysymys kysymykseen: ${someWords.title}`);
  });

  it('shows what was written to a thread that is no longer on the page', async () => {
    const page = at('plain');
    await page.goto(`${product().publicUrl}/istunnot/${sessionId}`);
    const form = formFor(page, 'write-remark', questionId);
    await form.locator('textarea').fill('Soita numeroon 040 123 4567, jos huomio ei mahdu.');
    await act('sanna', putOnAir, { sessionId, questionId: nextId });

    await form.locator('button').click();

    const read = await seenIn(page);
    expect(read).to.include('Kysymys ei ole enää tällä sivulla').and.to.include('040 123 4567');
  });

  it('is found from a published answer by those who are signed in, and nothing of it is told to visitors', async () => {
    const entry = await product().host.database('entries').whereNot({ validity: 'revoked' }).first();
    const page = await open('aino', `/ukk/${entry.id}`);
    await page.getByRole('link', { name: 'Keskustelu ja jatkokysymykset' }).click();
    expect(new URL(page.url()).pathname).to.equal(`/kysymykset/${entry.question_id}`);
    await formFor(page, 'write-remark').waitFor();

    const reply = await fetch(`${product().publicUrl}/ukk/${entry.id}`);
    expect(reply.headers.get('Cache-Control')).to.match(/^public/);
    expect(await reply.text()).not.to.include(entry.question_id);
  });

  it('lets the coordinator decide on the question’s page, with ten seconds to undo, and keeps unsent text there', async () => {
    await act('juho', writeRemark, { questionId, text: remark });
    const sanna = await open('sanna', `/kysymykset/${questionId}`);
    await sanna.getByRole('button', { name: 'Näytä huomio' }).click();
    await sanna.getByText('Huomio näytetään kirjautuneille.').waitFor();
    await sanna.getByRole('button', { name: 'Kumoa' }).click();
    await sanna.getByRole('button', { name: 'Näytä huomio' }).waitFor();

    const pia = await open('pia', `/kysymykset/${questionId}`);
    expect(await seenIn(pia)).not.to.include(remark);
    await formFor(pia, 'write-remark', questionId).locator('textarea').fill('Kesken jäänyt huomio');
    await pia.reload();
    const box = formFor(pia, 'write-remark', questionId).locator('textarea');
    expect(await box.inputValue()).to.equal('Kesken jäänyt huomio');
    await send(pia, 'write-remark', { key: questionId });
    await pia.getByText('Odottaa tarkistusta').waitFor();
    await pia.reload();
    expect(await box.inputValue()).to.equal('');
  });

  it('has no fault of accessibility for any role, live, on the question’s page and among one’s own', async () => {
    await act('pia', writeRemark, { questionId, text: remark });
    await act('lea', writeRemark, { questionId, text: 'Laki ei erota näitä tilanteita.' });
    const asked = await act('juho', askFollowUp, { questionId, text: followUp });
    await act('sanna', approveQuestion, {
      questionId: asked.questionId,
      title: 'Täysi-ikäinen oppilas',
      text: followUp,
    });
    for (const name of ['aino', 'pia', 'lea', 'sanna']) {
      await expectNoAxeViolations(await open(name), `the live discussion of ${name}`);
      const paths = [`/kysymykset/${questionId}`, '/omat-kysymykset'];
      for (const path of paths) await expectNoAxeViolations(await open(name, path), `${path} of ${name}`);
    }
  });
});
