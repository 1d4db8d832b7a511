import { expect } from 'chai';
import { io } from 'socket.io-client';
import { commands } from '../../server/commands.ts';
import { useApi } from '../api/use-api.ts';
import { ask, connected } from '../live/live-world.ts';
import { sendRaw } from '../support/send-raw.ts';
import { cast, someWords, worldOn } from '../support/world.ts';

const json = { 'Content-Type': 'application/json' };
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const polluted = 'likaantunut';

describe('a request that carries what it should not', function () {
  this.timeout(60_000);
  const api = useApi();
  let sessionId = '';
  let questionId = '';

  before(async () => {
    const { build } = worldOn(() => api.product().host.database);
    sessionId = await build.openSession();
    questionId = await build.queued(sessionId, 'juho');
  });

  const raw = (lines: string[], body = '') =>
    sendRaw(new URL(api.product().publicUrl).port, `${lines.join('\r\n')}\r\n\r\n${body}`);
  const supporters = () => api.product().host.database('supports').where({ question_id: questionId });
  const question = () => ({ sessionId, text: someWords.question, consent: 'as_is' });

  describe('cannot set a field that the deed does not have', () => {
    it('for every command refuses one that its contract does not name', () => {
      for (const { name, input } of commands) {
        const issues = input.safeParse({ publishedBy: 'aino' }).error?.issues ?? [];
        const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
        expect(unknown, name).to.deep.equal(['publishedBy']);
      }
    });

    for (const field of ['id', 'state', 'asker_id', 'personId', 'role', 'publicText', 'created_at']) {
      it(`as JSON, by form or by socket: ${field}`, async () => {
        const questions = () => api.product().host.database('questions').pluck('id').orderBy('id');
        const before = await questions();
        const body = { ...question(), [field]: cast.juho.personId };
        const socket = await connected(
          io(api.product().publicUrl, {
            transports: ['websocket'],
            extraHeaders: { cookie: (await api.cookieOf('aino')) ?? '', origin: api.product().publicUrl },
          }),
        );

        const bySocket = await ask(socket, 'submit-question', body);
        socket.disconnect();
        const sent = { by: 'aino', method: 'POST' } as const;
        const byJson = await api.ask('/api/v1/commands/submit-question', {
          ...sent,
          headers: json,
          body: JSON.stringify(body),
        });
        const byForm = await api.ask('/toimet/submit-question', {
          ...sent,
          headers: form,
          body: new URLSearchParams(body).toString(),
        });

        expect(bySocket.problem).to.include({ code: 'invalid_input' });
        expect([byJson.status, byForm.status]).to.deep.equal([422, 422]);
        expect(await questions()).to.deep.equal(before);
      });
    }
  });

  describe('cannot reach the prototype of anything', () => {
    const bodies: [string, Record<string, string>, string][] = [
      ['/api/v1/commands/save-draft', json, `{"__proto__":{"${polluted}":1},"text":"Luonnos."}`],
      ['/api/v1/commands/save-draft', json, `{"constructor":{"prototype":{"${polluted}":1}}}`],
      ['/toimet/save-draft', form, `__proto__[${polluted}]=1&constructor[prototype][${polluted}]=1&text=x`],
      ['/toimet/save-draft', form, `__proto__=1&__proto__.${polluted}=1&lomake=__proto__&sivu=/`],
      ['/toimet/__proto__', form, 'text=x'],
      ['/api/v1/commands/constructor', json, '{}'],
    ];
    for (const [path, headers, body] of bodies) {
      it(`by ${path} with ${body}`, async () => {
        const response = await api.ask(path, { by: 'aino', method: 'POST', headers, body });

        expect(response.status).to.be.within(400, 499);
        expectClean();
      });
    }

    for (const query of [
      `__proto__[${polluted}]=1`,
      'tehty=__proto__',
      'tehty=constructor',
      'q[__proto__]=1',
    ]) {
      it(`by the query ${query}`, async () => {
        const response = await api.ask(`/haku?${query}`);

        expect(response.status).to.equal(200);
        expectClean();
      });
    }

    const expectClean = () => {
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
      expect(Reflect.get({}, polluted)).to.equal(undefined);
    };
  });

  describe('cannot say one thing twice', () => {
    it('in a form: a field that comes twice is as if it had not come', async () => {
      const body = `questionId=${questionId}&questionId=${questionId}`;

      const response = await api.ask('/toimet/support-question', {
        by: 'aino',
        method: 'POST',
        headers: form,
        body,
      });

      expect(response.status).to.equal(422);
      expect(await supporters()).to.deep.equal([]);
    });

    it('in the query of a command: only its body is read', async () => {
      const response = await api.ask(`/api/v1/commands/support-question?questionId=${questionId}`, {
        by: 'aino',
        method: 'POST',
        headers: json,
        body: '{}',
      });

      expect(response.status).to.equal(422);
      expect(await supporters()).to.deep.equal([]);
    });

    for (const path of [
      '/haku?q=lapsi&q=huolto',
      '/haku?sivu=1&sivu=2',
      '/lait?haku=lsl&haku=shl',
      '/api/v1/entries?q=lapsi&q=huolto',
      '/api/v1/entries?foorumi=a&foorumi=b',
      '/kirjaudu?paluu=/&paluu=//else.where',
      '/?tehty=submit-question&tehty=x',
    ]) {
      it(`in an address: ${path}`, async () => {
        const response = await api.ask(path);

        expect(response.status).to.be.below(500);
        expect(response.headers.get('location') ?? '').not.to.include('else.where');
        await response.arrayBuffer();
      });
    }
  });

  describe('does nothing by a method or a kind of body that is not meant for it', () => {
    it('not one command by GET or HEAD, nor by a header that names another method', async () => {
      for (const { name } of commands) {
        for (const path of [`/toimet/${name}`, `/api/v1/commands/${name}`]) {
          for (const method of ['GET', 'HEAD']) {
            const headers = { 'X-HTTP-Method-Override': 'POST', 'X-Method-Override': 'POST' };
            const response = await api.ask(`${path}?_method=POST`, { by: 'sanna', method, headers });
            expect(response.status, `${method} ${path}`).to.equal(404);
            await response.arrayBuffer();
          }
        }
      }
    });

    it('not a file: a multipart form has no fields', async () => {
      const part = ['--x', 'Content-Disposition: form-data; name="questionId"', '', questionId, '--x--', ''];
      const file = part.join('\r\n').replace('"questionId"', '"questionId"; filename="a.svg"');
      for (const body of [part.join('\r\n'), file]) {
        const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
        const response = await api.ask('/toimet/support-question', {
          by: 'aino',
          method: 'POST',
          headers,
          body,
        });
        expect(response.status).to.equal(422);
      }
      expect(await supporters()).to.deep.equal([]);
    });

    it('not TRACE: nothing of what was sent comes back', async () => {
      const reply = await raw([
        'TRACE / HTTP/1.1',
        'Host: localhost',
        'X-Secret: salaisuus',
        'Connection: close',
      ]);

      expect(reply)
        .to.match(/^HTTP\/1\.1 404 /)
        .and.not.include('salaisuus');
    });
  });

  describe('cannot pass for another message', () => {
    it('with two lengths, or with a length beside chunks: it is refused, and no second request is seen in it', async () => {
      const second = 'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n';
      for (const [lengths, body] of [
        [['Content-Length: 5', `Content-Length: ${5 + second.length}`], `a=b&c${second}`],
        [['Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${second}`],
        [['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], `0\r\n\r\n${second}`],
        [['Transfer-Encoding: xchunked'], `0\r\n\r\n${second}`],
      ] as const) {
        const reply = await raw(['POST /toimet/none HTTP/1.1', 'Host: localhost', ...lengths], body);
        expect(reply.match(/HTTP\/1\.1 \d+/g), lengths.join()).to.deep.equal(['HTTP/1.1 400']);
      }
    });

    it('with line ends in what comes back in a header', async () => {
      const page = encodeURIComponent('/haku?q=x\r\nSet-Cookie: a=b\r\n\r\n<script>');
      const response = await api.ask('/toimet/support-question', {
        by: 'juho',
        method: 'POST',
        headers: form,
        body: `questionId=${questionId}&sivu=${page}`,
      });
      const signIn = await api.ask(`/omat-kysymykset?x=%0d%0aSet-Cookie:%20a=b`);

      expect(response.headers.getSetCookie()).to.deep.equal([]);
      expect(signIn.headers.getSetCookie()).to.deep.equal([]);
      expect(signIn.headers.get('location')).not.to.match(/[\r\n]/);
    });

    it('with the name of another host: no link or redirect leads there', async () => {
      const forged = [
        'Host: else.where',
        'X-Forwarded-Host: else.where',
        'X-Forwarded-Proto: ftp',
        'Forwarded: host=else.where',
      ];
      for (const path of [
        '/',
        '/haku',
        '/syote.xml',
        '/sitemap.xml',
        '/robots.txt',
        '/omat-kysymykset',
        '/kirjaudu',
        '/opensearch.xml',
      ]) {
        const reply = await raw([`GET ${path} HTTP/1.1`, ...forged, 'Connection: close']);
        expect(reply, path)
          .to.match(/^HTTP\/1\.1 [23]\d\d /)
          .and.not.include('else.where');
      }
    });
  });

  it('finds no folder to look into and no file that is not meant to be read', async () => {
    for (const path of [
      '/assets/',
      '/assets',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/manifest.json',
      '/.git/config',
      '/.env',
      '/package.json',
      '/server/main.ts',
      '/data/',
      '/node_modules/',
      '/assets/.vite/manifest.json',
      '/docs/threat-model.md',
    ]) {
      const response = await api.ask(path);
      expect(response.status, path).to.equal(404);
      expect(await response.text()).not.to.match(/"dependencies"|\[core\]|index of/i);
    }
  });
});
