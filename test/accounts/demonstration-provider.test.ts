import { expect } from 'chai';
import pg from 'pg';
import { demonstrationCast } from '../../server/accounts/demonstration-cast.ts';
import {
  startDemonstrationProvider,
  type DemonstrationSignIn,
} from '../../server/accounts/demonstration-provider.ts';
import { openDatabase, type Database } from '../../server/platform/database.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { Browser } from './browser.ts';
import { startSignInApp, type SignInApp } from './sign-in-app.ts';

describe('the demonstration sign-in', () => {
  let database: Database;
  let pool: pg.Pool;
  let demonstration: DemonstrationSignIn;
  let app: SignInApp;
  const faults: unknown[] = [];

  before(async () => {
    const url = await freshDatabaseUrl();
    database = openDatabase(url);
    pool = new pg.Pool({ connectionString: url });
    app = await startSignInApp({
      pool,
      database,
      provider: async (callbackUrl) => {
        demonstration = await startDemonstrationProvider({
          publicUrl: new URL(callbackUrl).origin,
          listen: { host: '127.0.0.1', port: 0 },
          callbackUrl,
          stylesheetHref: `${new URL(callbackUrl).origin}/assets/style.css`,
          onFault: (fault) => faults.push(fault),
        });
        return demonstration;
      },
    });
  });

  after(async () => {
    await app.stop();
    await demonstration.close();
    await pool.end();
    await database.destroy();
    expect([...faults, ...app.faults]).to.deep.equal([]);
  });

  const choose = (browser: Browser, picker: string, person: string) =>
    browser.follow(picker, { method: 'POST', body: new URLSearchParams({ person }) });

  for (const { subject, name, role, areaName } of demonstrationCast) {
    it(`signs in as ${name}, ${role}`, async () => {
      const browser = new Browser();
      const picker = await browser.follow(`${app.url}/kirjaudu?paluu=/kuka`);

      const { answer } = await choose(browser, picker.url, subject);

      const { actor } = await answer.json();
      const area = await database('areas')
        .where('name', areaName ?? '')
        .first();
      expect(actor).to.include({ kind: role, name, areaId: area?.id ?? null });
    });
  }

  it('asks again who one is after sign-out', async () => {
    const browser = new Browser();
    const picker = await browser.follow(`${app.url}/kirjaudu?paluu=/kuka`);
    await choose(browser, picker.url, 'aino-alatalo');
    await browser.ask(`${app.url}/kirjaudu-ulos`, { method: 'POST' });

    const again = await browser.follow(`${app.url}/kirjaudu?paluu=/kuka`);
    const { answer } = await choose(browser, again.url, 'lea-lehto');

    expect(again.url).to.match(/\/valinta\//);
    expect((await answer.json()).actor.name).to.equal('Lea Lehto');
  });

  it('shows the cast in the language of the page one comes from, with a policy that lets the form come back', async () => {
    const finnish = await new Browser().follow(`${app.url}/kirjaudu?paluu=/ukk/abc`);
    const swedish = await new Browser().follow(`${app.url}/sv/kirjaudu?paluu=/sv/ukk/abc`);

    expect(await finnish.answer.text())
      .to.match(/<html lang="fi">/)
      .and.to.match(/<strong>Aino Alatalo<\/strong>, työntekijä, Oulunkaari/);
    expect(await swedish.answer.text()).to.match(/<html lang="sv">/);
    expect(finnish.answer.headers.get('content-security-policy'))
      .to.include("default-src 'none'")
      .and.to.include(`form-action 'self' ${app.url}`);
  });

  it('shows the cast again for someone who is not of it', async () => {
    const browser = new Browser();
    const picker = await browser.follow(`${app.url}/kirjaudu`);

    const { answer } = await choose(browser, picker.url, 'nobody');

    expect(answer.status).to.equal(200);
    expect(await answer.text()).to.include('Aino Alatalo');
  });

  it('says so when the attempt has run out', async () => {
    const { answer } = await choose(new Browser(), `${demonstration.issuer}/valinta/ended`, 'aino-alatalo');

    expect(answer.status).to.equal(400);
    expect(await answer.text()).to.include(`href="${app.url}/kirjaudu"`);
  });

  it('has the address and the secret it is given, where the product is started apart from it', async () => {
    const fixed = {
      url: 'http://sign-in.example:3001',
      secret: 'a secret both have been given, long enough',
    };
    const apart = await startDemonstrationProvider({
      publicUrl: app.url,
      listen: { host: '127.0.0.1', port: 0 },
      callbackUrl: `${app.url}/kirjaudu/paluu`,
      stylesheetHref: `${app.url}/assets/style.css`,
      fixed,
      onFault: (fault) => faults.push(fault),
    });
    await apart.close();

    expect(apart).to.include({ issuer: fixed.url, clientSecret: fixed.secret });
  });

  it('sends no one to an address that is not the product’s', async () => {
    const query = new URLSearchParams({
      client_id: demonstration.clientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'https://evil.example/',
    });

    const answer = await new Browser().ask(`${demonstration.issuer}/auth?${query}`);

    expect(answer.status).to.equal(400);
    expect(answer.headers.get('location')).to.equal(null);
  });
});
