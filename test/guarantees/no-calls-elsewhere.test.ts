import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { useApi } from '../api/use-api.ts';
import { type CastName, worldOn } from '../support/world.ts';

// SSRF: whatever address people write, wherever they write it, the product asks nobody at it.
describe('an address that somebody writes', function () {
  this.timeout(60_000);
  const api = useApi();
  const asked: string[] = [];
  let elsewhere: Server;
  let address = '';

  before(async () => {
    elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('kuultu');
    });
    elsewhere.listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const { port } = elsewhere.address() as AddressInfo; // as: it listens on a port, not on a pipe
    address = `http://127.0.0.1:${port}`;
  });
  after(() => {
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  const text = (way: string) =>
    `Katso ![kuva](${address}/${way}) [linkki](${address}/${way}) <img src="${address}/${way}"> ${address}/${way}`;
  const post = async (path: string, { by, input }: { by: CastName; input: object }) => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await api.ask(path, { by, method: 'POST', headers, body: JSON.stringify(input) });
    return { status: response.status, text: await response.text() };
  };
  const command = (name: string, by: CastName, input: object) =>
    post(`/api/v1/commands/${name}`, { by, input });

  it('is asked nothing by the product when it is saved, previewed, searched with, or come back to', async () => {
    const { build } = worldOn(() => api.product().host.database);
    const { questionId } = await build.onAir();
    const sessionId = await build.openSession();
    const { text: claimed } = await command('claim-question', 'lea', { questionId });
    const { fence } = JSON.parse(claimed);
    const citations = '';

    const saved = [
      await command('submit-question', 'aino', { sessionId, text: text('kysymys'), consent: 'as_is' }),
      await command('write-note', 'lea', { questionId, text: text('muistiinpano') }),
      await command('write-remark', 'lea', { questionId, text: text('huomio') }),
      await command('save-answer', 'lea', {
        questionId,
        fence,
        revision: 0,
        markdown: text('vastaus'),
        citations,
      }),
      await post('/api/v1/preview', { by: 'lea', input: { markdown: text('esikatselu'), citations } }),
    ];
    const written = encodeURIComponent(address);
    const headers = { Referer: address, Forwarded: `host=${address}`, 'X-Forwarded-Host': address.slice(7) };
    const read = await Promise.all(
      [
        `/haku?q=${written}`,
        `/kirjaudu?paluu=${written}`,
        `/kirjaudu/paluu?code=x&state=y&iss=${written}`,
        `/api/v1/citations?q=${written}`,
        `/${address}/`,
        `/kysymykset/${questionId}`,
      ].map((path) => api.ask(path, { by: 'lea', headers })),
    );

    // The mark: this one does ask.
    await (await fetch(`${address}/merkki`)).text();
    for (const { status, text: said } of saved) expect(status, said).to.equal(200);
    for (const { status } of read) expect(status).to.be.below(500);
    expect(asked).to.deep.equal(['/merkki']);
  });
});
