import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { type AtBrowser, formFor, signIn } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { worldOn } from '../support/world.ts';

describe('the picker of citations in the answer’s editor', function () {
  this.timeout(60_000);
  const product = useProduct();
  const { build } = worldOn(() => product().host.database);
  const opened: AtBrowser[] = [];
  let path = '';

  const lea = async (options: Parameters<typeof signIn>[2] = {}): Promise<Page> => {
    const person = await signIn(product().publicUrl, 'Lea Lehto', options);
    opened.push(person);
    await person.page.goto(product().publicUrl + path);
    return person.page;
  };
  const box = (page: Page) => page.getByRole('combobox', { name: 'Lisää lainkohta' });
  const options = (page: Page) => page.getByRole('listbox', { name: 'Ehdotukset' }).getByRole('option');
  const field = (page: Page) => formFor(page, 'save-answer').locator('[name=citations]');
  const announced = (page: Page, text: string) => page.locator('#announcer').getByText(text).waitFor();
  const activeOption = async (page: Page): Promise<Locator> =>
    page.locator(`#${await box(page).getAttribute('aria-activedescendant')}`);
  const emptied = async (page: Page): Promise<Page> => {
    await box(page).waitFor();
    await field(page).fill('');
    return page;
  };

  before(async () => {
    const { questionId } = await build.onAir();
    await build.answerSaved(questionId);
    path = `/kysymykset/${questionId}`;
  });
  afterEach(async () => {
    for (const { context } of opened.splice(0)) await context.close();
  });

  it('completes a citation from the keyboard and adds it as it will be stored', async () => {
    const page = await emptied(await lea());

    await box(page).pressSequentially('lastensuojelulaissa 25 § 1');
    await options(page).getByText('Lastensuojelulaki 417/2007 25 § 1 mom.').waitFor();
    expect(await box(page).getAttribute('aria-expanded')).to.equal('true');
    await page.keyboard.press('ArrowDown');
    expect(await (await activeOption(page)).getAttribute('aria-selected')).to.equal('true');
    await page.keyboard.press('Enter');

    expect(await field(page).inputValue()).to.equal('Lastensuojelulaki 417/2007 25 § 1 mom.');
    await announced(page, 'Lisätty: Lastensuojelulaki 417/2007 25 § 1 mom.');
    expect(await box(page).inputValue()).to.equal('');
    expect(await box(page).evaluate((each) => each === document.activeElement)).to.equal(true);
    expect(new URL(page.url()).pathname, 'Enter has not sent the form').to.equal(path);
  });

  it('goes through the suggestions by arrows, Home and End, and lets go by Escape', async () => {
    const page = await emptied(await lea());
    await box(page).pressSequentially('asia');
    await options(page).nth(1).waitFor();
    const last = (await options(page).count()) - 1;
    await announced(page, `${last + 1} ehdotusta. Valitse nuolinäppäimillä.`);

    const at: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'End', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
      at.push(await box(page).getAttribute('aria-activedescendant'));
    }
    const id = (index: number) => `lainkohta-ehdotukset-${index}`;
    expect(at).to.deep.equal([id(0), id(1), id(0), id(last), null, id(last)]);

    await page.keyboard.press('Escape');
    expect(await options(page).count()).to.equal(0);
    expect(await box(page).inputValue()).to.equal('asia');
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).to.equal('');
    expect(await field(page).inputValue()).to.equal('');
  });

  it('takes Enter that comes before the suggestions, and says what the list has already', async () => {
    const page = await emptied(await lea());

    for (const said of ['Lisätty', 'On jo luettelossa']) {
      await box(page).fill('gdpr 6 art 1 kohta c alakohta');
      await page.keyboard.press('Enter');
      await announced(page, `${said}: Tietosuoja-asetus (EU) 2016/679 6 artikla 1 kohta c alakohta`);
    }
    expect(await field(page).inputValue()).to.equal(
      'Tietosuoja-asetus (EU) 2016/679 6 artikla 1 kohta c alakohta',
    );
  });

  it('warns of what does not read before it leaves it out', async () => {
    const page = await emptied(await lea());
    await box(page).fill('lsl 25 § ykkönen');
    await page.keyboard.press('Enter');

    const option = options(page).getByText('Tätä kohtaa ei tunnistettu: ”ykkönen”');
    await option.waitFor();
    expect(await field(page).inputValue()).to.equal('');
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).to.equal('Lastensuojelulaki 417/2007 25 §');

    await box(page).fill('rl 5 §');
    await options(page).getByText('Pykälät alkavat joka luvussa alusta').waitFor();
    await box(page).fill('hölynpölylaki');
    await page
      .getByText('Säädöstä ei tunnistettu. Kirjoita lain nimi, lyhenne tai numero.')
      .first()
      .waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`is picked by touch on a narrow screen, and has no fault that axe sees (${colorScheme})`, async () => {
      const viewport = { width: 320, height: 700 };
      const page = await emptied(await lea({ viewport, hasTouch: true, colorScheme }));
      await box(page).fill('rl 40');
      await options(page).getByText('Rikoslaki 39/1889 40 luku').waitFor();
      await page.keyboard.press('ArrowDown');
      await expectNoAxeViolations(page, 'the picker with its list');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(320);

      await options(page).getByText('Rikoslaki 39/1889 40 luku', { exact: true }).tap();
      expect(await field(page).inputValue()).to.equal('Rikoslaki 39/1889 40 luku');
    });

  it('offers what the text cites and the list lacks: each by a press, all by Alt + L', async () => {
    const page = await emptied(await lea());
    await field(page).fill('Lastensuojelulaki 417/2007 25 § 1 mom.');
    await formFor(page, 'save-answer')
      .locator('[name=markdown]')
      .fill('Ks. **LSL** 25 §, hallintolain 34 §:n 2 momentti, SHL 35 § ja JulkL 24 §.');

    const offer = page.getByRole('group', {
      name: 'Tekstissä mainitut lainkohdat, joita ei ole luettelossa',
    });
    await offer.getByRole('button', { name: 'Lisää Sosiaalihuoltolaki 1301/2014 35 §' }).click();
    await expectNoAxeViolations(page, 'the citations found in the text');
    await page.keyboard.press('Alt+KeyL');

    await offer.waitFor({ state: 'detached' });
    expect((await field(page).inputValue()).split('\n')).to.deep.equal([
      'Lastensuojelulaki 417/2007 25 § 1 mom.',
      'Sosiaalihuoltolaki 1301/2014 35 §',
      'Hallintolaki 434/2003 34 § 2 mom.',
      'Julkisuuslaki 621/1999 24 §',
    ]);
  });

  it('is a plain field of lines without script, and the preview tells what the text cites besides', async () => {
    const page = await lea({ javaScriptEnabled: false });
    expect(await box(page).count()).to.equal(0);
    await formFor(page, 'save-answer').locator('[name=markdown]').fill('Ks. LSL 40 §.');
    await field(page).fill('hl 34');
    await page.getByRole('button', { name: 'Esikatsele' }).click();

    await page
      .getByRole('group', { name: 'Tekstissä mainitut lainkohdat, joita ei ole luettelossa' })
      .getByText('Lastensuojelulaki 417/2007 40 §')
      .waitFor();
    expect(await field(page).inputValue()).to.equal('hl 34');
  });
});
