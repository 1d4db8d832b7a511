import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { environmentNames, readConfig } from '../../server/config.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const compose = read('docker-compose.yml');
const section = (name: string) =>
  new RegExp(`^${name}:.*\\n((?:(?: .*)?\\n)*)`, 'm').exec(compose)?.[1] ?? '';
const blocks = (text: string) =>
  [...text.matchAll(/^ {2}([\w-]+):\n((?:(?: {3}.*| {2}#.*)?\n)*)/gm)].map(([, name = '', body = '']) => ({
    name,
    body,
  }));

describe('docker-compose.yml', () => {
  const app = section('x-app');
  const services = blocks(section('services'));

  it('hands on every setting, but for those the image has', () => {
    const handed = [...app.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
    // The processes work as roles that may do less than the administrator.
    const fixed = ['PORT', 'HOST', 'DATA_DIR', 'DEMO_SIGN_IN_PORT', 'DATABASE_URL'];

    expect([...handed, ...fixed]).to.have.members(environmentNames);
    expect(section('x-administrator')).to.match(/^ {4}DATABASE_URL:/m);
    for (const name of ['PORT', 'HOST', 'DATA_DIR'])
      expect(read('Dockerfile')).to.match(new RegExp(`\\b${name}=`));
  });

  it('starts no service as root, with a writable system or with rights of its own', () => {
    expect(services.map(({ name }) => name)).to.include.members([
      'app-1',
      'app-2',
      'postgres',
      'proxy',
      'meilisearch',
    ]);
    for (const { name, body } of services) {
      const isApp = /<<: \[\*hardened, .*\*app\]/.test(body);
      expect(isApp || /<<: \*hardened/.test(body), name).to.equal(true);
      expect(isApp ? app : body, name).to.match(/^ +user: '[1-9]\d*:[1-9]\d*'$/m);
      expect(isApp ? app : body, name).to.match(/^ +healthcheck:$/m);
    }
    expect(section('x-hardened')).to.include('read_only: true').and.include('cap_drop: [ALL]');
  });

  it('keeps the database out of the proxy’s reach', () => {
    const networks = (name: string) =>
      /networks: \[(.*)\]/.exec(services.find((one) => one.name === name)?.body ?? '')?.[1];

    expect(networks('proxy')).to.equal('front');
    expect(networks('postgres')).to.equal('back');
    expect(section('networks')).to.match(/back:\n {4}internal: true/);
  });

  it('has a Meilisearch that the product takes, with a key, out of the proxy’s reach and asked whether it is well', () => {
    const { body } = services.find(({ name }) => name === 'meilisearch')!;
    const [, minor = ''] = /image: getmeili\/meilisearch:v1\.(\d+)\.\d+$/m.exec(body) ?? [];

    expect(Number(minor)).to.be.greaterThan(33);
    expect(body)
      .to.include('MEILI_MASTER_KEY: ${MEILI_MASTER_KEY:-}')
      .and.include('http://127.0.0.1:7700/health');
    expect(app).to.include('MEILI_API_KEY: ${MEILI_API_KEY:-${MEILI_MASTER_KEY:-}}');
    expect(/networks: \[(.*)\]/.exec(body)?.[1]).to.equal('back');
  });

  it('demands the secrets, and holds none', () => {
    for (const name of [
      'POSTGRES_PASSWORD',
      'APP_PASSWORD',
      'INDEXER_PASSWORD',
      'IDENTITY_PASSWORD',
      'SESSION_SECRET',
      'PUBLIC_URL',
    ])
      expect(compose).to.match(new RegExp(`\\$\\{${name}:\\?`));
    expect(compose).not.to.match(/(PASSWORD|SECRET|KEY|TOKEN): (?!\$\{)\S/);
  });

  it('can be tried out with the settings that are shipped for it', () => {
    const settings: Record<string, string | undefined> = Object.fromEntries(
      [...read('ops/tryout.env').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    );
    const passwords = ['POSTGRES', 'APP', 'INDEXER', 'IDENTITY'].map((name) => `${name}_PASSWORD`);
    const environment = Object.fromEntries(
      Object.entries(settings).filter(([name]) => !passwords.includes(name)),
    );

    expect(readConfig(environment)).to.deep.include({
      production: false,
      publicUrl: 'http://lakifoorumi.localhost:8080',
    });
    expect(readConfig(environment).demoSignIn?.url).to.equal('http://lakifoorumi.localhost:3001');
    expect(compose).to.include('aliases: [lakifoorumi.localhost]');
  });
});
