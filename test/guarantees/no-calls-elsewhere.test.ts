import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect } from 'chai';
import { commands } from '../../server/commands.ts';
import { useApi } from '../api/use-api.ts';
import { worldOn } from '../support/world.ts';

const json = { 'Content-Type': 'application/json' };

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

  it('is asked nothing by the product: in a text, a citation, an address, a header or a sign-in', async () => {
    const { build } = worldOn(() => api.product().host.database);
    const questionId = await build.onAir(await build.openSession());
    const text = (way: string) =>
      `Katso ![](${address}/${way}) [linkki](${address}/${way}) <img src="${address}/${way}"> ${address}/${way}`;
    const fields = [
      'text',
      'publicText',
      'title',
      'markdown',
      'citations',
      'reason',
      'url',
      'words',
      'meaning',
    ];
    const body = JSON.stringify({ questionId, text: text('preview'), citations: text('citation') });
    const used: number[] = [];

    for (const { name } of commands)
      for (const by of ['sanna', 'lea', 'aino'] as const) {
        const sent = {
          questionId,
          sessionId: '',
          ...Object.fromEntries(fields.map((field) => [field, text(name)])),
        };
        const command = { by, method: 'POST', headers: json };
        used.push(
          (await api.ask(`/api/v1/commands/${name}`, { ...command, body: JSON.stringify(sent) })).status,
        );
      }
    for (const [name, input] of Object.entries({
      'claim-question': { questionId },
      'write-note': { questionId, text: text('note') },
      'save-answer': { questionId, text: text('answer'), citations: '' },
    }))
      used.push(
        (
          await api.ask(`/api/v1/commands/${name}`, {
            by: 'lea',
            method: 'POST',
            headers: json,
            body: JSON.stringify(input),
          })
        ).status,
      );
    for (const path of ['/api/v1/preview-answer', '/api/v1/similar', '/api/v1/find-identifiers'])
      used.push((await api.ask(path, { by: 'lea', method: 'POST', headers: json, body })).status);
    for (const path of [
      `/haku?q=${encodeURIComponent(address)}`,
      `/kirjaudu?paluu=${encodeURIComponent(address)}`,
      `/kirjaudu/paluu?code=x&state=y&iss=${encodeURIComponent(address)}`,
      `/api/v1/citations?teksti=${encodeURIComponent(address)}`,
      `/${address}/`,
      `/lait/${encodeURIComponent(address)}`,
    ])
      used.push(
        (
          await api.ask(path, {
            headers: {
              Referer: address,
              'X-Forwarded-Host': new URL(address).host,
              'X-Forwarded-For': address,
              Forwarded: `host=${address}`,
            },
          })
        ).status,
      );

    // The mark: this one does ask.
    await (await fetch(`${address}/merkki`)).text();
    expect(used).to.include(200);
    expect(used.filter((status) => status >= 500)).to.deep.equal([]);
    expect(asked).to.deep.equal(['/merkki']);
  });
});
