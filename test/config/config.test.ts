import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BadConfig, environmentNames, readConfig } from '../../server/config.ts';

const secret = 'a secret of the tests that is long enough';
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://lakifoorumi.example',
  SESSION_SECRET: secret,
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'lakifoorumi',
  OIDC_CLIENT_SECRET: 'a client secret',
};

/** The lines of the refusal, or none when the environment fits. */
function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    expect(error).to.be.instanceOf(BadConfig);
    return (error as BadConfig).message.split('\n'); // as: expected just above
  }
}

const namesIn = (faults: string[]) => faults.map((fault) => fault.replace(/:.*$/, ''));

describe('the configuration', () => {
  it('needs nothing: a demonstration on this machine is the default', () => {
    expect(readConfig({})).to.deep.include({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: './data',
      databaseUrl: null,
      workingUrls: null,
      sessionSecret: null,
      signIn: null,
      demoSignInPort: 3001,
      demoSignIn: null,
      meilisearch: null,
      voikkoDictionary: null,
      mail: null,
      trustProxy: 0,
      limitsFactor: 1,
      securityContact: null,
      metricsToken: null,
      logLevel: 'info',
    });
  });

  it('takes what is empty for what is not set', () => {
    const empty = Object.fromEntries(environmentNames.map((name) => [name, '']));

    expect(readConfig(empty)).to.deep.equal(readConfig({}));
  });

  it('reads every part that is configured', () => {
    const config = readConfig({
      ...production,
      PORT: '8080',
      PUBLIC_URL: 'https://lakifoorumi.example/',
      DATABASE_URL: 'postgresql://lakifoorumi:salasana@localhost/lakifoorumi',
      MEILI_URL: 'http://localhost:7700',
      MEILI_API_KEY: 'key',
      VOIKKO_DICTIONARY: '/srv/mor.vfst',
      SMTP_URL: 'smtps://mail.example',
      MAIL_FROM: 'lakifoorumi@lakifoorumi.example',
      OIDC_ROLE_MAPPING: '{"areaClaim":"kunta"}',
      METRICS_TOKEN: 'a token long enough',
    });

    expect(config).to.deep.include({
      production: true,
      port: 8080,
      publicUrl: 'https://lakifoorumi.example',
      databaseUrl: 'postgresql://lakifoorumi:salasana@localhost/lakifoorumi',
      sessionSecret: secret,
      signIn: { issuer: 'https://login.example', clientId: 'lakifoorumi', clientSecret: 'a client secret' },
      meilisearch: { url: 'http://localhost:7700', apiKey: 'key', index: 'lakifoorumi' },
      voikkoDictionary: '/srv/mor.vfst',
      mail: { url: 'smtps://mail.example', from: 'lakifoorumi@lakifoorumi.example' },
      metricsToken: 'a token long enough',
    });
    expect(config.roleMapping.areaClaim).to.equal('kunta');
  });

  const misfits: Record<string, string[]> = {
    NODE_ENV: ['staging'],
    PORT: ['http', '-1', '65536', '80.5'],
    PUBLIC_URL: ['lakifoorumi.example', 'ftp://lakifoorumi.example'],
    DATABASE_URL: ['mysql://localhost/lakifoorumi', 'localhost', 'postgres://localhost/without-a-password'],
    SESSION_SECRET: ['short'],
    OIDC_ROLE_MAPPING: ['{', '[]', '{"roles":{"Boss":"boss"}}'],
    DEMO_SIGN_IN_PORT: ['x'],
    MEILI_URL: ['localhost:7700'],
    TRUST_PROXY: ['6', 'yes'],
    METRICS_TOKEN: ['short'],
    LOG_LEVEL: ['loud'],
  };
  for (const [name, values] of Object.entries(misfits)) {
    for (const value of values) {
      it(`refuses ${name}=${value} by name`, () => {
        expect(namesIn(faultsOf({ [name]: value }))).to.deep.equal([name]);
      });
    }
  }

  it('refuses a mail server that is none, and a sender that is no address', () => {
    const faults = faultsOf({ SMTP_URL: 'http://mail.example', MAIL_FROM: 'lakifoorumi' });

    expect(namesIn(faults)).to.deep.equal(['SMTP_URL', 'MAIL_FROM']);
  });

  it('names every bad variable in one message, what is missing in production too', () => {
    const faults = faultsOf({ NODE_ENV: 'production', PORT: 'x', LOG_LEVEL: 'loud', MEILI_API_KEY: 'key' });

    expect(namesIn(faults)).to.have.members([
      'PORT',
      'LOG_LEVEL',
      'MEILI_URL',
      'OIDC_ISSUER',
      'SESSION_SECRET',
      'PUBLIC_URL',
    ]);
  });

  it('tells no secret in its refusal', () => {
    const faults = faultsOf({
      SESSION_SECRET: 'hunter2',
      OIDC_CLIENT_SECRET: 'hunter2',
      METRICS_TOKEN: 'hunter2',
      DEMO_SIGN_IN_SECRET: 'hunter2',
    });

    expect(faults).to.have.lengthOf(5);
    expect(faults.join()).not.to.include('hunter2');
  });

  for (const left of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
    it(`refuses an identity provider without ${left}`, () => {
      const { NODE_ENV: _production, ...environment } = production;

      expect(faultsOf({ ...environment, [left]: '' })).to.deep.equal([
        'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: give all three or none',
      ]);
    });
  }

  it('takes a demonstration sign-in that runs elsewhere, by its address and secret', () => {
    const elsewhere = { DEMO_SIGN_IN_URL: 'http://localhost:3001/', DEMO_SIGN_IN_SECRET: secret };

    expect(readConfig(elsewhere).demoSignIn).to.deep.equal({ url: 'http://localhost:3001', secret });
    for (const left of Object.keys(elsewhere)) {
      expect(faultsOf({ ...elsewhere, [left]: '' }), left).to.deep.equal([
        'DEMO_SIGN_IN_URL, DEMO_SIGN_IN_SECRET: give both or neither',
      ]);
    }
  });

  it('refuses an address of the demonstration sign-in that is none, and a secret that is short', () => {
    const faults = faultsOf({ DEMO_SIGN_IN_URL: 'localhost:3001', DEMO_SIGN_IN_SECRET: 'short' });

    expect(namesIn(faults)).to.deep.equal(['DEMO_SIGN_IN_URL', 'DEMO_SIGN_IN_SECRET']);
  });

  it('refuses a demonstration sign-in beside a real identity provider', () => {
    const faults = faultsOf({
      ...production,
      DEMO_SIGN_IN_URL: 'http://localhost:3001',
      DEMO_SIGN_IN_SECRET: secret,
    });

    expect(namesIn(faults)).to.deep.equal(['DEMO_SIGN_IN_URL']);
  });

  it('refuses a mail server without a sender', () => {
    expect(namesIn(faultsOf({ SMTP_URL: 'smtp://localhost' }))).to.deep.equal(['MAIL_FROM']);
  });

  it('refuses a key of Meilisearch without its address, and takes an address without a key', () => {
    expect(namesIn(faultsOf({ MEILI_API_KEY: 'key' }))).to.deep.equal(['MEILI_URL']);
    expect(readConfig({ MEILI_URL: 'http://localhost:7700' }).meilisearch).to.deep.equal({
      url: 'http://localhost:7700',
      apiKey: null,
      index: 'lakifoorumi',
    });
    expect(
      readConfig({ MEILI_URL: 'http://localhost:7700', MEILI_INDEX: 'toinen' }).meilisearch?.index,
    ).to.equal('toinen');
    expect(namesIn(faultsOf({ MEILI_URL: 'http://localhost:7700', MEILI_INDEX: 'a/b' }))).to.deep.equal([
      'MEILI_INDEX',
    ]);
  });

  describe('in production', () => {
    it('takes a real identity provider, a secret and an https address', () => {
      expect(readConfig(production).production).to.equal(true);
    });

    it('refuses the demonstration sign-in', () => {
      const faults = faultsOf({ ...production, OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' });

      expect(faults).to.deep.equal(['OIDC_ISSUER: the demonstration sign-in is refused in production']);
    });

    it('refuses the demonstration sign-in that runs elsewhere as well', () => {
      const elsewhere = { DEMO_SIGN_IN_URL: 'https://demo.example', DEMO_SIGN_IN_SECRET: secret };
      const without = { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' };

      expect(namesIn(faultsOf({ ...production, ...without, ...elsewhere }))).to.deep.equal(['OIDC_ISSUER']);
    });

    it('refuses to make a secret of its own', () => {
      expect(namesIn(faultsOf({ ...production, SESSION_SECRET: '' }))).to.deep.equal(['SESSION_SECRET']);
    });

    for (const address of ['', 'http://lakifoorumi.example']) {
      it(`refuses the public address ${address || 'that is left out'}`, () => {
        expect(namesIn(faultsOf({ ...production, PUBLIC_URL: address }))).to.deep.equal(['PUBLIC_URL']);
      });
    }

    it('refuses an identity provider by plain http', () => {
      expect(namesIn(faultsOf({ ...production, OIDC_ISSUER: 'http://login.example' }))).to.deep.equal([
        'OIDC_ISSUER',
      ]);
    });
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const set = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(
    ([line, name = '', value = '']) => ({ line, name, value }),
  );

  it('lists every variable of the configuration once and no other', () => {
    expect(set.map(({ name }) => name)).to.have.members(environmentNames);
  });

  it('can be used as it is, and changes nothing', () => {
    const used = set.filter(({ line }) => !line.startsWith('#')).map(({ name, value }) => [name, value]);

    expect(readConfig(Object.fromEntries(used))).to.deep.equal(readConfig({}));
  });
});
