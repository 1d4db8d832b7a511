import { expect } from 'chai';
import { shortAddress, shortCodeIn } from '../../server/live/short-address.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, type CastName, worldOn } from '../support/world.ts';

describe('the short address of a session', () => {
  const product = useProduct();
  const { act, build, plan } = worldOn(() => product().host.database);

  const codeOf = async (sessionId: string): Promise<string> =>
    (await product().host.database('sessions').where({ id: sessionId }).first('short_code')).short_code;
  const open = async (path: string, name: CastName = 'visitor') => {
    const person = cast[name];
    const cookie = 'personId' in person ? await signInCookie(product(), person.personId) : '';
    const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
    const response = await fetch(product().publicUrl + path, { redirect: 'manual', headers });
    const body = await response.text();
    return { status: response.status, location: response.headers.get('location'), body };
  };

  it('is of six characters that nobody mixes up', async () => {
    expect(await codeOf(await build.openSession())).to.match(/^[2-9a-hjkmnp-z]{6}$/);
  });

  it('leads to the session in the language it was opened in', async () => {
    const sessionId = await build.openSession();
    const code = await codeOf(sessionId);

    expect(await open(`/i/${code}`)).to.include({ status: 303, location: `/istunnot/${sessionId}` });
    expect(await open(`/sv/i/${code}`)).to.include({ status: 303, location: `/sv/istunnot/${sessionId}` });
  });

  it('forgives capitals, spaces and what a hyphenated text leaves', async () => {
    const sessionId = await build.openSession();
    const code = await codeOf(sessionId);
    const [first, last] = [code.slice(0, 3), code.slice(3)];

    for (const typed of [
      code.toUpperCase(),
      `${first} ${last}`,
      ` ${code} `,
      `${first}-${last}`,
      `${first}\u00ad${last}`,
      `${code}.`,
    ]) {
      const { location } = await open(`/i/${encodeURIComponent(typed)}`);
      expect(location, typed).to.equal(`/istunnot/${sessionId}`);
    }
  });

  it('tells nobody who may not follow whether there is a session', async () => {
    const signedIn = await codeOf(await build.openSession({ visibility: 'signed_in' }));
    const planned = await codeOf((await act('sanna', planSession, plan())).sessionId);
    const withoutCode = (body: string, code: string) => body.replaceAll(code, 'CODE');
    const none = await open('/i/zzzzzz');

    expect(none.status).to.equal(404);
    for (const code of [signedIn, planned]) {
      const forbidden = await open(`/i/${code}`);
      expect(forbidden.status).to.equal(404);
      expect(withoutCode(forbidden.body, code)).to.equal(withoutCode(none.body, 'zzzzzz'));
    }
    expect((await open(`/i/${signedIn}`, 'pia')).status).to.equal(303);
    expect((await open(`/i/${planned}`, 'pia')).status).to.equal(404);
    expect((await open(`/i/${planned}`, 'sanna')).status).to.equal(303);
  });

  it('asks the database alike for what is absent and what is forbidden', async () => {
    const signedIn = await codeOf(await build.openSession({ visibility: 'signed_in' }));
    // What runs beside it, such as the feed's slow poll, asks now and then: the fewest of some are its own.
    const statements = async (code: string) => {
      let fewest = Infinity;
      for (let times = 0; times < 5; times += 1) {
        let count = 0;
        const onQuery = () => (count += 1);
        product().host.database.on('query', onQuery);
        await open(`/i/${code}`);
        product().host.database.removeListener('query', onQuery);
        fewest = Math.min(fewest, count);
      }
      return fewest;
    };

    expect(await statements(signedIn)).to.equal(await statements('zzzzzz'));
  });

  it('is none for what can be no code', () => {
    for (const typed of ['', 'abc', 'abc2345', 'ab/345', 'äbc234', 'abc23\0', 'abc230', '../../']) {
      expect(shortCodeIn(typed), typed).to.equal(null);
    }
  });

  it('is shown whole, with the language', () => {
    expect(shortAddress('https://lakifoorumi.example', 'fi', 'abc234')).to.equal(
      'https://lakifoorumi.example/i/abc234',
    );
    expect(shortAddress('https://lakifoorumi.example', 'sv', 'abc234')).to.equal(
      'https://lakifoorumi.example/sv/i/abc234',
    );
  });
});
