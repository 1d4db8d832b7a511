import { expect } from 'chai';
import { pino } from 'pino';
import { makeRouteScene } from '../authorization/route-scene.ts';
import { routeVerdicts } from '../authorization/route-verdicts.ts';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import { digestOfAll } from '../support/digest.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, worldOn } from '../support/world.ts';

const probes = [
  `' or '1'='1`,
  `zzz%' or true --`,
  `1); update people set role = 'coordinator'; --`,
  `'; select pg_sleep(30); --`,
  `" ? :id ?? $1 \\' %27 {"a":1}`,
];
/** Every name that some page or reading has in its query. */
const parameters =
  'q sivu foorumi laki pykala vuosi voimassa tarkka kesken haku rooli alue tila laji koe sana tekija kohde alku loppu ennen tarkista tehty kysymys istunto teksti after as paluu'.split(
    ' ',
  );

describe('the language of the database in what is sent', function () {
  this.timeout(90_000);
  let product: TestProduct;
  let whole: Database;
  let cookie = '';
  const faults: string[] = [];

  before(async () => {
    const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
    product = await startTestProduct({}, log);
    whole = openDatabase(product.databaseUrl);
    cookie = await signInCookie(product, cast.sanna.personId);
  });
  after(async () => {
    await whole.destroy();
    await product.stop();
  });

  const ask = async (path: string) => {
    const response = await fetch(product.publicUrl + path, { headers: { cookie }, redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  };
  const query = (names: readonly string[], probe: string) =>
    new URLSearchParams(names.map((name) => [name, probe])).toString();

  it('is only text to every reading: it makes no fault, waits for nothing and changes nothing', async () => {
    const ids = await makeRouteScene(product.host.database);
    const but = ['sign_ins', '_private_jobs', 'operations'];
    const paths = Object.entries(routeVerdicts)
      .filter(([route]) => route.startsWith('GET '))
      .flatMap(([, verdicts]) => verdicts.map(({ path }) => path(ids).replace(/\?.*$/, '')));
    const before = await digestOfAll(whole, but);

    for (const path of new Set(paths))
      for (const probe of probes)
        for (const address of [
          `${path}?${query(parameters, probe)}`,
          `${path}?${query(['q'], probe)}`,
          `${path}/${encodeURIComponent(probe)}`,
          path.replace(/[^/]+$/, encodeURIComponent(probe)),
        ])
          expect((await ask(address)).status, address).to.be.below(500);

    expect(faults).to.deep.equal([]);
    expect(await digestOfAll(whole, but)).to.equal(before);
  });

  it('finds nothing that the words alone would not find', async () => {
    const idsFound = async (q: string): Promise<string[]> =>
      JSON.parse((await ask(`/api/v1/entries?${query(['q'], q)}`)).text).entries.map(
        ({ id }: { id: string }) => id,
      );
    for (const probe of probes) {
      const people = await ask(`/hallinta/ihmiset?${query(['q'], probe)}`);
      const words = probe.replaceAll(/[^\p{L}\d]+/gu, ' ').trim();

      expect(people.status, probe).to.equal(200);
      expect(people.text).not.to.include(cast.aino.name);
      expect(await idsFound(probe), probe).to.deep.equal(await idsFound(words));
    }
    expect(await idsFound('ilmoitus')).to.have.length.above(0);
    expect((await ask('/hallinta/ihmiset?q=aino')).text).to.include(cast.aino.name);
  });

  it('is kept as it was written', async () => {
    const { build } = worldOn(() => product.host.database);
    const sessionId = await build.openSession();
    for (const probe of probes) {
      const text = `Saako kirjata lauseen ${probe}`;
      const questionId = await build.submitted(sessionId, 'aino', text);
      const kept = await whole('question_originals').where({ question_id: questionId }).first('text');
      expect(kept?.text).to.equal(text);
    }
  });
});
