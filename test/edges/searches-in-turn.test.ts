import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express, { type Response } from 'express';
import { readAddress } from '../../server/edges/limit-requests.ts';
import { searchesInTurn } from '../../server/edges/searches-in-turn.ts';

describe('searches in turn', () => {
  let server: Server;
  let origin = '';
  /** The searches that are being worked on, by what was asked. */
  const working = new Map<string, Response>();
  let told: () => void = () => undefined;

  before(async () => {
    const app = express();
    app.use(readAddress(1), searchesInTurn({ atOnce: 1, waitingOfOne: 2, waitingOfAll: 3 }));
    app.get('/haku', (request, response) => {
      working.set(new URL(request.url, 'http://local').searchParams.get('q') ?? '', response);
      told();
    });
    app.get('/', (_request, response) => void response.send('etusivu'));
    // Express itself answers with the status of what was thrown.
    app.set('env', 'test');
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // as: it listens on a port
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const search = (
    q: string,
    { from = '192.0.2.1', signal = null as AbortSignal | null, path = '/haku' } = {},
  ) =>
    fetch(`${origin}${path}?q=${q}`, { headers: { 'X-Forwarded-For': from }, signal }).then(
      ({ status }) => status,
      () => null,
    );
  /** Resolves when a search is worked on. */
  async function begun(q: string): Promise<Response> {
    for (;;) {
      const response = working.get(q);
      if (response) return response;
      await new Promise<void>((resolve) => (told = resolve));
    }
  }
  const finish = async (q: string) => void (await begun(q)).send('löytyi');
  const refusedFrom = async (from: string, path = '/haku') => {
    // One that is let in would never be answered: whether it is, a refusal tells at once.
    const gone = new AbortController();
    const status = await Promise.race([
      search('liika', { from, path, signal: gone.signal }),
      fetch(`${origin}/`)
        .then(() => fetch(`${origin}/`))
        .then(() => 'waits'),
    ]);
    gone.abort();
    return status;
  };

  it('are worked on few at once and refused when too many wait, of one or of all; other pages come meanwhile', async () => {
    const first = search('1');
    await begun('1');
    const second = search('2');
    const third = search('3');
    while ((await refusedFrom('192.0.2.1')) !== 429) continue;

    expect(await refusedFrom('192.0.2.1', '/HAKU/')).to.equal(429);
    expect(await refusedFrom('198.51.100.7')).to.equal('waits');
    expect(working.has('2')).to.equal(false);
    expect((await fetch(`${origin}/`)).status).to.equal(200);

    for (const q of ['1', '2', '3']) await finish(q);
    expect(await Promise.all([first, second, third])).to.deep.equal([200, 200, 200]);
  });

  it('give their turn on when whoever asked has gone', async () => {
    const gone = new AbortController();
    const first = search('4', { signal: gone.signal });
    await begun('4');
    const second = search('5');
    gone.abort();

    await finish('5');
    expect(await Promise.all([first, second])).to.deep.equal([null, 200]);
  });
});
