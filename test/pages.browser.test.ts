import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { forumSeedId } from '../seeds/forums.ts';
import { requestInfo } from '../server/questions/request-info.ts';
import { accessibilityFaults, expectNoAxeViolations } from './support/axe.ts';
import { newContext } from './support/browser.ts';
import { send } from './support/person.ts';
import { useProduct } from './support/product.ts';
import { signInCookie } from './support/sign-in-cookie.ts';
import { type CastName, cast, someWords, worldOn } from './support/world.ts';

type Place = { who: CastName; path: string; what: string };

describe('every page', function () {
  this.timeout(60_000);
  const product = useProduct();
  const ids = { open: '', live: '', onAir: '', queued: '', needsInfo: '', entry: '' };

  before(async () => {
    const { database } = product().host;
    const { build, act } = worldOn(() => database);
    ids.open = await build.openSession();
    ids.queued = await build.queued(ids.open);
    ids.needsInfo = await build.submitted(ids.open);
    await act('sanna', requestInfo, {
      questionId: ids.needsInfo,
      request: 'Kerro, minkä ikäisistä lapsista on kyse.',
    });
    const onAir = await build.onAir();
    ids.live = onAir.sessionId;
    ids.onAir = onAir.questionId;
    await build.signedTwice(ids.onAir);
    ids.entry = (await database('entries').where({ validity: 'to_review' }).first('id'))?.id ?? '';
  });

  const places = (): Place[] =>
    [
      { who: 'visitor', path: '/', what: 'the front page' },
      { who: 'visitor', path: '/haku', what: 'the search before a query' },
      { who: 'visitor', path: '/haku?q=huostaanotto', what: 'search results' },
      { who: 'visitor', path: '/haku?q=zzzzzzzz', what: 'an empty result' },
      { who: 'visitor', path: '/foorumit/salassapito-ja-yhteistyo', what: 'a forum' },
      { who: 'visitor', path: '/lait', what: 'the register of acts' },
      { who: 'visitor', path: '/lait?q=zzzzzzzz', what: 'the register of acts without any' },
      { who: 'visitor', path: '/lait/417-2007', what: 'an act' },
      { who: 'visitor', path: '/lait/417-2007/25', what: 'a section' },
      { who: 'visitor', path: '/sv/lait/60-1991/12', what: 'an article that nothing cites, in Swedish' },
      { who: 'visitor', path: '/en/lait/39-1889/40-5', what: 'a section in a chapter, in English' },
      { who: 'visitor', path: `/ukk/${ids.entry}`, what: 'an entry to be reviewed' },
      { who: 'visitor', path: `/istunnot/${ids.live}`, what: 'a live session for a visitor' },
      { who: 'visitor', path: '/saavutettavuus', what: 'the accessibility statement' },
      { who: 'visitor', path: '/tietosuoja', what: 'the privacy notice' },
      { who: 'visitor', path: '/api', what: 'the page of the API' },
      { who: 'visitor', path: '/ei-ole', what: 'what is not there' },
      { who: 'visitor', path: '/sv/', what: 'the front page in Swedish' },
      { who: 'visitor', path: `/en/ukk/${ids.entry}`, what: 'an entry in English' },
      { who: 'participant', path: `/kysymykset/${ids.queued}`, what: 'a waiting question for a participant' },
      { who: 'aino', path: '/', what: 'the front page for a worker' },
      { who: 'aino', path: `/kysy?istunto=${ids.open}`, what: 'asking' },
      { who: 'aino', path: '/omat-kysymykset', what: 'one’s own questions' },
      { who: 'aino', path: `/omat-kysymykset/${ids.needsInfo}`, what: 'a question to be completed' },
      { who: 'aino', path: `/istunnot/${ids.open}`, what: 'a session open for asking' },
      { who: 'aino', path: `/istunnot/${ids.live}`, what: 'a live session for a worker' },
      { who: 'lea', path: '/vastattavat', what: 'a lawyer’s work list' },
      { who: 'lea', path: `/kysymykset/${ids.queued}`, what: 'a question to be answered' },
      { who: 'lea', path: `/istunnot/${ids.live}`, what: 'a live session for its lawyer' },
      { who: 'sanna', path: '/tarkistus', what: 'the desk' },
      {
        who: 'sanna',
        path: `/tarkistus?istunto=${ids.open}&kysymys=${ids.needsInfo}`,
        what: 'a question on the desk',
      },
      { who: 'sanna', path: `/kysymykset/${ids.onAir}`, what: 'a signed answer for the coordinator' },
      { who: 'sanna', path: `/istunnot/${ids.live}`, what: 'a live session for the coordinator' },
      { who: 'sanna', path: `/istunnot/${ids.open}`, what: 'an open session for the coordinator' },
      { who: 'sanna', path: '/hallinta', what: 'the sessions of the coordinator' },
      { who: 'sanna', path: '/hallinta/istunnot/uusi', what: 'planning a session' },
      { who: 'sanna', path: `/hallinta/istunnot/${ids.open}`, what: 'editing a session' },
      { who: 'sanna', path: '/hallinta/foorumit', what: 'the forums of the coordinator' },
      { who: 'sanna', path: '/hallinta/tapahtumat', what: 'an empty list of events' },
      { who: 'sanna', path: '/hallinta/puuttuva-tieto', what: 'an empty list of missing knowledge' },
    ].map((place) => ({ ...place, who: place.who === 'participant' ? 'pia' : place.who }) as Place); // as: names of the cast

  const pages = new Map<string, Page>();
  const pageOf = async (who: CastName, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const known = pages.get(`${who} ${colorScheme}`);
    if (known) return known;
    const context = await newContext({ colorScheme, reducedMotion: 'reduce' });
    const person = cast[who];
    if ('personId' in person) {
      const [name = '', value = ''] = (await signInCookie(product(), person.personId)).split('=');
      await context.addCookies([{ name, value, url: product().publicUrl }]);
    }
    const page = await context.newPage();
    pages.set(`${who} ${colorScheme}`, page);
    return page;
  };
  after(async () => {
    for (const page of pages.values()) await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no fault of accessibility that a machine can find, ${colorScheme}`, async function () {
      this.timeout(180_000);
      const faults: string[] = [];
      for (const { who, path, what } of places()) {
        const page = await pageOf(who, colorScheme);
        await page.goto(product().publicUrl + path);
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${what} (${path}): ${fault}`));
      }
      expect(faults.join('\n')).to.equal('');
    });
  }

  it('says what is wrong beside the field, keeps what was typed, and takes the focus to it', async () => {
    const page = await pageOf('sanna', 'light');
    await page.goto(`${product().publicUrl}/hallinta/istunnot/uusi`);
    await send(page, 'plan-session', {
      forumId: forumSeedId('salassapito-ja-yhteistyo'),
      title: 'Nimi jää talteen',
      endsAt: '2020-01-01T10:00',
    });
    await page.waitForFunction(() => document.title.startsWith('Virhe'));
    await expectNoAxeViolations(page, 'a refused form');
    expect(await page.locator('[name=title]').inputValue()).to.equal('Nimi jää talteen');
    expect(await page.locator('[name=endsAt]').getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps what was typed when the sign-in has ended meanwhile', async () => {
    const page = await pageOf('aino', 'light');
    await page.goto(`${product().publicUrl}/kysy?istunto=${ids.open}`);
    await page.locator('[name=text]').fill(someWords.question);
    await page.context().clearCookies();
    await page.locator('form[action$="submit-question"] button[type=submit]').last().click();
    await page.waitForFunction(() => document.title.includes('Kirjaudu'));
    await expectNoAxeViolations(page, 'a form refused for want of a sign-in');
    expect(await page.locator('textarea').first().inputValue()).to.equal(someWords.question);
  });
});
