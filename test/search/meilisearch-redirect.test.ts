import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { meilisearchEngine } from '../../server/search/meilisearch-engine.ts';

describe('a search server that sends us elsewhere', () => {
  const heard: (string | undefined)[] = [];
  const elsewhere = createServer((request, response) => {
    heard.push(request.headers.authorization);
    response.setHeader('Content-Type', 'application/json').end('{"pkgVersion":"1.50.0"}');
  });
  const server = createServer((request, response) => {
    response.writeHead(307, { Location: `${addressOf(elsewhere)}${request.url}` }).end();
  });
  const addressOf = (of: Server) => `http://127.0.0.1:${(of.address() as AddressInfo).port}`; // as: it listens on a port

  before(async () => {
    for (const each of [server, elsewhere]) {
      each.listen(0, '127.0.0.1');
      await once(each, 'listening');
    }
  });
  after(() => {
    for (const each of [server, elsewhere]) each.close();
  });

  it('is not followed: the key and the words go nowhere else', async () => {
    const settings = { url: addressOf(server), apiKey: 'avain', index: 'lakifoorumi' };
    const engine = meilisearchEngine(settings, { database: {} as never, finnish: {} as never }); // as: a look asks neither

    const looked = await engine.look().then(
      () => 'looked',
      () => 'refused',
    );

    // The mark: this one does ask there.
    await (await fetch(addressOf(elsewhere))).text();
    expect(looked).to.equal('refused');
    expect(heard).to.deep.equal([undefined]);
  });
});
