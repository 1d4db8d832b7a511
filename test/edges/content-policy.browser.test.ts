import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import type { ActorName } from '../authorization/actors.ts';
import { personIds } from '../authorization/actors.ts';
import { makeRouteScene } from '../authorization/route-scene.ts';
import { type RouteVerdict, routeVerdicts, type SceneIds } from '../authorization/route-verdicts.ts';
import { newContext } from '../support/browser.ts';
import { send } from '../support/person.ts';
import { useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { worldOn } from '../support/world.ts';

const roles: readonly ActorName[] = ['visitor', 'participant', 'workerOwner', 'lawyerClaimer', 'coordinator'];

describe('what a page may run', function () {
  this.timeout(120_000);
  const product = useProduct();
  const world = worldOn(() => product().host.database);
  let ids: SceneIds;
  let onAir: { sessionId: string; questionId: string };

  before(async () => {
    ids = await makeRouteScene(product().host.database);
    onAir = await world.build.onAir();
  });

  it('is never more than its policy allows, on any page in any role', async () => {
    const seen: string[] = [];
    for (const role of roles) {
      const { page, violations } = await come(role);
      for (const path of pathsFor(role)) {
        await page.goto(product().publicUrl + path, { waitUntil: 'load' });
        await settled(page);
      }
      seen.push(...violations.map((violation) => `${role}: ${violation}`));
      await page.context().close();
    }
    expect(seen).to.deep.equal([]);
  });

  it('is enough for a live session: what a lawyer writes comes as HTML to everyone', async () => {
    const address = `${product().publicUrl}/istunnot/${onAir.sessionId}`;
    const visitor = await come('visitor');
    const screen = await come('participant');
    const lawyer = await come('lawyerClaimer');
    for (const { page } of [visitor, lawyer]) {
      await page.goto(address);
      await page.getByText('Yhteys on').first().waitFor();
    }
    await screen.page.goto(`${address}/naytto`);

    await send(lawyer.page, 'claim-question');
    await lawyer.page
      .locator('textarea[name=markdown]')
      .first()
      .fill('Kyllä saa, **salassapidon** estämättä.');

    for (const { page, violations } of [visitor, screen, lawyer]) {
      if (page !== lawyer.page)
        await page.locator('.prose strong', { hasText: 'salassapidon' }).first().waitFor();
      expect(violations).to.deep.equal([]);
      await page.context().close();
    }
  });

  it('is enough for the preview of an answer and for a search that is typed', async () => {
    const lawyer = await come('lawyerClaimer');
    await world.act('lea', claimQuestion, { questionId: ids.queuedQuestion });
    await lawyer.page.goto(`${product().publicUrl}/kysymykset/${ids.queuedQuestion}`);
    await lawyer.page.locator('textarea[name="markdown"]').fill('Näin on **lain** mukaan.');
    await lawyer.page.locator('.prose strong', { hasText: 'lain' }).first().waitFor();

    await lawyer.page.goto(`${product().publicUrl}/haku`);
    await lawyer.page.locator('input[name="q"]').first().pressSequentially('ilmoitus');
    await lawyer.page.locator('#tulosmaara').waitFor();

    expect(lawyer.violations).to.deep.equal([]);
    await lawyer.page.context().close();
  });

  for (const role of ['visitor', 'coordinator'] as const) {
    it(`is no script that was put into the page of a ${role}, and none that writes HTML`, async () => {
      const { page, violations } = await come(role);
      await page.route('**/haku', async (route) => {
        const reply = await route.fetch();
        const body = (await reply.text()).replace('</main>', `${injected}</main>`);
        await route.fulfill({ response: reply, body });
      });

      await page.goto(`${product().publicUrl}/haku`);
      await page.locator('#painettava').click();
      const written = await page.evaluate(async () => {
        const told = new Promise((done) => addEventListener('securitypolicyviolation', done));
        try {
          document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title = 1">');
          return 'written';
        } catch (error) {
          await told;
          return String(error);
        }
      });

      expect(await page.evaluate(() => Reflect.get(globalThis, 'ran') ?? 'nothing ran')).to.equal(
        'nothing ran',
      );
      expect(written).to.match(/TypeError.*TrustedHTML/);
      for (const kind of ['script-src-elem inline', 'script-src-attr inline', 'require-trusted-types-for'])
        expect(violations.join('\n')).to.include(kind);
      await page.context().close();
    });
  }

  const injected = `<script>globalThis.ran = 'inline'</script>
    <script src="data:text/javascript,globalThis.ran='data'"></script>
    <script src="/ukk" nonce="guessed"></script>
    <img src="x" onerror="globalThis.ran = 'handler'">
    <iframe srcdoc="<script>parent.ran = 'frame'</script>"></iframe>
    <a id="painettava" href="javascript:globalThis.ran='address'">x</a>`;

  /** Every page that this role may see, from the verdicts, so that a new one is walked by itself. */
  function pathsFor(role: ActorName): string[] {
    const isPage = (route: string) =>
      route.startsWith('GET /') && !/api\/|\.(?:xml|txt|csv|json)|livez|readyz|metrics|kirjaudu/.test(route);
    const cases = Object.entries(routeVerdicts)
      .filter(([route]) => isPage(route))
      .flatMap(([, each]) => each);
    const shown = ({ statuses }: RouteVerdict) => [200, 404].includes(statuses[role]);
    const session = `/istunnot/${onAir.sessionId}`;
    return [...cases.filter(shown).map(({ path }) => path(ids)), session, `${session}/naytto`, '/ei-ole'];
  }

  async function come(role: ActorName): Promise<{ page: Page; violations: string[] }> {
    const context = await newContext();
    const personId = personIds[role];
    if (personId) {
      const [name = '', value = ''] = (await signInCookie(product(), personId)).split('=');
      await context.addCookies([{ name, value, url: product().publicUrl }]);
    }
    const violations: string[] = [];
    await context.exposeBinding('violated', (_source, what: string) => void violations.push(what));
    await context.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
      violated(event.effectiveDirective + ' ' + event.blockedURI + ' at ' + location.pathname + ' ' + event.sample))`);
    const page = await context.newPage();
    page.on('pageerror', (error) => violations.push(`${page.url()}: ${error.message}`));
    return { page, violations };
  }

  // Islands are hydrated by modules, which have run when this one has.
  const settled = (page: Page) => page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
});
