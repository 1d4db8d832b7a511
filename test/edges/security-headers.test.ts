import { expect } from 'chai';
import { type ActorName, personIds } from '../authorization/actors.ts';
import { askRoute, makeRouteScene } from '../authorization/route-scene.ts';
import { type RouteVerdict, routeVerdicts, type SceneIds } from '../authorization/route-verdicts.ts';
import { freePort } from '../support/free-port.ts';
import { startTestProduct, useProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';

const onEveryReply: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const policyParts = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types prose',
];

const asked: readonly ActorName[] = ['visitor', 'workerOwner', 'coordinator', 'disabled'];
// They answer before it is read who asks.
const asksNobody = new Set(['GET /livez', 'GET /readyz', 'GET /metrics']);
const known = (as: ActorName) => as === 'workerOwner' || as === 'coordinator';

type Reply = { status: number; headers: Headers; text: string };

describe('the headers of every reply', function () {
  this.timeout(30_000);
  const product = useProduct();
  let ids: SceneIds;

  before(async () => {
    ids = await makeRouteScene(product().host.database);
  });

  const ask = async (route: string, verdict: RouteVerdict, as: ActorName): Promise<Reply> => {
    const response = await askRoute(product(), { route, verdict, ids, as });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  for (const [route, cases] of Object.entries(routeVerdicts)) {
    for (const verdict of cases) {
      it(`${route}${verdict.when ? ` when ${verdict.when}` : ''}`, async () => {
        const asVisitor = await ask(route, verdict, 'visitor');
        for (const as of asked) {
          const reply = as === 'visitor' ? asVisitor : await ask(route, verdict, as);
          expectProtected(reply);
          expectScripts(reply, known(as) && !asksNobody.has(route));
          if (known(as)) expectPrivate(reply, asVisitor);
          if (reply.status >= 300) expect(reply.headers.get('cache-control'), as).to.include('no-store');
          if (reply.headers.get('cache-control')?.includes('public'))
            expect(reply.headers.getSetCookie()).to.deep.equal([]);
        }
      });
    }
  }

  for (const [what, path, init] of [
    ['what is not there', '/ei-ole', {}],
    ['an address that cannot be read', '/%ff', {}],
    [
      'a refused form',
      '/toimet/submit-question',
      { method: 'POST', body: new URLSearchParams({ text: '' }) },
    ],
    ['a refused command', '/api/v1/commands/submit-question', { method: 'POST', body: '{' }],
    ['another site’s form', '/toimet/none', { method: 'POST', headers: { Origin: 'https://else.where' } }],
  ] as [string, string, RequestInit][]) {
    it(`protect ${what}`, async () => {
      const response = await fetch(product().publicUrl + path, init);

      expect(response.status).to.be.at.least(400);
      expect(response.headers.get('cache-control')).to.include('no-store');
      expectProtected({ status: response.status, headers: response.headers, text: await response.text() });
    });
  }

  it('let the built files be kept for ever, and only the stylesheet be worn by the demonstration’s picker', async () => {
    const page = await (await fetch(product().publicUrl)).text();
    const style = /href="(\/assets\/style-[^"]+\.css)"/.exec(page)?.[1] ?? '';
    const icon = /href="(\/assets\/icon-[^"]+\.svg)"/.exec(page)?.[1] ?? '';
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(
      await (await fetch(`${product().publicUrl}/haku`)).text(),
    );

    for (const path of [style, icon, script?.[1] ?? '']) {
      const { status, headers } = await fetch(product().publicUrl + path);
      expect(status, path).to.equal(200);
      expect(headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('cross-origin-resource-policy')).to.equal(
        path === style ? 'same-site' : 'same-origin',
      );
    }
  });

  it('let nobody keep where a form has led', async () => {
    const { headers, status } = await fetch(`${product().publicUrl}/toimet/support-question`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: await signInCookie(product(), personIds.workerOther ?? '') },
      body: new URLSearchParams({ questionId: ids.queuedQuestion }),
    });

    expect(status).to.equal(303);
    expect(headers.get('cache-control')).to.equal('no-store');
  });

  it('give each reply to the signed-in a nonce of its own', async () => {
    const verdict = routeVerdicts['GET /']?.[0] as RouteVerdict; // as: the front page has one
    const [first, second] = [
      await ask('GET /', verdict, 'workerOwner'),
      await ask('GET /', verdict, 'workerOwner'),
    ];

    expect(nonceIn(first)).to.match(/^[\w-]{22}$/);
    expect(nonceIn(second))
      .to.match(/^[\w-]{22}$/)
      .and.not.equal(nonceIn(first));
  });

  it('forget at sign-out what the browser has kept', async () => {
    const verdict = routeVerdicts['POST /kirjaudu-ulos']?.[0] as RouteVerdict; // as: the sign-out has one
    const { headers } = await ask('POST /kirjaudu-ulos', verdict, 'workerOwner');

    expect(headers.get('clear-site-data')).to.equal('"cache", "storage"');
  });

  it('hold browsers to https where the site is on https', async function () {
    this.timeout(60_000);
    const port = await freePort();
    const secure = await startTestProduct({ PUBLIC_URL: 'https://lakifoorumi.example', PORT: `${port}` });
    const { headers } = await fetch(`http://127.0.0.1:${port}/`);
    await secure.stop();

    expect(headers.get('strict-transport-security')).to.equal('max-age=63072000; includeSubDomains');
    expect(headers.get('content-security-policy')).to.include('upgrade-insecure-requests');
  });

  function expectProtected({ headers }: Reply): void {
    for (const [name, value] of Object.entries(onEveryReply)) expect(headers.get(name), name).to.equal(value);
    expect((headers.get('content-security-policy') ?? '').split(';')).to.include.members(policyParts);
    expect(headers.get('permissions-policy')).to.include('camera=()').and.include('microphone=()');
    expect(headers.get('cache-control')).to.match(/public|no-store/);
    expect(headers.get('x-powered-by')).to.equal(null);
    expect(headers.get('strict-transport-security')).to.equal(null);
    expect(headers.get('access-control-allow-origin')).to.equal(null);
  }

  // Inline there are only blocks of data; with a nonce every script of the page carries it, without one none does.
  function expectScripts(reply: Reply, withNonce: boolean): void {
    const policy = reply.headers.get('content-security-policy') ?? '';
    const nonce = nonceIn(reply);
    expect(nonce !== undefined).to.equal(withNonce);
    expect(policy.split(';')).to.include(
      nonce ? `script-src 'nonce-${nonce}' 'strict-dynamic'` : "script-src 'self'",
    );
    if (!reply.headers.get('content-type')?.includes('html')) return;
    const scripts = [...reply.text.matchAll(/<script[^>]*>|<link[^>]*rel="modulepreload"[^>]*>/g)].map(
      ([tag]) => tag,
    );
    for (const tag of scripts.filter((each) => !/ type="application\/(?:ld\+)?json"/.test(each))) {
      expect(tag).to.match(/ (?:src|href)="\/assets\//);
      expect(/ nonce="([^"]+)"/.exec(tag)?.[1]).to.equal(nonce);
    }
    expect(reply.text).not.to.match(/<[a-z][^>]* (?:on[a-z]+|style)=/);
  }

  const nonceIn = ({ headers }: Reply) =>
    /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];

  // Kept by anyone is only what is the same for everyone.
  function expectPrivate(reply: Reply, asVisitor: Reply): void {
    if (reply.headers.get('cache-control')?.includes('no-store')) return;
    expect(reply.text).to.equal(asVisitor.text);
  }
});
