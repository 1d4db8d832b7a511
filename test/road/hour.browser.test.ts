import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { helsinkiDay } from '../../server/platform/helsinki-time.ts';
import { formFor, send } from '../support/person.ts';
import { useProcesses } from '../support/use-processes.ts';
import type { Seat } from './company.ts';
import { asked, comeToHour, followers, type Hour, planHour, prepared } from './hour-plan.ts';
import { differencesFromFresh } from './same-as-fresh.ts';

const bothWrite = {
  lea: ' Suostumusta ei tarvitse kysyä keneltäkään, kun kyse on huolesta.',
  lauri: ' Salassapito ei estä ilmoituksen tekemistä lainkaan.',
};
const throughTheKill = {
  lea: 'Velvollisuus on henkilökohtainen jokaisella työntekijällä, eikä sitä voi siirtää.',
  lauri: ' Esihenkilö ei voi kieltää ilmoituksen tekemistä, ja ilmoitus tehdään heti.',
};
const remark = 'Meillä koulu kertoo poissaoloista aina ensin huoltajalle.';
const remarkInTheDark = 'Päiväkodissa tästä on tehty oma ohje.';
const followUp = 'Entä jos oppilas on täysi-ikäinen ja kieltää kertomasta?';
const approved = { title: 'Täysi-ikäinen oppilas', text: 'Voiko täysi-ikäinen oppilas kieltää ilmoituksen?' };
const lateQuestion = 'Entä jos huoltajat ovat keskenään eri mieltä asiasta?';
const declined = 'Kysymyksestä ei selviä, mitä asiaa se koskee.';
const dissent = 'Tulkitsen lakia toisin: ohjeen voi antaa myös esihenkilö.';

const signedIn = ['aino', 'juho', 'outi', 'kimmo', 'pia', 'pekka', 'phone'];
const onPages = ['lea', 'lauri', 'sanna', ...followers, 'phone'];
const everyone = [...onPages, 'screen'];
const members = [...signedIn, 'lea', 'lauri', 'sanna'];

