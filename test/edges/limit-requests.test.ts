import { expect } from 'chai';
import { io } from 'socket.io-client';
import { limitNameOf } from '../../server/edges/limit-requests.ts';
import { ask, connected } from '../live/live-world.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast, someWords, worldOn } from '../support/world.ts';

describe('requests that come too often', function () {
  this.timeout(60_000);
  let product: TestProduct;
  let sessionId = '';
  let cookies: Record<'aino' | 'juho', string>;

  before(async () => {
    product = await startTestProduct({ LIMITS_FACTOR: '1', TRUST_PROXY: '1' });
    sessionId = await worldOn(() => product.host.database).build.openSession();
    cookies = {
      aino: await signInCookie(product, cast.aino.personId),
      juho: await signInCookie(product, cast.juho.personId),
    };
  });
  after(() => product.stop());
  beforeEach(() => product.host.database('limits').delete());

  const send = (
    path: string,
    { by, body, from = '192.0.2.1' }: { by?: 'aino' | 'juho'; body?: string; from?: string },
  ) =>
    fetch(product.publicUrl + path, {
      redirect: 'manual',
      headers: {
        'X-Forwarded-For': from,
        ...(by ? { cookie: cookies[by] } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
  const question = (text: string) => JSON.stringify({ sessionId, text, consent: 'as_is' });
  const askByJson = (by: 'aino' | 'juho', text = someWords.question) =>
    send('/api/v1/commands/submit-question', { by, body: question(text) });

  it('are refused as problem+json that says how long to wait, over HTTP and sockets alike', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => askByJson('aino')));
    expect(asked.map(({ status }) => status)).to.deep.equal(Array<number>(20).fill(200));

    const refused = await askByJson('aino');
    const socket = await connected(
      io(product.publicUrl, {
        transports: ['websocket'],
        extraHeaders: { cookie: cookies.aino, origin: product.publicUrl },
      }),
    );
    const overSocket = await ask(socket, 'submit-question', JSON.parse(question('Toinen kysymys.')));
    socket.disconnect();

    expect(refused.status).to.equal(429);
    expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 86_400);
    expect(refused.headers.get('content-type')).to.include('application/problem+json');
    const problem = await refused.json();
    expect(problem).to.include({ code: 'too_many_requests', status: 429 });
    expect(problem.detail).to.match(
      /^Voit lähettää enintään 20 kysymystä päivässä\. .*säilyy\. Voit jatkaa \d+ (?:tunnin|minuutin|sekunnin) kuluttua\.$/,
    );
    expect(overSocket.problem).to.include({ code: 'too_many_requests', status: 429 });
    expect((await askByJson('juho')).status).to.equal(200);
  });

  it('are refused by form as the page it stood on, with what was typed', async () => {
    for (let sent = 0; sent < 20; sent += 1) await (await askByJson('aino')).arrayBuffer();
    const text = 'Tämä teksti ei saa kadota, vaikka raja on tullut vastaan.';

    const response = await fetch(`${product.publicUrl}/toimet/submit-question`, {
      method: 'POST',
      headers: { cookie: cookies.aino },
      body: new URLSearchParams({ sessionId, text, consent: 'as_is', sivu: `/kysy?istunto=${sessionId}` }),
    });
    const page = await response.text();

    expect(response.status).to.equal(429);
    expect(Number(response.headers.get('retry-after'))).to.be.above(0);
    expect(page).to.include(text).and.include('Liian monta pyyntöä');
    expect(page.replaceAll('\u00AD', '')).to.match(/Voit jatkaa \d+ \S+ kuluttua/);
  });

  it('are not made of what is refused for another reason', async () => {
    for (let sent = 0; sent < 25; sent += 1) {
      const refused = await askByJson('juho', 'Saako isoäiti Ville 131052-308T hakea lapsen koulusta?');
      expect(await refused.json()).to.include({ code: 'identifiers_found' });
    }

    expect((await askByJson('juho')).status).to.equal(200);
  });

  it('are not made of a draft that saves itself while it is written, but of new ones', async () => {
    const save = async (questionId?: string) => {
      const body = JSON.stringify({ sessionId, text: someWords.question, questionId });
      return send('/api/v1/commands/save-draft', { by: 'juho', body });
    };
    const { questionId } = await (await save()).json();
    for (let saved = 0; saved < 70; saved += 1) expect((await save(questionId)).status).to.equal(200);

    for (let made = 1; made < 60; made += 1) expect((await save()).status).to.equal(200);
    expect((await save()).status).to.equal(429);
  });

  it('are counted by the address that the last proxy of ours saw, whatever a client writes before it', async () => {
    const start = async (from: string) => (await send('/kirjaudu', { from })).status;
    for (let sent = 0; sent < 600; sent += 1) await start(`203.0.113.${sent % 250}, 192.0.2.9`);

    expect(await start('198.51.100.1, 192.0.2.9')).to.equal(429);
    expect(await start('192.0.2.9, 192.0.2.10')).to.equal(302);
  });

  it('are counted however the letters of the path are written', () => {
    for (const path of ['/haku', '/HAKU', '/Haku/', '/api/v1/Entries/'])
      expect(limitNameOf(path)).to.equal('searches');
    expect(limitNameOf('/KIRJAUDU/')).to.equal('sign_ins');
    expect(limitNameOf('/Api/v1/commands/save-draft')).to.equal('commands');
    expect(limitNameOf('/')).to.equal('requests');
  });

  it('leave the count of searches that found nothing to others, after a few from one address', async () => {
    const count = (from: string, haku: string) =>
      fetch(`${product.publicUrl}/haku`, {
        method: 'POST',
        headers: { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': from },
        body: new URLSearchParams({ haku }),
      });
    const statuses: number[] = [];
    for (let sent = 0; sent < 70; sent += 1) statuses.push((await count('192.0.2.20', `haku${sent}`)).status);
    const { rows } = await product.host.database.raw('select count(*)::int as kept from unanswered_searches');

    expect(statuses.filter((status) => status === 204)).to.have.lengthOf(60);
    expect(statuses.filter((status) => status === 429)).to.have.lengthOf(10);
    expect(rows[0].kept).to.be.within(1, 60);
    expect((await count('192.0.2.21', 'muualta')).status).to.equal(204);
  });
});
