import { expect } from 'chai';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import { mountedRoutes } from '../api/mounted-routes.ts';
import { digestOfAll } from '../support/digest.ts';
import { useProduct } from '../support/product.ts';
import { type ActorName, actorNames } from './actors.ts';
import { askRoute, makeRouteScene } from './route-scene.ts';
import { routeVerdicts, type SceneIds } from './route-verdicts.ts';

// G6 for what is not a command. A route that is mounted without a verdict, or a verdict flipped, turns this red.
// A sign-in is touched by every request, and jobs of the scene's making are done in their own time.
const besides = ['sign_ins', '_private_jobs'];

describe('who may read what', function () {
  this.timeout(30_000);
  const product = useProduct();
  let ids: SceneIds;
  // The product’s own role may not read who asked.
  let whole: Database;

  before(async () => {
    ids = await makeRouteScene(product().host.database);
    whole = openDatabase(product().databaseUrl);
  });
  after(() => whole.destroy());

  it('is written down for every route, and for no other', () => {
    expect(Object.keys(routeVerdicts)).to.have.members([...new Set(mountedRoutes(product().app))]);
  });

  for (const [route, cases] of Object.entries(routeVerdicts)) {
    for (const verdict of cases) {
      it(`${route}${verdict.when ? ` when ${verdict.when}` : ''}`, async () => {
        const before = await digestOfAll(whole, besides);

        const found: Partial<Record<ActorName, number>> = {};
        for (const as of actorNames) {
          const response = await askRoute(product(), { route, verdict, ids, as });
          await response.arrayBuffer();
          found[as] = response.status;
        }

        expect(found).to.deep.equal(verdict.statuses);
        expect(await digestOfAll(whole, besides)).to.equal(before);
      });
    }
  }
});
