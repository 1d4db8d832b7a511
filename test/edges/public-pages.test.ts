import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import compression from 'compression';
import express from 'express';
import { createPageCache, type PageCache } from '../../server/edges/page-cache.ts';
import { publicPages } from '../../server/edges/public-pages.ts';

type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer };

describe('Public pages kept in memory', () => {
  let server: Server;
  let cache: PageCache;
  let renders = 0;
  let databaseAway = false;
  const clock = { time: Date.now(), now: () => new Date(clock.time) };

  before(async () => {
    const app = express();
    cache = createPageCache({ clock, isDatabaseAway: () => databaseAway });
    app.use(publicPages(cache));
    app.use(compression({ threshold: 0 }));
    app.get('/haku', (_request, response) => {
      if (_request.query['q'] === 'tyhjenna') cache.clear();
      response.set('Cache-Control', 'public, max-age=30').vary('Cookie').type('html').send(page());
    });
    app.get('/ukk/:id', (request, response) => {
      const id = request.params['id'];
      if (databaseAway) return void response.status(503).set('Retry-After', '10').send('poissa');
      if (id === 'revoked') response.status(410);
      if (id === 'cookie') response.cookie('x', '1');
      const isPrivate = id === 'private' || request.headers.cookie !== undefined;
      response.set('Cache-Control', isPrivate ? 'private, no-store' : 'public, max-age=30');
      response.vary('Cookie').set('Content-Language', 'fi').type('html').send(page());
    });
    app.post('/toimet/x', (request, _response, next) => {
      request.method = 'GET';
      request.url = '/ukk/1';
      next('router');
    });
    app.use((_request, response) => {
      response.set('Cache-Control', 'public, max-age=30').send(page());
    });
    server = createServer(app).listen(0);
    await once(server, 'listening');
  });
  after(() => server.close());
  beforeEach(() => {
    cache.clear();
    renders = 0;
    databaseAway = false;
  });

  function page(): string {
    renders += 1;
    return `<p>sivu ${renders}</p>`.repeat(50);
  }

  function read(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
    const { port } = server.address() as AddressInfo; // as: it listens on a port
    return new Promise((resolve, reject) => {
      const sent = httpRequest({ port, path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      sent.on('error', reject).end();
    });
  }

  it('are rendered once for all visitors', async () => {
    const first = await read('/ukk/1');
    const second = await read('/ukk/1');
    expect(renders).to.equal(1);
    expect(second.body).to.deep.equal(first.body);
    expect(second.headers).to.include({
      'cache-control': 'public, max-age=30',
      'content-language': 'fi',
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding, Cookie',
    });
  });

  it('are compressed as the browser asks, each encoding with a strong tag of its own', async () => {
    const plain = await read('/ukk/1');
    const br = await read('/ukk/1', { 'Accept-Encoding': 'gzip, deflate, br' });
    const zipped = await read('/ukk/1', { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(brotliDecompressSync(br.body)).to.deep.equal(plain.body);
    expect(gunzipSync(zipped.body)).to.deep.equal(plain.body);
    expect(br.headers).to.include({ 'content-encoding': 'br', 'content-length': String(br.body.length) });
    const tags = [plain, br, zipped].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).to.equal(3);
    for (const tag of tags) expect(tag).to.match(/^"/);
    expect(renders).to.equal(1);
  });

  it('are compressed on their first reading too, once', async () => {
    const br = await read('/ukk/1', { 'Accept-Encoding': 'br' });
    expect(br.headers['content-encoding']).to.equal('br');
    expect(brotliDecompressSync(br.body).toString()).to.include('sivu 1');
  });

  it('are not sent again to whoever has them', async () => {
    const { headers } = await read('/ukk/1');
    const again = await read('/ukk/1', { 'If-None-Match': `"toinen", W/${headers.etag}` });
    expect(again.status).to.equal(304);
    expect(again.body).to.have.lengthOf(0);
    expect(again.headers).to.include({ etag: headers.etag, 'cache-control': 'public, max-age=30' });
    expect((await read('/ukk/1', { 'If-None-Match': '"toinen"' })).status).to.equal(200);
  });

  it('tell their head without their body', async () => {
    const { headers } = await read('/ukk/1');
    const head = await read('/ukk/1', {}, 'HEAD');
    expect(head.body).to.have.lengthOf(0);
    expect(head.headers).to.include({ etag: headers.etag, 'content-length': headers['content-length'] });
    expect(renders).to.equal(1);
  });

  it('are never given to the signed-in, nor kept of them', async () => {
    for (const name of ['lakifoorumi', '__Host-lakifoorumi']) {
      cache.clear();
      renders = 0;
      await read('/ukk/1');
      const own = await read('/ukk/1', { Cookie: `muu=1; ${name}=s%3Aabc` });
      expect(own.headers['cache-control']).to.equal('private, no-store');
      expect(own.body.toString()).to.include('sivu 2');
      expect((await read('/ukk/1')).body.toString()).to.include('sivu 1');
    }
  });

  it('are kept of the languages apart', async () => {
    await read('/sv/');
    await read('/');
    expect(renders).to.equal(2);
  });

  it('are not kept when the reply is not for everyone, sets a cookie or is not 200', async () => {
    for (const path of ['/ukk/private', '/ukk/cookie', '/ukk/revoked']) {
      renders = 0;
      await read(path);
      await read(path);
      expect(renders, path).to.equal(2);
    }
    expect((await read('/ukk/revoked')).status).to.equal(410);
  });

  it('are not made of a refused form that is shown again', async () => {
    await read('/toimet/x', {}, 'POST');
    expect(cache.bytes).to.equal(0);
  });

  it('are not kept of other addresses or of parameters that mean nothing', async () => {
    for (const path of [
      '/istunnot/1',
      '/api/v1/forums',
      '/ukk/1?tehty=revoke-entry',
      '/haku?q=a&x=1',
      // Each letter typed would be another.
      '/haku?q=huos&kesken=1',
      '/haku?q=a&laki=417%2F2007',
      `/haku?q=${'a'.repeat(500)}`,
    ]) {
      await read(path);
    }
    expect(cache.bytes).to.equal(0);
    await read('/haku?q=huostaanotto&sivu=2');
    expect(cache.bytes).to.be.greaterThan(0);
  });

  it('are kept of the acts and their sections too, until an entry changes', async () => {
    for (const path of ['/lait', '/sv/lait?q=lsl', '/lait/417-2007', '/lait/417-2007/25a?sivu=2']) {
      cache.clear();
      renders = 0;
      await read(path);
      await read(path);
      expect(renders, path).to.equal(1);
      cache.eventHappened('entry.published');
      await read(path);
      expect(renders, path).to.equal(2);
    }
    cache.clear();
    await read('/lait/417-2007/25/1');
    expect(cache.bytes).to.equal(0);
  });

  it('are forgotten when what they show changes', async () => {
    await read('/ukk/1');
    cache.eventHappened('question.submitted');
    expect(cache.bytes).to.be.greaterThan(0);
    cache.eventHappened('entry.revoked');
    expect(cache.bytes).to.equal(0);
    expect((await read('/ukk/1')).body.toString()).to.include('sivu 2');
    cache.eventHappened('glossary.written');
    expect(cache.bytes).to.equal(0);
  });

  it('are not kept when the change came while they were made', async () => {
    await read('/haku?q=tyhjenna');
    expect(cache.bytes).to.equal(0);
  });

  it('are forgotten after 30 seconds', async () => {
    await read('/ukk/1');
    clock.time += 29_999;
    await read('/ukk/1');
    expect(renders).to.equal(1);
    clock.time += 1;
    await read('/ukk/1');
    expect(renders).to.equal(2);
  });

  describe('while the database is away', () => {
    const away = (minutes: number) => {
      clock.time += minutes * 60_000;
      databaseAway = true;
    };

    it('are shown as they were lately', async () => {
      const first = await read('/ukk/1');
      away(1);
      const { status, headers, body } = await read('/ukk/1');
      expect(status).to.equal(200);
      expect(body).to.deep.equal(first.body);
      expect(headers).not.to.have.property('retry-after');
    });

    it('stand in the place of a refusal that comes before anyone knew', async () => {
      const unknowing = express().use(publicPages(createPageCache({ clock })));
      let fails = false;
      unknowing.get('/', (_request, response) => {
        if (fails) response.status(503).set('Retry-After', '10').send('poissa');
        else response.set('Cache-Control', 'public, max-age=30').send(page());
      });
      const other = createServer(unknowing).listen(0);
      const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`; // as: it listens on a port
      await (await fetch(url)).text();
      clock.time += 60_000;
      fails = true;
      const answer = await fetch(url);
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('retry-after')).to.equal(null);
      expect(await answer.text()).to.include('sivu 1');
      other.close();
    });

    it('are refused like all else when they were not read, or read long ago', async () => {
      await read('/ukk/1');
      away(2);
      for (const path of ['/ukk/1', '/ukk/2']) {
        const { status, headers } = await read(path);
        expect(status, path).to.equal(503);
        expect(headers['retry-after'], path).to.equal('10');
      }
    });

    it('are refused to the signed-in', async () => {
      await read('/ukk/1');
      away(1);
      expect((await read('/ukk/1', { Cookie: 'lakifoorumi=s%3Aabc' })).status).to.equal(503);
    });
  });
});

describe('The memory for pages', () => {
  const pageOf = (bytes: number) => ({ bytes, representations: {} as never }); // as: only its size is looked at

  it('drops what was read longest ago when it is full', () => {
    const cache = createPageCache({ mostBytes: 100 });
    cache.put('/1', pageOf(40), 0);
    cache.put('/2', pageOf(40), 0);
    cache.get('/1');
    cache.put('/3', pageOf(40), 0);
    expect(cache.get('/2')).to.equal(undefined);
    expect(cache.get('/1')).not.to.equal(undefined);
    expect(cache.bytes).to.equal(80);
  });

  it('counts a page that is put again once, and takes none that is too large', () => {
    const cache = createPageCache({ mostBytes: 100 });
    cache.put('/1', pageOf(40), 0);
    cache.put('/1', pageOf(50), 0);
    cache.put('/2', pageOf(101), 0);
    expect(cache.bytes).to.equal(50);
  });
});
