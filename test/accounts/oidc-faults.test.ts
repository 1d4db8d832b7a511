import { expect } from 'chai';
import {
  answerFaults,
  metadataFaults,
  startFaultyProvider,
  tokenFaults,
} from '../support/faulty-provider.ts';
import { Browser } from './browser.ts';
import { useSignIns } from './use-sign-ins.ts';

describe('an identity provider that fails', () => {
  const signIns = useSignIns();

  for (const fault of [...tokenFaults, ...answerFaults, ...metadataFaults]) {
    it(`signs no one in when the provider has this fault: ${fault}`, async () => {
      signIns.provider.fault = fault;
      const browser = new Browser();

      const { answer } = await signIns.signIn(browser);

      expect(await signIns.codeOf(answer)).to.be.oneOf(['sign_in_failed', 'unavailable']);
      expect(await signIns.signInsKept()).to.equal(0);
      expect((await signIns.whoIs(browser)).signIn).to.equal(null);
    });
  }

  it('signs no one in when the provider does not answer in time', async () => {
    signIns.provider.fault = 'slow token endpoint';
    const waiting = signIns.signIn(new Browser());
    const slow = await startFaultyProvider();
    slow.fault = 'slow metadata';
    const other = await signIns.start(slow);

    const answers = await Promise.all([waiting, new Browser().follow(`${other.url}/kirjaudu`)]);

    for (const { answer } of answers) expect(await signIns.codeOf(answer)).to.equal('unavailable');
    expect(await signIns.signInsKept()).to.equal(0);
    await other.stop();
    await slow.stop();
  }).timeout(15_000);

  it('says that it is unavailable while the provider is down, and works when it is back', async () => {
    signIns.provider.fault = 'a cut connection at the metadata';
    const browser = new Browser();
    const down = await signIns.signIn(browser);
    signIns.provider.fault = 'none';

    const back = await signIns.signIn(browser);

    expect(await signIns.codeOf(down.answer)).to.equal('unavailable');
    expect((await back.answer.json()).actor.kind).to.equal('worker');
  });
});

describe('the callback of the identity provider', () => {
  const signIns = useSignIns();
  const callbackOf = async (browser: Browser) => {
    const toProvider = await browser.ask(`${signIns.app.url}/kirjaudu?paluu=/kuka`);
    const back = await browser.ask(toProvider.headers.get('location') ?? '');
    return new URL(back.headers.get('location') ?? '');
  };

  it('signs in once, and refuses the same code and state again', async () => {
    const browser = new Browser();
    const callback = await callbackOf(browser);

    const first = await browser.ask(callback.href);
    const again = await browser.ask(callback.href);

    expect(first.status).to.equal(303);
    expect(await signIns.codeOf(again)).to.equal('sign_in_failed');
    expect(await signIns.signInsKept()).to.equal(1);
  });

  it('refuses a code replayed under the state of a new attempt', async () => {
    const browser = new Browser();
    const used = await callbackOf(browser);
    await browser.ask(used.href);
    const fresh = await callbackOf(browser);
    fresh.searchParams.set('code', used.searchParams.get('code') ?? '');

    const answer = await browser.ask(fresh.href);

    expect(await signIns.codeOf(answer)).to.equal('sign_in_failed');
    expect(await signIns.signInsKept()).to.equal(1);
  });

  it('refuses the code of another browser: its verifier does not fit', async () => {
    const browser = new Browser();
    const own = await callbackOf(browser);
    const stolen = await callbackOf(new Browser());
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');

    const answer = await browser.ask(own.href);

    expect(await signIns.codeOf(answer)).to.equal('sign_in_failed');
    expect(await signIns.signInsKept()).to.equal(0);
  });

  it('refuses the callback of an attempt that another browser began', async () => {
    const callback = await callbackOf(new Browser());

    const answer = await new Browser().ask(callback.href);

    expect(await signIns.codeOf(answer)).to.equal('sign_in_failed');
    expect(await signIns.signInsKept()).to.equal(0);
  });

  it('refuses an attempt that has waited too long', async () => {
    const browser = new Browser();
    const callback = await callbackOf(browser);
    signIns.app.clock.aheadMs = 11 * 60 * 1_000;

    const answer = await browser.ask(callback.href);

    expect(await signIns.codeOf(answer)).to.equal('sign_in_failed');
  });

  for (const [what, change] of Object.entries({
    'a wrong state': (query: URLSearchParams) => query.set('state', 'another'),
    'no state': (query: URLSearchParams) => query.delete('state'),
    'no code': (query: URLSearchParams) => query.delete('code'),
    'two codes': (query: URLSearchParams) => query.append('code', 'another'),
    'the name of another issuer': (query: URLSearchParams) => query.set('iss', 'https://other.example'),
    'an error of the provider': (query: URLSearchParams) => {
      query.delete('code');
      query.set('error', 'access_denied');
    },
  })) {
    it(`refuses ${what}`, async () => {
      const browser = new Browser();
      const callback = await callbackOf(browser);
      change(callback.searchParams);

      const answer = await browser.ask(callback.href);

      expect(await signIns.codeOf(answer)).to.equal('sign_in_failed');
      expect(await signIns.signInsKept()).to.equal(0);
    });
  }
});
