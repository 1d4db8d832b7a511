import { request } from 'node:http';
import { expect } from 'chai';
import fc from 'fast-check';
import { openApi } from '../../server/api/openapi.ts';
import { commands } from '../../server/commands.ts';
import type { CastName } from '../support/world.ts';
import { hostileBody, hostileKey, hostileText, type KnownIds } from './hostile-input.ts';
import { deep } from '../support/deep.ts';
import { useApi } from './use-api.ts';

const people = ['sanna', 'aino', 'lea', 'visitor'] as const satisfies readonly CastName[];
const json = { 'Content-Type': 'application/json' };
const supportQuestion = '/api/v1/commands/support-question';

/** What a refusal must never show: a stack, a file, a statement. */
const inside =
  /\n\s+at |node_modules|\.tsx?:\d|\bselect .+ from\b|\binsert into\b|\bupdate .+ set\b|SQLSTATE|violates|relation "/i;

describe('bad input by HTTP', function () {
  this.timeout(deep ? 600_000 : 30_000);
  const api = useApi();
  const { paths } = openApi('http://localhost');
  const operations = Object.values(paths).flatMap(({ post }) => (post?.requestBody ? [post] : []));
  const forCommands = new Set<string>(commands.map(({ name }) => name));
  let ids: KnownIds;

  before(async () => {
    const database = api.product().host.database;
    const found = await Promise.all(
      ['forums', 'sessions', 'questions', 'entries', 'answer_versions', 'people'].map((table) =>
        database(table).select('id').orderBy('id').limit(6),
      ),
    );
    ids = found.flat().map(({ id }) => String(id));
  });

  it('gets a clear refusal that the description names, from every command, whatever the body', async () => {
    const requests = { sent: 0, done: 0 };
    for (const { operationId, requestBody, 'x-problems': problems } of operations) {
      const path = forCommands.has(operationId) ? `/api/v1/commands/${operationId}` : pathOf(operationId);
      const schema = requestBody?.content['application/json']?.schema ?? {};
      const asking = fc.tuple(
        fc.constantFrom(...people),
        hostileBody(schema, ids),
        fc.option(hostileKey, { freq: 6 }),
      );
      const property = fc.asyncProperty(asking, async ([by, body, key]) => {
        const headers = { ...json, ...(key === null ? {} : { 'Idempotency-Key': key }) };
        const response = await api.ask(path, { by, method: 'POST', headers, body: JSON.stringify(body) });
        requests.sent += 1;
        if (response.ok) requests.done += 1;
        await expectClear(response, problems);
      });
      await fc.assert(property, { numRuns: deep ? 240 : 40, seed: 20_261_125 });
    }
    expect(requests.sent).to.be.at.least(deep ? 10_000 : 1_500);
    expect(requests.done).to.be.at.least(20);
  });

  it('gets a page with a status of refusal when it comes by form', async () => {
    for (const command of commands) {
      const fields = fc.dictionary(
        fc.constantFrom('questionId', 'sessionId', 'text', 'sivu', 'lomake', 'title'),
        hostileText,
      );
      const property = fc.asyncProperty(fc.constantFrom(...people), fields, async (by, typed) => {
        const body = new URLSearchParams(typed).toString();
        const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
        const response = await api.ask(`/toimet/${command.name}`, { by, method: 'POST', headers, body });
        expect(response.status).to.be.within(400, 499);
        expect(await response.text()).not.to.match(inside);
      });
      await fc.assert(property, { numRuns: 5, seed: 20_261_125 });
    }
  });

  it('gets a clear refusal in an address too', async () => {
    const places = ['/api/v1/entries/', '/api/v1/sessions/', '/api/v1/questions/', '/ukk/', '/foorumit/'];
    const queries = [
      '/api/v1/entries?q=',
      '/api/v1/entries?sivu=',
      '/api/v1/entries?foorumi=',
      '/haku?q=',
      '/haku?sivu=',
    ];
    const address = fc.tuple(fc.constantFrom(...places, ...queries), hostileText);
    const property = fc.asyncProperty(address, async ([place, text]) => {
      const response = await api.ask(place + encodeURIComponent(text.toWellFormed()));
      expect(response.status, place).to.be.below(500);
      expect(await response.text()).not.to.match(inside);
    });
    await fc.assert(property, { numRuns: 300, seed: 20_261_125 });
  });

  const refusedBodies: Record<
    string,
    { headers: Record<string, string>; body: string; status: number; code: string }
  > = {
    'JSON cut short': { headers: json, body: '{"questionId":', status: 400, code: 'malformed' },
    'no JSON at all': { headers: json, body: 'questionId=1', status: 400, code: 'malformed' },
    'a bare value': { headers: json, body: '"text"', status: 400, code: 'malformed' },
    nothing: { headers: json, body: '', status: 422, code: 'invalid_input' },
    'another charset': {
      headers: { 'Content-Type': 'application/json; charset=iso-8859-1' },
      body: '{}',
      status: 415,
      code: 'unsupported_media_type',
    },
    text: {
      headers: { 'Content-Type': 'text/plain' },
      body: '{}',
      status: 415,
      code: 'unsupported_media_type',
    },
    'a form': {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'questionId=1',
      status: 415,
      code: 'unsupported_media_type',
    },
    'an unknown compression': {
      headers: { ...json, 'Content-Encoding': 'zip' },
      body: '{}',
      status: 415,
      code: 'unsupported_media_type',
    },
    'a false compression': {
      headers: { ...json, 'Content-Encoding': 'gzip' },
      body: '{}',
      status: 400,
      code: 'malformed',
    },
    'a huge body': {
      headers: json,
      body: JSON.stringify({ text: 'x'.repeat(200_000) }),
      status: 413,
      code: 'too_large',
    },
    'deep nesting': { headers: json, body: '['.repeat(60_000), status: 400, code: 'malformed' },
    'a key of a prototype': {
      headers: json,
      body: '{"__proto__":{"x":1}}',
      status: 422,
      code: 'invalid_input',
    },
    'another site': {
      headers: { ...json, Origin: 'https://else.where' },
      body: '{}',
      status: 403,
      code: 'cross_site',
    },
  };

  for (const [what, { headers, body, status, code }] of Object.entries(refusedBodies)) {
    it(`refuses ${what} as ${code}`, async () => {
      const response = await api.ask(supportQuestion, { by: 'aino', method: 'POST', headers, body });

      expect(response.status).to.equal(status);
      expect(await problemOf(response)).to.include({ code, status });
    });
  }

  it('speaks the language of the address', async () => {
    const response = await api.ask(`/sv${supportQuestion}`, {
      by: 'aino',
      method: 'POST',
      headers: json,
      body: '{}',
    });

    expect(response.headers.get('Content-Language')).to.equal('sv');
    expect(await problemOf(response)).to.include({ title: 'Kontrollera de markerade punkterna' });
  });

  for (const cookie of [
    'lakifoorumi=',
    'lakifoorumi=s%3Ax.y',
    'lakifoorumi=%ff',
    'lakifoorumi=j:{',
    `lakifoorumi=${'a'.repeat(4_000)}`,
  ]) {
    it(`takes whoever brings the cookie ${cookie.slice(0, 24)} for a visitor`, async () => {
      const response = await api.ask('/api/v1/desk', { headers: { cookie } });

      expect(response.status).to.equal(401);
    });
  }

  const oddAddresses = [
    '/%00',
    '/%ff',
    '//',
    '//else.where/%2e%2e',
    '/api/v1/%ff',
    '/api/v1/entries/%c0%ae',
    '/sv//',
    '/?q=%',
    '/api//v1/forums',
    `/${'a'.repeat(8_000)}`,
    '/ukk/%F0%9F',
    '/foorumit/..%2f..%2fetc',
    '*',
    'http://else.where/',
  ];
  for (const address of oddAddresses) {
    it(`answers the address ${address.slice(0, 30)} without a fault`, async () => {
      const { status, text } = await askRaw({ path: address });

      expect(status).to.be.below(500);
      expect(text).not.to.match(inside);
    });
  }

  it('answers an address that is no path to the signed-in without a fault', async () => {
    const cookie = (await api.cookieOf('aino')) ?? '';
    for (const path of ['*', 'haku', 'http://else.where/'])
      expect((await askRaw({ path, headers: { cookie } })).status, path).to.be.below(500);
  });

  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH']) {
    it(`answers the method ${method} without a fault`, async () => {
      const { status, text } = await askRaw({ path: supportQuestion, method });

      expect(status).to.be.below(500);
      expect(text).not.to.match(inside);
    });
  }

  it('has not hurt the product', async () => {
    const ready = await api.ask('/readyz');

    expect(ready.status).to.equal(200);
  });

  const pathOf = (operationId: string) =>
    Object.entries(paths).find(([, { post }]) => post?.operationId === operationId)?.[0] ?? '';

  async function expectClear(response: Response, problems: readonly string[]): Promise<void> {
    if (response.ok) return void (await response.arrayBuffer());
    const problem = await problemOf(response);
    expect(problem.status).to.equal(response.status);
    expect(problems).to.include(problem.code);
  }

  async function problemOf(response: Response): Promise<{ code: string; status: number }> {
    const text = await response.text();
    expect(response.status, text).to.be.within(400, 499);
    expect(response.headers.get('Content-Type')).to.match(/^application\/problem\+json/);
    expect(text).not.to.match(inside);
    return JSON.parse(text);
  }

  // What fetch would put right, or not send at all.
  function askRaw(options: {
    path: string;
    method?: string;
    headers?: Record<string, string>;
  }): Promise<{ status: number; text: string }> {
    const { hostname, port } = new URL(api.product().publicUrl);
    return new Promise((resolve, reject) => {
      const asking = request({ hostname, port, ...options }, (response) => {
        response.setEncoding('utf8');
        let text = '';
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      asking.on('error', reject);
      asking.end();
    });
  }
});
