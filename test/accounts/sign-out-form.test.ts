import { expect } from 'chai';
import { askRoute, makeRouteScene } from '../authorization/route-scene.ts';
import { routeVerdicts } from '../authorization/route-verdicts.ts';
import { useProduct } from '../support/product.ts';

describe('signing out', function () {
  this.timeout(60_000);
  const product = useProduct();

  it('is a press away on every page of the signed-in, but for the screen that a meeting sees', async () => {
    const ids = await makeRouteScene(product().host.database);
    let pages = 0;
    for (const as of ['workerOwner', 'coordinator'] as const)
      for (const [route, verdicts] of Object.entries(routeVerdicts))
        for (const verdict of verdicts) {
          if (route === 'GET /istunnot/{id}/naytto') continue;
          const response = await askRoute(product(), { route, verdict, ids, as });
          const page = await response.text();
          const isPage = response.headers.get('content-type')?.includes('html');
          const leadsOn = response.status >= 300 && response.status < 400;
          if (!isPage || leadsOn) continue;
          expect(page, route).to.match(/<form[^>]* method="post" action="\/kirjaudu-ulos"/);
          pages += 1;
        }
    expect(pages).to.be.above(40);
  });
});
