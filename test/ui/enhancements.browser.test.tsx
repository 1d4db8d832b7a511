import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { ActionForm } from '../../client/ui/action-form.tsx';
import { Button } from '../../client/ui/button.tsx';
import { Document } from '../../client/ui/document.tsx';
import { Layout } from '../../client/ui/layout.tsx';
import type { PageFrame } from '../../client/ui/page-frame.ts';
import { TextArea } from '../../client/ui/text-area.tsx';
import { ensureClientBuild } from '../../server/platform/client-build.ts';
import { newPage } from '../support/browser.ts';
import { type PageServer, servePage } from './page-server.ts';

const attempt: NonNullable<PageFrame['attempt']> = {
  command: 'submit-question',
  values: { text: 'Kysymys' },
  problem: {
    code: 'invalid_input',
    title: 'Ei lähetetty',
    fields: [{ field: 'text', message: 'Kirjoita lisää' }],
  },
};
const undo = { text: 'Hyväksytty.', command: 'undo-approve', input: { questionId: 'q' }, seconds: 1 };

function FormPage({ frame }: { frame: PageFrame }) {
  return (
    <Document frame={frame} title="Kysy">
      <Layout frame={frame}>
        <h1>Kysy</h1>
        <ActionForm command="submit-question" guarded>
          <TextArea name="text" label="Kysymys" limit={100} />
          <Button>Lähetä</Button>
        </ActionForm>
        <a href="/muualle">Muualle</a>
      </Layout>
    </Document>
  );
}

describe('a form in a browser with scripts', () => {
  let server: PageServer;
  let page: Page;
  let extra: Partial<PageFrame>;

  before(async () => {
    const assets = await ensureClientBuild(join(import.meta.dirname, '../..'));
    const signedIn = { name: 'Aino Alatalo', role: 'worker', roleText: 'sosiaalityöntekijä' } as const;
    const frame = { language: 'fi', path: '/kysy', signedIn, assets, baseUrl: '' } as const;
    server = await servePage(
      () => renderToString(<FormPage frame={{ ...frame, ...extra }} />),
      assets.directory,
    );
  });
  beforeEach(async () => {
    extra = {};
    server.posts.length = 0;
    page = await newPage();
  });
  afterEach(() => page.context().close());
  after(() => server.close());

  it('is sent once however many times it is clicked, and says that it is being sent', async () => {
    await page.goto(server.origin);
    await page.getByLabel('Kysymys').fill('Milloin?');
    const button = page.locator('main button');
    const clickNow = () => button.evaluate((element: HTMLButtonElement) => element.click());

    // The second click comes when the first has already reached the server, or the browser itself would drop one.
    await Promise.all([page.waitForRequest('**/toimet/submit-question'), clickNow()]);
    await clickNow();
    await page.evaluate(() => fetch('/merkki', { method: 'POST', body: 'merkki' }));

    expect(await button.textContent()).to.equal('Lähetetään…');
    expect(server.posts.length).to.equal(2);
    expect(server.posts[0]).to.include('text=Milloin');
    expect(server.posts[1]).to.equal('merkki');
  });

  it('is sent with Ctrl+Enter', async () => {
    await page.goto(server.origin);
    await page.getByLabel('Kysymys').fill('Milloin?');

    await Promise.all([
      page.waitForRequest('**/toimet/submit-question'),
      page.keyboard.press('Control+Enter'),
    ]);

    await page.getByText('Lähetetään…').waitFor();
  });

  it('shows how long a text is', async () => {
    await page.goto(server.origin);

    await page.getByLabel('Kysymys').fill('Milloin?');

    expect(await page.locator('.counter').textContent()).to.equal('8/100');
  });

  it('asks before a text that was not sent is left', async () => {
    await page.goto(server.origin);
    await page.getByLabel('Kysymys').fill('Milloin?');
    const asked = page.waitForEvent('dialog');

    const clicked = page.getByRole('link', { name: 'Muualle' }).click();
    const dialog = await asked;
    await dialog.dismiss();
    await clicked;

    expect(dialog.type()).to.equal('beforeunload');
    expect(await page.getByLabel('Kysymys').inputValue()).to.equal('Milloin?');
  });

  it('lets go of an untouched form without asking', async () => {
    await page.goto(server.origin);

    await page.getByRole('link', { name: 'Muualle' }).click();

    await page.waitForURL('**/muualle');
  });

  it('has the focus on the list of errors when it was refused', async () => {
    extra = { attempt };
    await page.goto(server.origin);

    expect(await page.evaluate(() => document.activeElement?.textContent)).to.include('Ei lähetetty');
    await page.getByRole('link', { name: 'Kirjoita lisää' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('submit-question-text');
  });

  it('offers to undo until the time is over', async () => {
    extra = { undo };
    await page.goto(server.origin);
    const offer = page.getByText('Hyväksytty.');

    await offer.waitFor();
    await offer.waitFor({ state: 'detached' });
  });
});
