import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { useApi } from './use-api.ts';

describe('the readable page of the API', function () {
  this.timeout(60_000);
  const api = useApi();
  let page: Page;

  before(async () => {
    page = await newPage();
  });

  after(async () => {
    await page.context().close();
  });

  const open = (path: string) => page.goto(api.product().publicUrl + path);

  for (const path of ['/api', '/sv/api', '/en/api']) {
    it(`is accessible at ${path} with every operation opened`, async () => {
      await open(path);
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((details) => (details.open = true)),
      );

      await expectNoAxeViolations(page, path);
    });
  }

  it('opens an operation, a structure and a refusal by their addresses', async () => {
    for (const place of ['submit-question', 'rakenne-Session', 'not_found']) {
      await open('/');
      await open(`/api#${place}`);

      expect(await page.locator(`[id="${place}"]`).isVisible(), place).to.equal(true);
    }
  });

  it('needs no script', async () => {
    const plain = await newPage({ javaScriptEnabled: false });
    await plain.goto(`${api.product().publicUrl}/en/api`);
    await plain.getByText('/api/v1/commands/submit-question').click();

    expect(await plain.getByText('10–4000 characters').first().isVisible()).to.equal(true);
    await plain.context().close();
  });
});
