import { expect } from 'chai';
import { helsinkiWallTime } from '../../server/platform/helsinki-time.ts';
import { forumSeedId } from '../../seeds/forums.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, comeToSite, formFor, send, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { cast } from '../support/world.ts';

const title = 'Saako päiväkoti kertoa lapsen poissaoloista?';
const question =
  'Päiväkodista kysyttiin, saako henkilökunta kertoa lastensuojelulle pienen lapsen toistuvista poissaoloista ilman huoltajan lupaa.';
const answer = 'Kyllä saa. Ilmoitus tehdään **viipymättä** ja salassapitosäännösten estämättä.';

/** The eight steps of the domain's road, each on what the ones before left. */
describe('the road of one question', function () {
  this.timeout(60_000);
  const product = useProduct();
  const people: Record<string, AtBrowser> = {};
  const at = (name: string) => {
    const person = people[name];
    if (!person) throw new Error(`${name} has not come`);
    return person.page;
  };
  const url = (path: string) => product().publicUrl + path;
  const road = { sessionId: '', questionId: '', entryPath: '' };
  const sessionPath = () => `/istunnot/${road.sessionId}`;

  before(async () => {
    for (const name of ['Aino Alatalo', 'Juho Jokela', 'Lea Lehto', 'Lauri Laine', 'Sanna Saari']) {
      people[name.split(' ')[0]?.toLowerCase() ?? ''] = await signIn(product().publicUrl, name);
    }
    people['visitor'] = await comeToSite({ javaScriptEnabled: false });
    people['pia'] = await signIn(product().publicUrl, 'Pia Pesonen', {
      viewport: { width: 320, height: 700 },
    });
  });
  after(async () => {
    for (const { context } of Object.values(people)) await context.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !process.env['SHOTS']) return;
    for (const [name, { page }] of Object.entries(people))
      await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true });
  });

  it('1. the coordinator plans a session and opens it', async () => {
    const sanna = at('sanna');
    const inMinutes = (minutes: number) => helsinkiWallTime(new Date(Date.now() + minutes * 60_000));
    await sanna.goto(url('/hallinta/istunnot/uusi'));
    await send(sanna, 'plan-session', {
      forumId: forumSeedId('salassapito-ja-yhteistyo'),
      title: 'Päiväkoti ja salassapito',
      startsAt: inMinutes(60),
      endsAt: inMinutes(150),
      askingOpensAt: inMinutes(-60),
      askingClosesAt: inMinutes(50),
      firstLawyerId: cast.lea.personId,
      secondLawyerId: cast.lauri.personId,
    });
    await sanna.waitForURL(/\/hallinta\/istunnot\/[0-9a-z]{16}/);
    road.sessionId = /istunnot\/(\w+)/.exec(sanna.url())?.[1] ?? '';
    await send(sanna, 'open-session');
    await sanna.getByText('Istunto on avattu kysymyksille.').waitFor();
  });

  it('2. a worker asks; a client’s identifier is refused, and what was typed stays', async () => {
    const aino = at('aino');
    await aino.goto(url(`/kysy?istunto=${road.sessionId}`));
    await send(aino, 'submit-question', {
      text: `${question} Lapsen tunnus on 131052-308T.`,
      consent: 'generalised',
    });
    await aino.getByText('Tekstissä on tunnistetietoja').first().waitFor();
    expect(await formFor(aino, 'submit-question').locator('[name=text]').inputValue()).to.include(
      '131052-308T',
    );
    await expectNoAxeViolations(aino, 'a refused question');

    await send(aino, 'submit-question', { text: question });
    await aino.waitForURL(/omat-kysymykset/);
    await aino.getByText('Kysymyksesi on lähetetty tarkistettavaksi.').first().waitFor();

    const juho = at('juho');
    await juho.goto(url(`/kysy?istunto=${road.sessionId}`));
    await send(juho, 'submit-question', {
      text: 'Saako päiväkodin työntekijä kertoa meille lapsen poissaoloista?',
    });
    await juho.waitForURL(/omat-kysymykset/);
  });

  it('3. the coordinator approves one question, takes it back, approves again and merges the other', async () => {
    const sanna = at('sanna');
    const open = async (text: string) => {
      const { rows } = await product().host.database.raw(
        `select q.id from questions q join question_originals o on o.question_id = q.id where o.text like ?`,
        [`${text}%`],
      );
      await sanna.goto(url(`/tarkistus?istunto=${road.sessionId}&kysymys=${rows[0].id}`));
      return String(rows[0].id);
    };
    road.questionId = await open('Päiväkodista kysyttiin');
    await send(sanna, 'approve-question', { title, text: question });
    await formFor(sanna, 'undo-triage').waitFor();
    await send(sanna, 'undo-triage');
    await sanna.waitForURL(/tehty=undo-triage/);
    await open('Päiväkodista kysyttiin');
    await send(sanna, 'approve-question', { title, text: question });
    await formFor(sanna, 'undo-triage').waitFor();

    await open('Saako päiväkodin työntekijä');
    await send(sanna, 'merge-question', { intoId: road.questionId });
    await sanna.waitForURL(/tehty=merge-question/);
    const juho = at('juho');
    await juho.goto(url('/omat-kysymykset'));
    await juho.getByText('Yhdistetty').first().waitFor();
  });

  it('4. a lawyer prepares: takes the question and drafts its answer', async () => {
    const lea = at('lea');
    await lea.goto(url(`/kysymykset/${road.questionId}`));
    await send(lea, 'claim-question');
    await send(lea, 'save-answer', { markdown: 'Kyllä saa.', citations: 'LSL 25 § 1 mom.' });
    await lea.getByText('Vastaus on tallennettu.').first().waitFor();
  });

  it('5. the session goes live: everyone sees what is on air and the answer as it is typed', async () => {
    const [sanna, lea, lauri, pia] = [at('sanna'), at('lea'), at('lauri'), at('pia')];
    for (const page of [sanna, lea, lauri, pia]) await page.goto(url(sessionPath()));
    await send(sanna, 'freeze-session');
    await send(sanna, 'start-session');
    await send(sanna, 'put-on-air');
    await pia.locator('.on-air').getByText(title).waitFor();

    const typing = lea.locator('textarea[name=markdown]').first();
    await lea.getByRole('button', { name: 'Tuo valmisteltu luonnos' }).click();
    await pia.locator('.provisional').getByText('Kyllä saa.').waitFor();
    await typing.fill(answer);
    await pia.locator('.provisional').getByText('salassapitosäännösten estämättä').waitFor();
    await expectNoAxeViolations(pia, 'the live session with provisional text');

    await people['pia']?.context.setOffline(true);
    await lea.getByRole('button', { name: 'Tallenna ja allekirjoita' }).click();
    await lauri.getByText('salassapitosäännösten estämättä').first().waitFor();
    await send(lauri, 'sign-answer');
    await lauri.getByText('Kaksi allekirjoitusta').first().waitFor();
    await people['pia']?.context.setOffline(false);
    await pia.locator('.on-air .answer').getByText('viipymättä').waitFor({ timeout: 20_000 });
  });

  it('5b. a late question goes to triage and not to the screen', async () => {
    const [juho, sanna, pia] = [at('juho'), at('sanna'), at('pia')];
    await juho.goto(url(sessionPath()));
    await send(juho, 'submit-question', {
      text: 'Entä jos huoltaja kieltää kertomasta, mitä silloin tehdään?',
    });
    await juho.getByText('Kysymyksesi on lähetetty tarkistettavaksi.').waitFor();
    await sanna.getByText('Entä jos huoltaja kieltää').first().waitFor();
    expect(await pia.getByText('Entä jos huoltaja kieltää').count()).to.equal(0);
  });

  it('6. the session is wrapped up: every question gets a disposition, and the counts add up', async () => {
    const sanna = at('sanna');
    await sanna.goto(url(sessionPath()));
    await send(sanna, 'wrap-up-session');
    await formFor(sanna, 'close-session').waitFor();
    const late = await product()
      .host.database('questions')
      .where({ session_id: road.sessionId, late: true })
      .first();
    await sanna.goto(url(`/tarkistus?istunto=${road.sessionId}&kysymys=${late?.id}`));
    await send(sanna, 'decline-question', {
      reason: 'unclear',
      text: 'Kysymys käsitellään seuraavassa istunnossa laajemmin.',
    });
    await sanna.waitForURL(/tehty=decline-question/);
    await sanna.goto(url(sessionPath()));
    await send(sanna, 'close-session');
    await sanna.getByText('Päättynyt', { exact: true }).first().waitFor();
  });

  it('7. the coordinator publishes what both lawyers have signed', async () => {
    const sanna = at('sanna');
    await sanna.goto(url(`/kysymykset/${road.questionId}`));
    await expectNoAxeViolations(sanna, 'an answer to be published');
    await send(sanna, 'publish-answer');
    await sanna.waitForURL(/\/ukk\//);
    road.entryPath = new URL(sanna.url()).pathname;
  });

  it('8. a visitor without JavaScript finds the entry by plain words, and the askers find it in their own', async () => {
    const visitor = at('visitor');
    const found = async () => {
      await visitor.goto(url('/'));
      await visitor.getByRole('searchbox').fill('päiväkoti poissaolot');
      await visitor.getByRole('button', { name: 'Hae' }).click();
      return visitor.getByRole('link', { name: title }).count();
    };
    // The index is fed by a job that follows the commit.
    for (let tries = 0; (await found()) === 0 && tries < 20; tries += 1) await visitor.waitForTimeout(250);
    await visitor.getByRole('link', { name: title }).first().click();
    expect(new URL(visitor.url()).pathname).to.equal(road.entryPath);
    const shown = await visitor.locator('main').innerText();
    const text = shown.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ');
    expect(text).to.include('viipymättä').and.to.include('Lastensuojelulaki 417/2007 25 § 1 mom.');
    expect(text).to.include('Yleinen oikeudellinen ohje, ei päätös yksittäisessä asiassa');
    expect(text).not.to.include('Alatalo');

    const juho = at('juho');
    await juho.goto(url('/omat-kysymykset'));
    await juho.locator(`a[href$="${road.entryPath}"]`).first().waitFor();
  });
});
