import { expect } from 'chai';
import { newContext, shutBrowser } from './browser.ts';

describe('the browser of the tests', () => {
  it('gives six people browsers of their own at once', async () => {
    const contexts = await Promise.all(Array.from({ length: 6 }, () => newContext()));
    const pages = await Promise.all(contexts.map((context) => context.newPage()));

    const seen = await Promise.all(
      pages.map(async (page, person) => {
        await page.route('**/*', (route) =>
          route.fulfill({ contentType: 'text/html', body: '<title>öljy</title>' }),
        );
        await page.goto('http://lakifoorumi.test/');
        await page.evaluate((own) => (document.cookie = `person=${own}`), person);
        return page.evaluate(() => document.cookie);
      }),
    );

    expect(seen).to.deep.equal([0, 1, 2, 3, 4, 5].map((person) => `person=${person}`));
    await Promise.all(contexts.map((context) => context.close()));
  });

  it('starts again after it was shut', async () => {
    await shutBrowser();

    const context = await newContext({ javaScriptEnabled: false });

    expect(context.browser()?.isConnected()).to.equal(true);
    await context.close();
  });
});
