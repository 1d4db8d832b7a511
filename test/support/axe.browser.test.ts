import { AssertionError, expect } from 'chai';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from './axe.ts';
import { newPage } from './browser.ts';

const look = `
  body { margin: 0; font: 16px sans-serif }
  main { padding: 8px }
  button, .link { display: inline-block; min-width: 44px; min-height: 44px }
  input { width: 24px; height: 24px }
  :focus-visible { outline: 3px solid #00347a }`;

const faults: { fault: string; says: RegExp; style?: string; body: string }[] = [
  {
    fault: 'a picture without a text',
    says: /^image-alt/,
    body: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
  },
  {
    fault: 'text in faint grey',
    says: /^color-contrast/,
    style: 'p { color: #999 }',
    body: '<p>Lastensuojelulaki</p>',
  },
  {
    fault: 'a box wider than a narrow screen',
    says: /^overflow: /,
    style: '.wide { width: 400px }',
    body: '<p class="wide">25 §</p>',
  },
  {
    fault: 'a target of 22 px with room around it',
    says: /^target-size: 22 × 22 px/,
    style: '.small { min-width: 0; min-height: 0; width: 22px; height: 22px; margin: 40px; padding: 0 }',
    body: '<button class="small" aria-label="Sulje">×</button>',
  },
  {
    fault: 'a button whose focus is not shown',
    says: /^focus-visible: /,
    style: '.plain:focus-visible { outline: none }',
    body: '<button class="plain">Lähetä</button>',
  },
  {
    fault: 'a radio button that is not drawn',
    says: /^control-contrast: /,
    style: '.bare { appearance: none; background: white; border: 1px solid #eee }',
    body: '<label><input class="bare" type="radio" name="a"> Minullakin</label>',
  },
  {
    fault: 'a checkbox made transparent',
    says: /^control-contrast: /,
    style: '.clear { opacity: 0 }',
    body: '<label><input class="clear" type="checkbox"> Minullakin</label>',
  },
];

const sound = `
  <p>Päätös tehdään <a href="#main">lain 25 §:n</a> mukaan.</p>
  <button>Lähetä</button> <a class="link" href="/haku">Haku</a>
  <label><input type="radio" name="a"> Sama kysymys</label>`;

/** Shows a page under the product's own policy of scripts. */
async function show(page: Page, { body, style = '' }: { body: string; style?: string }): Promise<void> {
  await page.route('http://lakifoorumi.test/**', (route) =>
    route.request().url().endsWith('.css')
      ? route.fulfill({ contentType: 'text/css', body: look + style })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: {
            'content-security-policy':
              "default-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'",
          },
          body: `<!doctype html><html lang="fi"><title>Ääkköset</title><link rel="stylesheet" href="/look.css">
            <body><main id="main"><h1>Ääkköset</h1>${body}</main></body></html>`,
        }),
  );
  await page.goto('http://lakifoorumi.test/');
}

async function verdictOn(page: Page): Promise<string[]> {
  try {
    await expectNoAxeViolations(page, 'the page');
    return [];
  } catch (error) {
    if (!(error instanceof AssertionError) || !('actual' in error)) throw error;
    return error.actual as string[]; // as: what was given to `expect`
  }
}

describe('expectNoAxeViolations', () => {
  let page: Page;

  beforeEach(async () => {
    page = await newPage();
  });

  afterEach(() => page.context().close());

  for (const { fault, says, ...planted } of faults) {
    it(`finds ${fault}, and only that`, async () => {
      await show(page, planted);

      const verdict = await verdictOn(page);

      expect(verdict).to.have.lengthOf(1);
      expect(verdict[0]).to.match(says);
    });
  }

  it('lets a sound page be, and leaves its size and focus as they were', async () => {
    await show(page, { body: sound });
    await page.getByRole('button').click();

    expect(await verdictOn(page)).to.deep.equal([]);
    expect(page.viewportSize()).to.deep.equal({ width: 1280, height: 800 });
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Lähetä');
  });
});
