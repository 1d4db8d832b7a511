import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { Browser } from './browser.ts';
import { useSignIns } from './use-sign-ins.ts';

describe('signing in with OpenID Connect', () => {
  const signIns = useSignIns();

  it('makes a person of the claims and comes back to the page', async () => {
    const browser = new Browser();

    const { url, answer } = await signIns.signIn(browser);

    expect(url).to.equal(`${signIns.app.url}/kuka`);
    const { actor } = await answer.json();
    expect(actor).to.include({ kind: 'worker', areaId: 'oulunkaari', name: 'Aino Alatalo' });
  });

  it('is known at the handshake of a socket too', async () => {
    const browser = new Browser();
    await signIns.signIn(browser);

    const { signIn: known, handshake } = await signIns.whoIs(browser);

    expect(handshake).to.deep.equal(known);
  });

  describe('a sign-in', () => {
    it('has an id that changes when it begins', async () => {
      const browser = new Browser();
      await browser.ask(`${signIns.app.url}/kirjaudu`);
      const before = [...browser.cookies.values()];

      await signIns.signIn(browser);

      expect([...browser.cookies.values()]).to.have.length(1);
      expect([...browser.cookies.values()]).not.to.deep.equal(before);
    });

    it('is not had by whoever knew the id before it began', async () => {
      const attacker = new Browser();
      await attacker.ask(`${signIns.app.url}/kirjaudu`);
      const victim = new Browser();
      for (const [key, value] of attacker.cookies) victim.cookies.set(key, value);

      await signIns.signIn(victim);

      expect((await signIns.whoIs(victim)).signIn).not.to.equal(null);
      expect((await signIns.whoIs(attacker)).signIn).to.equal(null);
    });

    it('is kept as a digest: what the table holds opens nothing', async () => {
      const browser = new Browser();
      await signIns.signIn(browser);
      const [cookie = ''] = browser.cookies.values();
      const { rows } = await signIns.pool.query(
        `select sid from sign_ins where sess->>'personId' is not null`,
      );
      const [id = ''] = decodeURIComponent(cookie).replace(/^s:/, '').split('.');

      expect(rows).to.have.lengthOf(1);
      expect(rows[0].sid).to.equal(createHash('sha256').update(id).digest('base64url'));
      expect((await signIns.whoIs(browser)).signIn.signInId).to.equal(rows[0].sid);
    });

    it('dies at sign-out, also for one who kept the cookie', async () => {
      const browser = new Browser();
      await signIns.signIn(browser);
      const keeper = new Browser();
      for (const [key, value] of browser.cookies) keeper.cookies.set(key, value);
      const { signIn: known } = await signIns.whoIs(browser);

      const out = await browser.ask(`${signIns.app.url}/kirjaudu-ulos`, { method: 'POST' });

      expect([out.status, out.headers.get('location')]).to.deep.equal([303, '/']);
      expect(browser.cookies.size).to.equal(0);
      expect((await signIns.whoIs(keeper)).signIn).to.equal(null);
      expect(signIns.app.signedOut).to.deep.equal([known]);
    });

    it('ends when another begins in the same browser', async () => {
      const browser = new Browser();
      await signIns.signIn(browser);
      const { signIn: earlier } = await signIns.whoIs(browser);

      await signIns.signIn(browser);

      expect(signIns.app.signedOut).to.deep.equal([earlier]);
      expect(await signIns.signInsKept()).to.equal(1);
    });

    it('ends twelve hours after it began', async () => {
      const browser = new Browser();
      await signIns.signIn(browser);
      signIns.app.clock.aheadMs = 11 * 60 * 60 * 1_000;
      const earlier = await signIns.whoIs(browser);
      signIns.app.clock.aheadMs = 13 * 60 * 60 * 1_000;

      const later = await signIns.whoIs(browser);

      expect(earlier.signIn).not.to.equal(null);
      expect(later.signIn).to.equal(null);
      // The row goes without the reply waiting for it.
      for (let looks = 0; looks < 200 && ((await signIns.signInsKept()) ?? 0) > 0; looks += 1);
      expect(await signIns.signInsKept()).to.equal(0);
    });

    it('ends when it is not used for eight hours', async () => {
      const browser = new Browser();
      await signIns.signIn(browser);
      const { rows } = await signIns.pool.query(
        `select extract(epoch from expire - now()) / 3600 as hours from sign_ins`,
      );
      // The sign-in's own last use may still be on its way to the row.
      const afterEightHours = async () => {
        await signIns.pool.query(`update sign_ins set expire = now() - interval '1 second'`);
        return signIns.whoIs(browser);
      };

      let later = await afterEightHours();
      for (let looks = 0; looks < 20 && later.signIn !== null; looks += 1) later = await afterEightHours();

      expect(Number(rows[0].hours)).to.be.within(7.9, 8.1);
      expect(later.signIn).to.equal(null);
    });

    it('gives a visitor no cookie, and a signed-in reader none on pages', async () => {
      const visitor = await new Browser().ask(`${signIns.app.url}/kuka`);
      const browser = new Browser();
      await signIns.signIn(browser);

      const page = await browser.ask(`${signIns.app.url}/kuka`);

      expect(visitor.headers.getSetCookie()).to.deep.equal([]);
      expect(page.headers.getSetCookie()).to.deep.equal([]);
    });

    it('is not begun by a forged cookie', async () => {
      const browser = new Browser();
      browser.cookies.set(`${signIns.app.url} lakifoorumi`, 's%3Aforged.signature');

      expect((await signIns.whoIs(browser)).signIn).to.equal(null);
    });

    it('is a __Host- cookie on an https site: Secure, HttpOnly, SameSite', async () => {
      const secure = await signIns.start(signIns.provider, 'https://lakifoorumi.example');

      const answer = await new Browser().ask(`${secure.url}/kirjaudu`);

      const [cookie] = answer.headers.getSetCookie();
      expect(cookie)
        .to.match(/^__Host-lakifoorumi=/)
        .and.to.match(/; Path=\/;/);
      expect(cookie)
        .to.match(/; HttpOnly/)
        .and.to.match(/; Secure/)
        .and.to.match(/; SameSite=Lax/);
      expect(cookie).not.to.match(/Domain/i);
      await secure.stop();
    });
  });

  describe('the page to come back to', () => {
    for (const [asked, expected] of [
      ['/ukk/abc?x=1#b', '/ukk/abc?x=1#b'],
      ['/sv/haku?q=%C3%A4', '/sv/haku?q=%C3%A4'],
      ['https://evil.example/', '/'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['/\t/evil.example', '/'],
      ['javascript:alert(1)', '/'],
      ['kuka', '/'],
      ['/kirjaudu', '/'],
    ] as const) {
      it(`is ${expected} when ${JSON.stringify(asked)} is asked for`, async () => {
        const browser = new Browser();
        const toProvider = await browser.ask(
          `${signIns.app.url}/kirjaudu?paluu=${encodeURIComponent(asked)}`,
        );
        const back = await browser.ask(toProvider.headers.get('location') ?? '');

        const answer = await browser.ask(back.headers.get('location') ?? '');

        expect(decodeURI(answer.headers.get('location') ?? '')).to.equal(decodeURI(expected));
      });
    }

    it('is kept without the client’s identifier that a search carries', async () => {
      const asked = `/kysy?teksti=${encodeURIComponent('Ville 131052-308T koulu')}`;
      const browser = new Browser();
      const toProvider = await browser.ask(`${signIns.app.url}/kirjaudu?paluu=${encodeURIComponent(asked)}`);

      const kept = JSON.stringify((await signIns.pool.query('select sess from sign_ins')).rows);

      expect(kept).to.include('koulu').and.not.include('131052');
      const back = await browser.ask(toProvider.headers.get('location') ?? '');
      const answer = await browser.ask(back.headers.get('location') ?? '');
      expect(answer.headers.get('location')).to.equal('/kysy?teksti=koulu');
    });
  });

  describe('a person', () => {
    it('keeps what a coordinator has made of them, whatever later claims say', async () => {
      const browser = new Browser();
      await signIns.signIn(browser);
      await signIns.people().update({ role: 'lawyer', area_id: null });
      signIns.provider.claims = { ...signIns.provider.claims, name: 'Aino Uusinimi', roles: ['coordinator'] };

      const { answer } = await signIns.signIn(browser);

      expect((await answer.json()).actor).to.include({ kind: 'lawyer', areaId: null, name: 'Aino Uusinimi' });
    });

    it('has no role without a claim that gives one, and no area that is not known', async () => {
      signIns.provider.claims = { sub: 'outsider', area: 'Lappi' };

      const { answer } = await signIns.signIn(new Browser());

      const { signIn: known, actor } = await answer.json();
      expect(known).not.to.equal(null);
      expect(actor).to.equal(null);
      expect(await signIns.people().select('role', 'area_id')).to.deep.equal([{ role: null, area_id: null }]);
    });

    it('who is disabled loses every right at once and cannot sign in again', async () => {
      const browser = new Browser();
      await signIns.signIn(browser);
      await signIns.people().update({ disabled_at: new Date() });

      const { actor } = await signIns.whoIs(browser);
      const kept = await signIns.signInsKept();
      const { answer } = await signIns.signIn(new Browser());

      expect(actor).to.equal(null);
      expect(await signIns.codeOf(answer)).to.equal('sign_in_failed');
      expect(await signIns.signInsKept()).to.equal(kept);
    });
  });
});
