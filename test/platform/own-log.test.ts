import { expect } from 'chai';
import { pino } from 'pino';
import { io } from 'socket.io-client';
import { ask, connected } from '../live/live-world.ts';
import { openDatabase } from '../../server/platform/database.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { sendRaw } from '../support/send-raw.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast } from '../support/world.ts';

const forged = '{"level":30,"time":"2026-11-25T10:00:00.000Z","command":"vaarennetty","outcome":"done"}';

/** What a reply must never show: a stack, a file, a statement. */
const inside = /\n\s+at |node_modules|\.tsx?:\d|\bselect .+ from\b|SQLSTATE|42P01|does not exist|relation "/i;

type Sent = { method?: string; body?: string | URLSearchParams; headers?: Record<string, string> };

describe('what the product writes of its own doing', function () {
  this.timeout(60_000);
  let product: TestProduct;
  let cookie = '';
  const written: string[] = [];

  before(async () => {
    product = await startTestProduct(
      {},
      pino(
        { level: 'debug', base: null, timestamp: pino.stdTimeFunctions.isoTime },
        {
          write: (line: string) => void written.push(line),
        },
      ),
    );
    cookie = await signInCookie(product, cast.aino.personId);
  });
  after(() => product.stop());
  beforeEach(() => written.splice(0));

  const send = (path: string, init: Sent = {}) =>
    fetch(product.publicUrl + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });

  it('is a line of JSON each, in which nobody can write another, wherever line ends are sent', async () => {
    const lineEnds = ['\n', '\r\n', '\u2028', '\u0085', '\\n'].map((end) => `x${end}${forged}${end}`);
    const socket = await connected(
      io(product.publicUrl, {
        transports: ['websocket'],
        extraHeaders: { cookie, origin: product.publicUrl },
      }),
    );
    for (const text of lineEnds) {
      const address = encodeURIComponent(text);
      for (const path of [
        `/${address}`,
        `/haku?q=${address}`,
        `/toimet/${address}`,
        `/kirjaudu?paluu=${address}`,
        `/kirjaudu/paluu?code=${address}&state=${address}`,
      ])
        await (await send(path)).arrayBuffer();
      await (
        await send(`/api/v1/commands/${address}`, {
          method: 'POST',
          body: '{}',
          headers: { 'Content-Type': 'application/json' },
        })
      ).arrayBuffer();
      await (
        await send('/toimet/support-question', {
          method: 'POST',
          body: new URLSearchParams({ questionId: text, [text]: text }),
        })
      ).arrayBuffer();
      await ask(socket, 'support-question', { questionId: text, [text]: 1 });
      await ask(socket, text, {});
    }
    socket.disconnect();
    const { port } = new URL(product.publicUrl);
    await sendRaw(port, `GET / HTTP/1.1\r\nHost: x\r\nUser-Agent: a\n${forged}\r\nConnection: close\r\n\r\n`);

    expect(written.length).to.be.at.least(lineEnds.length * 2);
    for (const line of written) {
      expect(line).to.match(/^[^\n\r\u2028\u0085]+\n$/);
      const told: unknown = JSON.parse(line);
      expect(told).to.include.keys('level', 'time').and.not.include({ command: 'vaarennetty' });
      // Nothing that was sent is told at all.
      expect(line).not.to.include('vaarennetty');
    }
  });

  it('tells the name of each command, who by role, what came of it and when, with its zone', async () => {
    await send('/api/v1/commands/support-question', {
      method: 'POST',
      body: '{"questionId":"0"}',
      headers: { 'Content-Type': 'application/json' },
    });
    await send('/api/v1/commands/approve-question', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });

    const lines = written.map((line) => JSON.parse(line));

    expect(lines).to.have.lengthOf(2);
    expect(lines[0]).to.include({ command: 'support-question', actor: 'worker', outcome: 'invalid_input' });
    expect(lines[1]).to.include({ command: 'approve-question', actor: 'worker', outcome: 'not_found' });
    for (const { time } of lines) expect(time).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('tells a fault without rows, and whoever met it only its number', async () => {
    const database = openDatabase(product.databaseUrl);
    await database.raw('alter table settings rename to settings_away');
    const asked: [string, Record<string, string>][] = [
      ['/omat-tiedot', { accept: 'text/html' }],
      ['/omat-tiedot.json', { accept: 'application/json' }],
    ];

    const replies = await Promise.all(
      asked.map(async ([path, headers]) => {
        const response = await send(path, { headers });
        return { status: response.status, text: (await response.text()).replaceAll('\u00AD', '') };
      }),
    );
    await database.raw('alter table settings_away rename to settings');
    await database.destroy();

    const faults = written.map((line) => JSON.parse(line)).filter(({ errorId }) => errorId);
    expect(faults).to.have.lengthOf(2);
    for (const { status, text } of replies) {
      expect(status).to.equal(500);
      expect(text).not.to.match(inside);
      expect(faults.some(({ errorId }) => text.includes(errorId))).to.equal(true);
    }
    for (const fault of faults) {
      expect(fault.level).to.equal(50);
      expect(fault.err).to.have.all.keys('name', 'stack', 'code');
      expect(fault.err.code).to.equal('42P01');
      expect(JSON.stringify(fault)).not.to.include(cast.aino.personId);
    }
    expect((await send('/omat-tiedot')).status).to.equal(200);
  });
});
