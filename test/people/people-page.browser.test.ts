import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { perform } from '../../server/platform/command.ts';
import { changeRole } from '../../server/people/change-role.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, type CastName, worldOn } from '../support/world.ts';

const place = '/hallinta/ihmiset';

describe('The page of people and roles', function () {
  this.timeout(40_000);
  const product = useProduct();

  async function openAs(who: CastName, path: string, { script = true } = {}): Promise<Page> {
    const page = await newPage({ javaScriptEnabled: script });
    const person = cast[who];
    if (!('personId' in person)) throw new Error('Only people sign in');
    const [name = '', value = ''] = (await signInCookie(product(), person.personId)).split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: product().publicUrl }]);
    await page.goto(product().publicUrl + path);
    return page;
  }

  const cardOf = (page: Page, name: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

  // Another host, as another process has one: the product hears of it from the database alone.
  const changeElsewhere = (personId: string, role: string) =>
    perform(worldOn(() => product().host.database).host(), changeRole, {
      actor: cast.sanna,
      input: { personId, role },
    });

  it('is found from the coordinator’s home, and someone is invited by keyboard alone', async () => {
    const page = await openAs('sanna', '/hallinta');
    await page.getByRole('link', { name: 'Henkilöt ja roolit' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Henkilöt ja roolit' }).waitFor();

    await page.locator('summary', { hasText: 'Kutsu henkilö' }).press('Enter');
    await page.locator('#invite-person-name').focus();
    await page.keyboard.type('Veera Virta');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Veera.Virta@kunta.example.fi');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await page.getByText('Veera Virta on kutsuttu. Kerro kutsusta hänelle itse.').waitFor();
    await cardOf(page, 'Veera Virta').getByText('veera.virta@kunta.example.fi').waitFor();
    await expectNoAxeViolations(page, 'people, with one just invited');
    await page.context().close();
  });

  it('keeps what was typed in a refused form, and says what is wrong with it', async () => {
    const page = await openAs('sanna', place);
    await page.locator('summary', { hasText: 'Kutsu henkilö' }).click();
    const form = page.locator('#invite-person');
    await form.locator('[name="name"]').fill('Kalle Kutsuttu');
    await form.locator('[name="email"]').fill('kalle');
    await form.locator('[name="role"]').selectOption('lawyer');
    await form.getByRole('button', { name: 'Tallenna kutsu' }).click();

    await page.getByText('Kirjoita sähköpostiosoite muodossa').first().waitFor();
    expect(await form.locator('[name="name"]').inputValue()).to.equal('Kalle Kutsuttu');
    expect(await form.locator('[name="role"]').inputValue()).to.equal('lawyer');
    await expectNoAxeViolations(page, 'people, with a refused form');
    await page.context().close();
  });

  it('changes a role and an area, shuts out and takes each back, without a script', async () => {
    const page = await openAs('sanna', `${place}?q=pia`, { script: false });
    const card = cardOf(page, 'Pia Pesonen');
    await card.locator('summary').click();
    await card.locator('[name="role"]').selectOption('worker');
    await card.getByRole('button', { name: 'Vaihda rooli: Pia Pesonen' }).click();
    await page.getByText('Pia Pesonen on nyt työntekijä.').waitFor();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByText('Pia Pesonen on nyt osallistuja.').waitFor();
    expect(page.url()).to.include('q=pia');

    await card.locator('summary').click();
    await card.locator('[name="areaId"]').selectOption('kallio');
    await card.getByRole('button', { name: 'Vaihda alue: Pia Pesonen' }).click();
    await page.getByText('Henkilön Pia Pesonen alue on nyt Kallio.').waitFor();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await page.getByText('Henkilön Pia Pesonen alue on poistettu.').waitFor();

    await card.locator('summary').click();
    await card.getByRole('button', { name: 'Poista pääsy: Pia Pesonen' }).click();
    await card.getByText('Pääsy poistettu').waitFor();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await card.getByText('Pääsy voimassa').waitFor();
    await page.context().close();
  });

  it('refuses the last coordinator to step down, on the page it was tried on', async () => {
    const page = await openAs('sanna', place, { script: false });
    const card = cardOf(page, 'Sanna Saari');
    await card.locator('summary').click();
    await card.locator('[name="role"]').selectOption('worker');
    await card.getByRole('button', { name: 'Vaihda rooli: Sanna Saari' }).click();
    await page.getByText('Palvelussa on aina oltava koordinaattori').waitFor();
    expect(await card.locator('details').getAttribute('open')).not.to.equal(null);
    await page.context().close();
  });

  it('finds by name, role, area and state, and says what to do when there is nobody', async () => {
    const page = await openAs('sanna', place);
    await page.locator('#rajaa-rooli').selectOption('lawyer');
    await page.getByRole('button', { name: 'Näytä' }).click();
    expect(await page.getByRole('article').count()).to.equal(2);
    await page.goto(`${product().publicUrl}${place}?q=eikukaan&tila=disabled`);
    await page.getByText('Hakuehdoilla ei löytynyt ketään').waitFor();
    await expectNoAxeViolations(page, 'people, nobody found');
    await page.context().close();
  });

  it('takes effect on the open pages of whom it is about, and keeps what they were writing', async () => {
    const pia = await openAs('pia', '/omat-kysymykset');
    const juho = await openAs('juho', '/kysy');
    const lost = 'Kirjautumisesi on päättynyt tai roolisi on vaihtunut.';
    await juho.locator('textarea').first().fill('Kesken jäänyt kysymys');

    // Until its line is open a page hears nothing; the change is made again until it has been heard.
    const told = (page: Page) => page.getByText(lost).isVisible();
    for (let role = 'worker'; !(await told(pia)); role = role === 'worker' ? 'participant' : 'worker')
      await changeElsewhere(cast.pia.personId, role);
    await changeElsewhere(cast.pia.personId, 'participant');

    expect(await told(juho)).to.equal(false);
    await expectNoAxeViolations(pia, 'a page whose reader has other rights now');
    while (!(await told(juho))) {
      await changeElsewhere(cast.juho.personId, 'participant');
      await changeElsewhere(cast.juho.personId, 'worker');
    }
    expect(await juho.locator('textarea').first().inputValue()).to.equal('Kesken jäänyt kysymys');
    await Promise.all([pia.context().close(), juho.context().close()]);
  });

  it('takes effect on an open session too', async () => {
    const lauri = await openAs('lauri', '/');
    const [session] = await product().host.database('sessions').where({ state: 'frozen' });
    await lauri.goto(`${product().publicUrl}/istunnot/${session.id}`);
    const told = () => lauri.getByText('Oikeutesi tässä istunnossa ovat muuttuneet.').isVisible();
    while (!(await told())) {
      await changeElsewhere(cast.lauri.personId, 'worker');
      await changeElsewhere(cast.lauri.personId, 'lawyer');
    }
    expect(await lauri.locator('#oikeudet-muuttuneet').isVisible()).to.equal(false);
    await lauri.context().close();
  });
});
