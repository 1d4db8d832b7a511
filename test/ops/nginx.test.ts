import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { findNginx, writeProxyFiles } from '../../ops/nginx.ts';
import { BadConfig } from '../../server/config.ts';
import { makeTestDir, removeTestDir } from '../support/test-cluster.ts';

const shipped = (path: string) => readFile(new URL(`../../ops/${path}`, import.meta.url), 'utf8');

describe('the proxy', () => {
  let folder = '';
  before(async () => {
    folder = await makeTestDir();
    const place = { folder, port: 3000, host: '127.0.0.1', processPorts: [4001, 4002] };
    await writeProxyFiles({ nginx: 'nginx', ...place });
  });
  after(() => removeTestDir(folder));

  it('that is missing is told of with how to get it', async () => {
    const refusal: unknown = await findNginx('/no/such/nginx').catch((error: unknown) => error);

    expect(refusal).to.be.instanceOf(BadConfig);
    expect(refusal)
      .to.have.property('message')
      .that.includes('apt-get install nginx-light')
      .and.includes('NGINX_PATH');
  });

  it('has the same rules natively as in docker-compose.yml', async () => {
    expect(await readFile(join(folder, 'nginx.conf'), 'utf8')).to.equal(await shipped('nginx.conf'));
  });

  it('differs by place in its port, its folders and where the processes are alone', async () => {
    const here = (await readFile(join(folder, 'listen.conf'), 'utf8')).replaceAll(folder, '/tmp');
    const names = (text: string) => [...text.matchAll(/^(\w+) /gm)].map(([, directive]) => directive);

    expect(names(here)).to.have.members(names(await shipped('compose/listen.conf')));
    expect(await readFile(join(folder, 'processes.conf'), 'utf8')).to.equal(
      'server 127.0.0.1:4001 max_fails=0;\nserver 127.0.0.1:4002 max_fails=0;\n',
    );
    expect(await shipped('compose/processes.conf')).to.match(/^server app-1:3000 resolve max_fails=0;$/m);
  });

  it('says what browsers must hold to also where it answers itself', async () => {
    const own = (await shipped('nginx.conf')).match(/internal;[^]*?return 503/g) ?? [];

    expect(own).to.have.lengthOf(2);
    expect(own.join()).to.include('text/html; charset=utf-8').and.include('application/problem+json');
    for (const rules of own)
      for (const header of [
        'X-Content-Type-Options nosniff',
        `Content-Security-Policy "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
        'Referrer-Policy same-origin',
        'Strict-Transport-Security $https_only',
        'Cache-Control no-store',
      ])
        expect(rules).to.include(`add_header ${header} always;`);
  });

  it('never sends a POST on a second time', async () => {
    const rules = await shipped('nginx.conf');

    expect(rules).to.match(/^\s*proxy_next_upstream error timeout;$/m);
    expect(rules.replaceAll(/#.*$/gm, '')).not.to.include('non_idempotent');
  });
});
