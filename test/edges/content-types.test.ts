import { expect } from 'chai';
import { type ActorName } from '../authorization/actors.ts';
import { askRoute, makeRouteScene } from '../authorization/route-scene.ts';
import { routeVerdicts, type SceneIds } from '../authorization/route-verdicts.ts';
import { useProduct } from '../support/product.ts';

/** What a body may be, by how it begins; text says in what letters it is written. */
const kinds: [RegExp, (body: string) => boolean][] = [
  [/^text\/html; charset=utf-8$/i, (body) => /^<!doctype html>/i.test(body)],
  [
    /^application\/(?:problem\+|x-suggestions\+)?json(?:; charset=utf-8)?$/i,
    (body) => JSON.parse(body) !== undefined,
  ],
  [
    /^application\/(?:atom\+|opensearchdescription\+)?xml(?:; charset=utf-8)$/i,
    (body) => body.startsWith('<?xml'),
  ],
  [/^text\/csv; charset=utf-8$/i, (body) => body.startsWith('\uFEFF"') || body.startsWith('"')],
  [/^text\/plain; ?(?:version=[\d.]+; ?)?charset=utf-8$/i, (body) => !body.startsWith('<')],
];

describe('what a reply says of its body', function () {
  this.timeout(60_000);
  const product = useProduct();
  let ids: SceneIds;

  before(async () => {
    ids = await makeRouteScene(product().host.database);
  });

  for (const as of ['visitor', 'coordinator'] as const satisfies readonly ActorName[])
    it(`is true, with its letters named, for every route as ${as} asks it`, async () => {
      for (const [route, verdicts] of Object.entries(routeVerdicts))
        for (const verdict of verdicts) {
          const response = await askRoute(product(), { route, verdict, ids, as });
          const body = Buffer.from(await response.arrayBuffer()).toString('utf8');
          if (body === '') continue;
          const said = response.headers.get('content-type') ?? '';
          const [, fits] = kinds.find(([type]) => type.test(said)) ?? [];
          expect(fits?.(body), `${route}: ${said}: ${body.slice(0, 60)}`).to.equal(true);
        }
    });

  it('has a name for what is to be saved, that nothing asked for can change', async () => {
    for (const [path, name] of [
      ['/omat-tiedot.json', /^attachment; filename="?lakifoorumi-omat-tiedot-\d{4}-\d\d-\d\d\.json"?$/],
      ['/hallinta/tapahtumat.csv', /^attachment; filename="?tapahtumat\.csv"?$/],
      ['/hallinta/sanasto.csv', /^attachment; filename="?sanasto\.csv"?$/],
    ] as const) {
      const verdict = {
        path: () => `${path}?filename=evil.html&tiedosto=x%0d%0aa:%20b`,
        statuses: {} as never,
      }; // as: only its path is read
      const response = await askRoute(product(), { route: `GET ${path}`, verdict, ids, as: 'coordinator' });
      await response.arrayBuffer();

      expect(response.status).to.equal(200);
      expect(response.headers.get('content-disposition')).to.match(name);
      expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    }
  });
});