/** An hour that cannot be repeated, on two processes of which one is killed, with lines that break. */
describe('the hour', function () {
  this.timeout(120_000);
  const processes = useProcesses(2);
  const { database, clock } = processes.world;
  let seats: Record<string, Seat> = {};
  let hour: Hour;
  const ids = { school: '', nursery: '', records: '', visits: '', followUp: '', late: '' };
  let restarted: Promise<void> | null = null;

  const seatOf = (name: string): Seat => seats[name] ?? absent(name);
  const at = (name: string): Page => seatOf(name).page;
  const all = async (names: readonly string[], deed: (page: Page, name: string) => Promise<unknown>) => {
    await Promise.all(names.map((name) => deed(at(name), name)));
  };
  /** Waits until each of them sees it. */
  const see = (names: readonly string[], text: string | RegExp, within = 'body') =>
    all(names, async (page, name) => {
      const found = page.locator(within).getByText(text).filter({ visible: true }).first();
      await found.waitFor({ timeout: patienceMs }).catch(() => unseen(name, text));
    });
  const unsee = (names: readonly string[], text: string | RegExp) =>
    all(names, (page) => page.getByText(text).waitFor({ state: 'detached', timeout: patienceMs }));
  const desk = (name: string, question: keyof typeof ids): Locator =>
    at(name).locator(`section[aria-labelledby="desk-${ids[question]}"]`);
  const text = (name: string, question: keyof typeof ids): Locator =>
    desk(name, question).locator('.shared-text textarea[name=markdown]');
  const write = async (field: Locator, words: string) => {
    await field.press('Control+End');
    await field.pressSequentially(words, { delay: 25, timeout: patienceMs });
    // Out of the text, as one leaves it: until then the other sees the cursor, and a fresh page only at its next move.
    await field.page().locator('h1').click();
  };
  const putOnAir = async (question: keyof typeof ids, title: string) => {
    await send(at('sanna'), 'put-on-air', { key: ids[question] });
    await see(everyone, title, '.on-air, .screen-main');
  };
  const signTogether = async (question: keyof typeof ids) => {
    await desk('lea', question).getByRole('button', { name: 'Tallenna ja allekirjoita' }).click();
    await see(everyone, 'Allekirjoittanut: Lea Lehto');
    await formFor(at('lauri'), 'sign-answer').locator('button').click();
  };
  /** Opens another page of the same person beside the one that is followed, and waits for what stands there. */
  const beside = async (name: string, path: string, words: string) => {
    const page = await seatOf(name).context.newPage();
    await page.goto(processes.publicUrl() + path);
    await page.getByText(words).first().waitFor();
    return page;
  };
  const idOf = async (original: string): Promise<string> => {
    const row = await database()('question_originals').where({ text: original }).first('question_id');
    return row.question_id;
  };
  const expectSameAsFresh = async () => {
    const found: Record<string, string[]> = {};
    for (let from = 0; from < everyone.length; from += 4)
      await all(everyone.slice(from, from + 4), async (_page, name) => {
        found[name] = await differencesFromFresh(seatOf(name));
      });
    expect(found).to.deep.equal(nothingFor(everyone));
  };

  /** All of them are told the same numbers, and these make up what was received. */
  const expectCounts = async (
    names: readonly string[],
    told: Record<'answered' | 'deferred' | 'declined' | 'waiting', number>,
    received = 7,
  ) => {
    const { answered: Vastattu, deferred: Siirretty, declined: Hylätty, waiting: Odottaa } = told;
    const sum = { Saapunut: received, Vastattu, Yhdistetty: 1, Siirretty, Hylätty, Odottaa };
    expect(Vastattu + 1 + Siirretty + Hylätty + Odottaa).to.equal(sum.Saapunut);
    await all(names, async (page, name) => expect(await counts(page), name).to.deep.equal(sum));
  };

  before(async function () {
    this.timeout(180_000);
    hour = await planHour(processes.world);
    Object.assign(ids, hour.ids);
    seats = await comeToHour(processes, hour.sessionId);
  });
  after(async () => {
    await Promise.all(Object.values(seats).map(({ context }) => context.close()));
  });
  afterEach(async function () {
    const { SHOTS } = process.env;
    const step = this.currentTest?.title.split('.')[0];
    if (SHOTS)
      await all(everyone, (page, name) =>
        page.screenshot({ path: `${SHOTS}/hour-${step}-${name}.png`, fullPage: true }),
      );
    if (this.currentTest?.state === 'failed') throw new Error('What follows stands on this step');
  });

  it('1. begins: the order is fixed by hand and frozen, and the first question comes on air for all', async () => {
    const sanna = at('sanna');
    await sanna.locator(`#grip-${ids.school}`).press('Home');
    await sanna.getByText('Tallennetaan…').waitFor({ state: 'detached' });
    await send(sanna, 'freeze-session');
    await see(onPages, 'Järjestys lukittu');
    await send(sanna, 'start-session');
    await send(sanna, 'put-on-air', { key: 'next' });

    await see(everyone, asked.school.title, '.on-air, .screen-main');
    await see(members.concat('screen'), asked.nursery.title);
    await see(everyone, '9 seuraajaa');
  });

  it('2. shows the prepared draft when it is put in, and all that both lawyers write at once', async () => {
    await desk('lea', 'school').getByRole('button', { name: 'Tuo valmisteltu luonnos' }).click();
    await see([...followers, 'phone'], 'Koulu ilmoittaa viipymättä', '.provisional');
    await see(['screen'], 'Koulu ilmoittaa viipymättä', '.screen-provisional');

    await text('lauri', 'school').waitFor();
    await Promise.all([
      write(text('lea', 'school'), bothWrite.lea),
      write(text('lauri', 'school'), bothWrite.lauri),
    ]);

    for (const sentence of [...Object.values(bothWrite), prepared]) {
      await see([...followers, 'phone', 'sanna'], sentence.trim(), '.provisional');
      await see(['screen'], sentence.trim(), '.screen-provisional');
      for (const name of ['lea', 'lauri'])
        expect(await text(name, 'school').inputValue(), name).to.include(sentence);
    }
  });

  it('3. takes a remark, a follow-up, a late question, and what is unclear', async () => {
    await send(at('juho'), 'write-remark', { key: ids.school, text: remark });
    await at('sanna').getByRole('button', { name: 'Näytä huomio: Meillä koulu' }).click();
    await see(signedIn, remark, '.on-air');
    await see(['lea', 'lauri', 'sanna'], 'Huomiot (1)', '.on-air');

    await send(at('outi'), 'ask-follow-up', { key: ids.school, text: followUp });
    await send(at('aino'), 'submit-question', { text: lateQuestion });
    await see(['sanna'], followUp);
    await see(['sanna'], lateQuestion);
    ids.followUp = await idOf(followUp);
    ids.late = await idOf(lateQuestion);
    const toRead = `/tarkistus?istunto=${hour.sessionId}&kysymys=${ids.followUp}`;
    const triage = await beside('sanna', toRead, followUp);
    await send(triage, 'approve-question', approved);
    await triage.waitForURL(/tehty=approve-question/);
    await triage.close();
    await see(members, `Jatkokysymys: ${asked.school.title}`);
    await see(everyone, 'Jonossa 4 kysymystä');
    // What was sent goes to triage and not to the screens; remarks are for those signed in.
    for (const name of ['juho', 'kimmo', 'pia', 'pekka', 'phone', 'passer-by', 'onlooker', 'screen']) {
      const shown = await at(name).locator('body').innerText();
      expect(shown, name).not.to.include(followUp).and.not.to.include(lateQuestion);
      expect(shown.includes(remark), name).to.equal(signedIn.includes(name));
    }

    await all(['pia', 'phone'], (page) => page.getByRole('button', { name: 'Vastaus on epäselvä' }).click());
    await see(['lea', 'lauri', 'sanna'], '2 seuraajaa pitää vastausta epäselvänä');
  });

  it('4. signs: the other sees it at once, an edit voids both signatures, and both sign anew', async () => {
    await signTogether('school');
    await see(onPages, 'Kaksi allekirjoitusta');
    await see(['screen'], 'Allekirjoittanut: Lea Lehto ja Lauri Laine');

    await desk('lea', 'school').getByRole('button', { name: 'Muokkaa vastausta' }).click();
    await write(text('lea', 'school'), ' Tarkennettu yhdessä.');
    await desk('lea', 'school').getByRole('button', { name: 'Tallenna ja allekirjoita' }).click();
    await see(everyone, 'Tarkennettu yhdessä.', '.answer, .screen-paper:not(.screen-provisional)');
    await unsee(everyone, 'Kaksi allekirjoitusta');
    await unsee(['screen'], /Lehto ja Lauri Laine/);
    await formFor(at('lauri'), 'sign-answer').locator('button').click();
    await see(onPages, 'Kaksi allekirjoitusta');
  });

  it('5. loses nothing typed or acknowledged when one process is killed in the middle of typing', async () => {
    await putOnAir('nursery', asked.nursery.title);
    await desk('lea', 'nursery').getByRole('button', { name: 'Ota vastattavaksi' }).click();
    await see(everyone, 'Vastaa: Lea Lehto');
    const [killed] = processes.servers();

    const typing = [
      write(text('lea', 'nursery'), throughTheKill.lea),
      write(text('lauri', 'nursery'), throughTheKill.lauri),
    ];
    await see(['phone', 'pia'], 'henkilökohtainen');
    const sending = send(at('kimmo'), 'write-remark', { key: ids.nursery, text: remarkInTheDark });
    await killed!.kill();
    await Promise.all([...typing, sending]);
    expect(seatOf('lea').linesLost()).to.be.at.least(1);

    const sentences = Object.values(throughTheKill).map((sentence) => sentence.trim());
    for (const sentence of sentences) {
      await see([...followers, 'phone', 'sanna'], sentence, '.provisional');
      await see(['screen'], sentence, '.screen-provisional');
      for (const name of ['lea', 'lauri'])
        expect(await text(name, 'nursery').inputValue(), name).to.include(sentence);
    }
    await at('sanna').getByRole('button', { name: 'Näytä huomio: Päiväkodissa' }).click();
    await see(signedIn, remarkInTheDark, '.on-air');
    expect(await database()('remarks').where({ question_id: ids.nursery })).to.have.length(1);
    restarted = killed!.start();
  });

  it('6. keeps a “minullakin” of a phone without a line until the line is back, and sends it once', async () => {
    const phone = at('phone');
    await seatOf('phone').cut();
    await see(['phone'], 'Yhteys poikki');
    await formFor(phone, 'support-question', ids.records).locator('button').click();
    await see(['phone'], 'Ei yhteyttä. Lähetetään heti');
    await seatOf('phone').mend();

    await phone.getByRole('button', { name: 'Minullakin, merkitty' }).waitFor({ timeout: patienceMs });
    expect(await database()('supports').where({ question_id: ids.records })).to.have.length(1);
    await see(members, '1 toisella sama kysymys');
    await restarted;
  });

  it('7. goes on through lines that are cut, a pause, a dissent and what happens meanwhile', async () => {
    await all(['aino', 'pia', 'onlooker'], (_page, name) => seatOf(name).cut());
    await desk('lea', 'nursery').getByRole('button', { name: 'Tallenna ja allekirjoita' }).click();
    await see(['lauri', 'sanna', 'juho', 'screen'], 'Allekirjoittanut: Lea Lehto');
    await all(['kimmo', 'screen'], (_page, name) => seatOf(name).cut());
    await send(at('lauri'), 'sign-dissent', { markdown: dissent });
    await see(['lea', 'juho', 'phone', 'passer-by'], dissent);
    await all(['aino', 'pia'], (_page, name) => seatOf(name).mend());
    processes.proxy().cut();
    await send(at('lauri'), 'pause-session');
    await see(['lea', 'sanna', 'outi', 'phone'], 'Tauolla');
    await all(['onlooker', 'kimmo', 'screen'], (_page, name) => seatOf(name).mend());
    await see(everyone, /Tauolla|Tauko/);
    processes.proxy().cut();
    await send(at('sanna'), 'resume-session');

    await see(everyone, dissent);
    await see(everyone, 'Eriävä näkemys');
    await see(everyone, '9 seuraajaa');
  });

  it('8. takes the follow-up up, and every page is what a fresh load of it would be', async () => {
    await putOnAir('followUp', approved.title);
    await text('lea', 'followUp').waitFor();
    await write(text('lea', 'followUp'), 'Täysi-ikäinen päättää itse.');
    await see([...followers, 'phone', 'sanna'], 'Täysi-ikäinen päättää itse.', '.provisional');

    await expectSameAsFresh();
    const running = ['sanna', 'lea', 'lauri'];
    await expectCounts(running, { answered: 2, deferred: 0, declined: 0, waiting: 4 });
    // The others are not told before the wrap-up of the one that nobody has read yet.
    const others = everyone.filter((name) => !running.includes(name));
    await expectCounts(others, { answered: 2, deferred: 0, declined: 0, waiting: 3 }, 6);
    await signTogether('followUp');
    await see(onPages, 'Kaksi allekirjoitusta');
  });

  it('9. is wrapped up with a disposition for every question, and closed; the counts add up for all', async () => {
    const sanna = at('sanna');
    await send(sanna, 'wrap-up-session');
    await see(everyone, /Koottavana|Kiitos osallistumisesta/);
    await send(sanna, 'close-session');
    await sanna.locator('.notice-error').getByText('Kysymyksiä ilman jatkoa: 3.').waitFor();

    await sanna.getByRole('button', { name: `Seuraavaan istuntoon: ${asked.records.title}` }).click();
    const until = helsinkiDay(new Date(clock.time.getTime() + 14 * 24 * 3_600_000));
    await send(sanna, 'defer-question', { key: `${ids.visits}-written`, until, lawyer: '2' });
    await send(sanna, 'decline-question', { key: ids.late, reason: 'unclear', text: declined });
    await see(['sanna'], 'Jokaisella kysymyksellä on jatko');
    await send(sanna, 'close-session');
    await see(onPages, 'Päättynyt');
    await see(['screen'], 'Julkaistut vastaukset löytyvät istunnon sivulta');

    await expectCounts(onPages, { answered: 3, deferred: 2, declined: 1, waiting: 0 });
    await (await beside('pia', `/istunnot/${hour.nextSessionId}`, asked.records.title)).close();
    await (await beside('lauri', '/vastattavat', asked.visits.title)).close();
    await (await beside('aino', '/omat-kysymykset', declined)).close();
  });

  it('10. leaves every page as a fresh load of it, and no fault on a page or in a process', async () => {
    await expectSameAsFresh();

    const faults = Object.entries(seats).map(([name, seated]) => [name, seated.faults]);
    expect(Object.fromEntries(faults)).to.deep.equal(nothingFor(everyone));
    for (const server of processes.servers()) expect(errorsIn(server.log()), server.url).to.deep.equal([]);
  });
});

const patienceMs = 20_000;

function absent(name: string): never {
  throw new Error(`${name} has not come`);
}

function nothingFor(names: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}

function unseen(name: string, text: string | RegExp): never {
  throw new Error(`${name} does not see ${text}`);
}

/** The session in numbers, as the page tells it. */
async function counts(page: Page): Promise<Record<string, number>> {
  const facts = page.locator('section[aria-labelledby="counts-title"] dl, .screen-counts');
  const [names, values] = [
    await facts.locator('dt').allInnerTexts(),
    await facts.locator('dd').allInnerTexts(),
  ];
  return Object.fromEntries(
    names.map((name, index) => [name.replaceAll('\u00ad', ''), Number(values[index])]),
  );
}

/** What a process has written that is more than a warning. */
function errorsIn(log: string): string[] {
  return log.split('\n').filter((line) => /^\{"level":[56]0|Error\b|^\s+at /.test(line));
}
