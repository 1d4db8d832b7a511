import { expect } from 'chai';
import type { z } from 'zod';
import { commandPath, openApi } from '../../server/api/openapi.ts';
import { reads } from '../../server/api/reads.ts';
import { commands } from '../../server/commands.ts';
import type { SessionSnapshot } from '../../server/sessions/contract.ts';
import type { CastName } from '../support/world.ts';
import { mountedRoutes } from './mounted-routes.ts';
import { useApi } from './use-api.ts';

describe('the API as it is served', () => {
  const api = useApi();

  const read = async (path: string, by: CastName = 'visitor') => (await api.ask(path, { by })).json();

  it('has every route of /api/v1 in the OpenAPI document, and no other', () => {
    const documented = Object.entries(openApi(api.product().publicUrl).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );

    const mounted = mountedRoutes(api.product().app).flatMap((route) =>
      route === 'POST /api/v1/commands/{name}'
        ? commands.map((command) => `POST ${commandPath(command)}`)
        : [route],
    );

    const ofApi = mounted.filter((route) => /^\w+ \/(api\/|livez|readyz|metrics)/.test(route));
    expect(ofApi).to.have.members(documented);
  });

  for (const { name, method, path, ...contract } of reads.filter((one) => one.method === 'get')) {
    it(`replies to ${name} with exactly what its contract says`, async () => {
      const response = await api.ask(await filledIn(path), { by: readerOf(path) });

      expect(response.status).to.equal(200);
      const body: unknown = await response.json();
      expect(contract.reply.parse(body), `${method} ${path}`).to.deep.equal(body);
    });
  }

  for (const { name, path, reply } of reads.filter(({ body }) => body)) {
    it(`replies to ${name} with exactly what its contract says`, async () => {
      const bodies: Partial<Record<typeof name, object>> = {
        'find-similar': { text: 'huostaanotto' },
        'find-identifiers': { text: 'Soita 040 123 4567, postinumero on 90100.' },
      };
      const body = bodies[name] ?? { markdown: '**Kyllä.**', citations: 'LSL 25 §' };

      const response = await post(path, body, name === 'preview-answer' ? 'lea' : 'aino');

      expect(response.status).to.equal(200);
      await expectReply(response, reply);
    });
  }

  it('refuses what may not be read as absent, to a visitor as not signed in', async () => {
    const asWorker = await api.ask('/api/v1/desk', { by: 'aino' });
    const asVisitor = await api.ask('/api/v1/desk');

    expect(asWorker.status).to.equal(404);
    expect(await asWorker.json()).to.include({ code: 'not_found', type: '/api#not_found' });
    expect(asVisitor.status).to.equal(401);
    expect(asVisitor.headers.get('Content-Type')).to.match(/^application\/problem\+json/);
  });

  for (const path of ['/api/openapi.json', '/api/asyncapi.json']) {
    it(`lets ${path} be kept, and sends it again only when it has changed`, async () => {
      const first = await api.ask(path);
      const etag = first.headers.get('ETag') ?? '';
      // Node's fetch would ask for a fresh one by itself.
      const again = await api.ask(path, { headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' } });

      expect(first.headers.get('Content-Type')).to.match(/^application\/json/);
      expect(first.headers.get('Cache-Control')).to.match(/^public, max-age=/);
      expect(await first.json()).to.include.keys('info');
      expect(etag).to.match(/"./);
      expect(again.status).to.equal(304);
    });
  }

  for (const [language, path] of Object.entries({ fi: '/api', sv: '/sv/api', en: '/en/api' })) {
    it(`has a readable page in ${language} to which the type of every problem leads`, async () => {
      const page = await (await api.ask(path)).text();

      const { components, paths } = openApi(api.product().publicUrl);
      const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(page).to.include(`<html lang="${language}">`);
      expect(anchors).to.include.members(Object.keys(components.responses));
      expect(new Set(anchors).size).to.equal(anchors.length);
      for (const address of Object.keys(paths)) expect(page).to.include(`${address}</code>`);
    });
  }

  async function filledIn(path: string): Promise<string> {
    if (path.includes('/acts/')) return path.replace('{act}', '417-2007').replace('{section}', '25');
    if (path.includes('/entries/'))
      return path.replace('{id}', (await read('/api/v1/entries')).entries[0].id);
    const sessions = await read('/api/v1/sessions', 'sanna');
    const ready = sessions.upcoming[0].id;
    if (!path.includes('/questions/')) return path.replace('{id}', ready);
    const snapshot: SessionSnapshot = await read(`/api/v1/sessions/${ready}`, 'sanna');
    return path.replace('{id}', snapshot.questions[0]?.id ?? '');
  }

  const readerOf = (path: string): CastName => (path.includes('/my/') ? 'aino' : 'sanna');

  function post(path: string, body: object, by: CastName): Promise<Response> {
    const headers = { 'Content-Type': 'application/json' };
    return api.ask(path, { by, method: 'POST', headers, body: JSON.stringify(body) });
  }

  async function expectReply(response: Response, schema: z.ZodType): Promise<void> {
    const body: unknown = await response.json();
    expect(schema.parse(body)).to.deep.equal(body);
  }
});
