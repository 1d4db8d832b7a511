import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import naughtyStrings from 'big-list-of-naughty-strings' with { type: 'json' };
import { expect } from 'chai';
import fc from 'fast-check';
import { pino } from 'pino';
import { newId } from '../../server/platform/id.ts';
import { commands } from '../../server/commands.ts';
import { deep } from '../support/deep.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { cast } from '../support/world.ts';

const requestsSent = deep ? 10_000 : 600;
const framesSent = deep ? 10_000 : 1_200;
const atOnce = 20;
const framesPerLine = 20;
const marked = 777;
const mark = `42${marked}["session:leave",{"input":{}}]`;

/** What a refusal must never show: a stack, a file, a statement. */
const inside = /\n\s+at |node_modules|\.tsx?:\d|\bselect .+ from\b|SQLSTATE|violates|relation "/i;

// G9, below what a client library would send: bytes on the line. What contracts make of bodies is in test/api/bad-input.test.ts.
describe('malformed bytes', function () {
  this.timeout(deep ? 600_000 : 60_000);
  let product: TestProduct;
  let cookie = '';
  const logged: string[] = [];
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => void unhandled.push(reason);

  before(async () => {
    const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
    product = await startTestProduct({}, log);
    cookie = await signInCookie(product, cast.aino.personId);
    process.on('unhandledRejection', onUnhandled);
  });
  after(async () => {
    process.removeListener('unhandledRejection', onUnhandled);
    await product.stop();
  });

  it('as requests get a refusal or nothing, and do no harm', async () => {
    const samples = fc.sample(request(), { numRuns: requestsSent, seed: 20_261_125 });

    const replies = await inTurns(samples, (bytes) => sendBytes(bytes));

    const heads = replies.flatMap((reply) =>
      [...reply.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, code]) => Number(code)),
    );
    expect(heads.filter((status) => status >= 500)).to.deep.equal([]);
    expect(heads.filter((status) => status >= 400).length).to.be.above(requestsSent / 4);
    for (const reply of replies) expect(reply).not.to.match(inside);
    await expectUnharmed();
  });

  it('as frames close their line or are refused, and do no harm', async () => {
    const events = fc.sample(event(), { numRuns: framesSent, seed: 20_261_125 });
    const lines = Array.from({ length: Math.ceil(events.length / framesPerLine) }, (_, at) =>
      events.slice(at * framesPerLine, (at + 1) * framesPerLine).map(textFrame),
    );
    const endings = fc.sample(ending(), { numRuns: lines.length, seed: 20_261_125 });
    // Each line is another person's, for one person's events are limited.
    const writers = await workers(lines.length);

    const replies = await inTurns(lines, (some, at) =>
      sendFrames(writers[at] ?? '', { frames: some, last: endings[at] ?? Buffer.of() }),
    );

    for (const reply of replies) expect(reply).to.include(`43${marked}[{"ok":true`);
    const refused = replies.join('').match(/"ok":false/g) ?? [];
    expect(refused.length).to.be.above(framesSent * 0.9);
    for (const reply of replies) expect(reply).not.to.match(inside);
    expect(replies.join('')).not.to.include('"code":"internal"');
    await expectUnharmed();
  });

  async function expectUnharmed(): Promise<void> {
    const ready = await fetch(`${product.publicUrl}/readyz`);
    expect(ready.status).to.equal(200);
    expect(logged).to.deep.equal([]);
    expect(unhandled).to.deep.equal([]);
  }

  function request(): fc.Arbitrary<Buffer> {
    const path = fc.oneof(
      fc.constantFrom(
        '/',
        '/haku?q=',
        '/api/v1/commands/support-question',
        '/toimet/submit-question',
        '/ukk/%',
        '*',
        '/%00',
      ),
      fc.constantFrom(...naughtyStrings).map((text) => `/haku?q=${text}`),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    const header = fc.oneof(
      fc.constantFrom(
        'Host: localhost',
        'Host:',
        'Host: a\r\nHost: b',
        'Content-Length: -1',
        'Content-Length: 99999999999999999999',
        'Content-Length: 5\r\nContent-Length: 6',
        'Transfer-Encoding: chunked\r\nContent-Length: 3',
        'Transfer-Encoding: xchunked',
        'Content-Type: application/json',
        'Content-Type: multipart/form-data; boundary=',
        'Content-Encoding: br',
        'Expect: 200-maybe',
        'Upgrade: h2c\r\nConnection: Upgrade',
        'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x',
        'Range: bytes=9-1,-,0-',
        'If-None-Match: "',
        'Accept-Encoding: br;q=nan',
        'X-Forwarded-For: ,,,',
        ' folded: header',
        `Cookie: ${cookie}`,
        `X-Long: ${'a'.repeat(20_000)}`,
      ),
      fc.constantFrom(...naughtyStrings).map((text) => `X-Naughty: ${text}`),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    const body = fc.oneof(
      fc.constantFrom('', '{}', '{"a":', 'ffffffffffff\r\n', '0\r\n\r\n', '5\r\nabc', '\0\0\0'),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    const whole = fc
      .tuple(
        fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'OPTIONS', 'CONNECT', 'get', 'G\0T', ''),
        path,
        fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', 'HTTP/2', ''),
        fc.array(header, { maxLength: 5 }),
        body,
      )
      .map(([method, at, version, headers, rest]) =>
        Buffer.from(
          `${method} ${at} ${version}\r\n${headers.map((each) => `${each}\r\n`).join('')}\r\n${rest}`,
        ),
      );
    return fc.oneof(
      { weight: 9, arbitrary: whole },
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    );
  }

  /** An event with an acknowledgement, of a name there is or is not, with anything but what is awaited. */
  function event(): fc.Arbitrary<string> {
    const names = fc.constantFrom(
      ...commands.map(({ name }) => name),
      'session:follow',
      '__proto__',
      'toString',
      '',
    );
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...naughtyStrings));
    return fc
      .tuple(names, fc.array(value, { maxLength: 3 }), fc.integer({ min: 0, max: 99 }))
      .map(([name, sent, number]) => `42${number}${JSON.stringify([name, ...sent])}`);
  }

  /** What no line survives: packets that are none, and frames of any opcode, masked or not, whose length need not be true. */
  function ending(): fc.Arbitrary<Buffer> {
    const packet = fc.oneof(
      fc.constantFrom(
        '4',
        '40',
        '40{"language":1}',
        '41',
        '42',
        '42[]',
        '42{}',
        '43',
        '44',
        '45',
        '9',
        '2probe',
      ),
      fc.constantFrom(
        '451-["x",{"_placeholder":true,"num":0}]',
        '4599999999999-[]',
        '42/other,["x"]',
        '421e9["x"]',
      ),
      fc.constantFrom(...naughtyStrings).map((text) => `42["${text}`),
      fc.string({ unit: 'binary', maxLength: 100 }),
    );
    const frame = fc
      .tuple(
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        fc.constantFrom(0, 5, 125, 126, 127),
        fc.uint8Array({ maxLength: 40 }),
      )
      .map(([first, masked, length, rest]) => Buffer.from([first, (masked ? 128 : 0) + length, ...rest]));
    return fc.oneof(packet.map(textFrame), frame);
  }

  function handshake(by: string): string {
    const { host, origin } = new URL(product.publicUrl);
    const lines = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: ${host}`,
      `Origin: ${origin}`,
    ];
    const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
    const key = `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`;
    return `${[...lines, ...upgrade, key, `Cookie: ${by}`].join('\r\n')}\r\n\r\n`;
  }

  /** Workers of whom each has a sign-in: their cookies. */
  async function workers(count: number): Promise<string[]> {
    const cookies: string[] = [];
    for (let made = 0; made < count; made += 1) {
      const id = newId();
      const person = { id, issuer: 'malformed', subject: id, display_name: 'Työntekijä', role: 'worker' };
      await product.host.database('people').insert(person);
      cookies.push(await signInCookie(product, id));
    }
    return cookies;
  }

  /** Opens a socket, sends the frames and a mark, and when that is answered the last frame; gives all that came. */
  function sendFrames(by: string, { frames, last }: { frames: Buffer[]; last: Buffer }): Promise<string> {
    const { port } = new URL(product.publicUrl);
    const steps: [heard: string, then: (line: Socket) => void][] = [
      ['0{"sid"', (line) => line.write(textFrame('40'))],
      ['40{"sid"', (line) => line.write(Buffer.concat([...frames, textFrame(mark)]))],
      [`43${marked}[`, (line) => line.end(last)],
    ];
    return new Promise((resolve) => {
      const line = connect({ port: Number(port), host: '127.0.0.1' });
      let text = '';
      line.setEncoding('latin1').on('data', (part: string) => {
        text += part;
        const [heard, then] = steps[0] ?? [];
        if (heard && then && text.includes(heard)) {
          steps.shift();
          then(line);
        }
      });
      line.on('error', () => undefined).on('close', () => resolve(text));
      line.write(handshake(by));
    });
  }

  /** Writes them, ends its side, and gives all that came until the other side ended too. */
  function sendBytes(bytes: Buffer): Promise<string> {
    const { port } = new URL(product.publicUrl);
    return new Promise((resolve) => {
      const line = connect({ port: Number(port), host: '127.0.0.1' });
      let text = '';
      line.setEncoding('latin1').on('data', (part: string) => (text += part));
      // What closes a line with an error closes it all the same.
      line.on('error', () => undefined).on('close', () => resolve(text));
      line.end(bytes);
    });
  }
});

/** A frame of text as a browser would mask it (RFC 6455 §5.3). */
function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  const length = body.length < 126 ? [body.length + 128] : [126 + 128, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), body]);
}

async function inTurns<Item, Reply>(
  items: Item[],
  send: (item: Item, at: number) => Promise<Reply>,
): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    replies.push(
      ...(await Promise.all(items.slice(from, from + atOnce).map((item, at) => send(item, from + at)))),
    );
  return replies;
}
