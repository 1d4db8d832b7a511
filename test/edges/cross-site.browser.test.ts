import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import { newContext } from '../support/browser.ts';
import { digestOfAll } from '../support/digest.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, worldOn } from '../support/world.ts';

// Each is run by a page of another origin while aino is signed in; it tells what it could do or read.
const attacks: Record<string, string> = {
  'fetch a page of hers with her cookie': `fetch(own + '/omat-kysymykset', { credentials: 'include' }).then((r) => r.text())`,
  'fetch her questions as JSON': `fetch(own + '/api/v1/my/questions', { credentials: 'include' }).then((r) => r.text())`,
  'fetch without asking to read': `fetch(own + '/api/v1/my/questions', { credentials: 'include', mode: 'no-cors' }).then((r) => r.text() || 'nothing')`,
  'send a command as text': `fetch(own + command, { method: 'POST', credentials: 'include', mode: 'no-cors', body: input }).then((r) => r.type === 'opaque' && Promise.reject(r.type))`,
  'send a command as JSON': `fetch(own + command, { method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: input })`,
  'send a form by script': `fetch(own + form, { method: 'POST', credentials: 'include', mode: 'no-cors', body: new URLSearchParams(JSON.parse(input)) }).then((r) => r.type === 'opaque' && Promise.reject(r.type))`,
  'sign her out': `fetch(own + '/kirjaudu-ulos', { method: 'POST', credentials: 'include', mode: 'no-cors' }).then((r) => r.type === 'opaque' && Promise.reject(r.type))`,
  'send a beacon': `new Promise((_, no) => (navigator.sendBeacon(own + form, new URLSearchParams(JSON.parse(input))), setTimeout(no)))`,
  'open a socket': `new Promise((yes, no) => { const s = new WebSocket(own.replace('http', 'ws') + '/socket.io/?EIO=4&transport=websocket'); s.onmessage = () => yes('open'); s.onerror = no; })`,
  'run JSON as a script': `new Promise((yes, no) => document.head.append(Object.assign(document.createElement('script'), { src: own + '/api/v1/my/questions', onload: () => yes('ran'), onerror: no })))`,
  'show a page as a picture': `new Promise((yes, no) => Object.assign(new Image(), { src: own + '/omat-kysymykset', onload: () => yes('shown'), onerror: no }))`,
  'wear a page as a style': `new Promise((yes, no) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: own + '/omat-kysymykset', onload: () => yes('worn'), onerror: no })))`,
  'put a page into a frame': `new Promise((yes, no) => { const f = document.createElement('iframe'); f.src = own + '/omat-kysymykset'; f.onload = () => (f.contentDocument ? yes(f.contentDocument.body.textContent) : no()); document.body.append(f); })`,
  'put a page into an object': `new Promise((yes, no) => document.body.append(Object.assign(document.createElement('object'), { data: own + '/omat-kysymykset', onload: () => yes('shown'), onerror: no })))`,
};

describe('another site', function () {
  this.timeout(60_000);
  const product = useProduct();
  let elsewhere: Server;
  let context: BrowserContext;
  // The product’s own role may not read who asked.
  let whole: Database;
  let questionId = '';
  let cookie = '';

  before(async () => {
    whole = openDatabase(product().databaseUrl);
    const { build } = worldOn(() => product().host.database);
    questionId = await build.queued(await build.openSession(), 'juho');
    cookie = await signInCookie(product(), cast.aino.personId);
    elsewhere = createServer((_request, response) => {
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><title>Muualla</title><body></body>');
    });
    elsewhere.listen(0);
    await once(elsewhere, 'listening');
    context = await newContext();
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: product().publicUrl, sameSite: 'Lax', httpOnly: true }]);
  });
  after(async () => {
    await context.close();
    await whole.destroy();
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  const unchanged = async (deed: () => Promise<void>) => {
    const but = ['sign_ins', '_private_jobs'];
    const before = await digestOfAll(whole, but);
    await deed();
    const still = await fetch(`${product().publicUrl}/api/v1/my/questions`, { headers: { cookie } });
    expect(still.status, 'still signed in').to.equal(200);
    expect(await digestOfAll(whole, but)).to.equal(before);
  };

  it('is tried against a product that lets the signed-in do all of this', async () => {
    const page = await context.newPage();
    await page.goto(`${product().publicUrl}/omat-kysymykset`);
    const read = await page.evaluate(() => fetch('/api/v1/my/questions').then((reply) => reply.status));

    expect(page.url()).to.equal(`${product().publicUrl}/omat-kysymykset`);
    expect(read).to.equal(200);
    await page.close();
  });

  for (const [where, host] of [
    ['another port of this host', 'localhost'],
    ['another host', '127.0.0.1'],
  ] as const) {
    describe(`at ${where}`, () => {
      let page: Page;
      let refusals: string[];

      beforeEach(async () => {
        page = await context.newPage();
        const { port } = elsewhere.address() as AddressInfo; // as: it listens on a port, not on a pipe
        await page.goto(`http://${host}:${port}/`);
        refusals = [];
        page.on('response', (reply) => {
          if (reply.url().startsWith(product().publicUrl)) refusals.push(`${reply.status()}`);
        });
      });
      afterEach(() => page.close());

      for (const [what, script] of Object.entries(attacks)) {
        it(`cannot ${what}`, () =>
          unchanged(async () => {
            const given = {
              own: product().publicUrl,
              command: '/api/v1/commands/support-question',
              form: '/toimet/support-question',
              input: JSON.stringify({ questionId }),
            };
            const told = await page.evaluate(
              `(async ({ own, command, form, input }) => { try { return await (${script}) } catch { return 'refused' } })(${JSON.stringify(given)})`,
            );
            // What came last has been answered when this has.
            await page.evaluate(`fetch('/').then((reply) => reply.text())`);

            expect(told).to.equal('refused');
            for (const status of refusals) expect(status).to.match(/^(?:403|204)$/);
          }));
      }

      it('cannot send a form in her name by opening it', () =>
        unchanged(async () => {
          const reply = page.waitForResponse(`${product().publicUrl}/toimet/support-question`);
          await page.evaluate(
            `document.body.innerHTML = '<form method="post" action="${product().publicUrl}/toimet/support-question"><input name="questionId" value="${questionId}"></form>'; document.forms[0].submit()`,
          );
          expect((await reply).status()).to.equal(403);
        }));

      it('may lead her here by a link, and keeps no hold of the window', async () => {
        const opened = context.waitForEvent('page');
        await page.evaluate(`globalThis.theirs = open('${product().publicUrl}/omat-kysymykset')`);
        const own = await opened;
        await own.waitForLoadState();

        expect(await own.title()).to.include('kysymykse');
        expect(await own.evaluate(() => window.opener)).to.equal(null);
        expect(await page.evaluate('theirs.closed')).to.equal(true);
        await own.close();
      });
    });
  }
});
