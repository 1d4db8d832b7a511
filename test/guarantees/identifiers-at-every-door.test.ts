import { Writable } from 'node:stream';
import { expect } from 'chai';
import { pino } from 'pino';
import { Client } from 'pg';
import { io, type Socket } from 'socket.io-client';
import * as sharedDoc from '../../client/live/shared-doc.ts';
import { settingBounds } from '../../server/settings/contract.ts';
import { commands } from '../../server/commands.ts';
import { type Database, openDatabase } from '../../server/platform/database.ts';
import { type ActorName, addOthers, personIds } from '../authorization/actors.ts';
import { commandVerdicts } from '../authorization/command-verdicts.ts';
import { ask, connected } from '../live/live-world.ts';
import { freeTextsOf } from '../support/free-texts.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { runningClock, worldOn } from '../support/world.ts';

const code = '131052-308T';
const written = `Asiakkaan tunnus on ${code}, saako sen kertoa?`;

/** Free by their schema, but no texts that are kept; each with what becomes of one that is sent there. */
const notTexts: Record<string, string> = {
  // A number, however it is written.
  'plan-question minutes': 'invalid_input',
  ...Object.fromEntries(
    Object.keys(settingBounds).map((name) => [`change-settings ${name}`, 'invalid_input']),
  ),
  // An address by its form.
  'invite-person email': 'invalid_input',
  // What is to be taken out of texts, and is kept nowhere.
  'redact-texts words': 'words_not_found',
};
/** Text that is sent in another form than as itself; each has a way of its own to be written here. */
const wrapped: Record<string, (text: string) => string> = { 'type-provisional update': sharedUpdate };

function sharedUpdate(text: string): string {
  const doc = sharedDoc.createSharedDoc();
  doc.rewrite('markdown', text);
  return doc.updateSince(null);
}

const places = commands.flatMap((command) => [
  ...freeTextsOf(command).map((field) => ({ command, field, name: `${command.name} ${field}` })),
  ...Object.keys(wrapped)
    .filter((name) => name.startsWith(`${command.name} `))
    .map((name) => ({ command, field: name.split(' ')[1] ?? '', name })),
]);

// G12. The defects: a draft that is saved before it is looked at; one door that does not look.
describe('an identity code, written in every text of every command', function () {
  this.timeout(60_000);
  let product: TestProduct;
  let admin: Database;
  let listener: Client;
  const lines: string[] = [];
  const told: string[] = [];
  const frames: string[] = [];
  const sockets: Socket[] = [];
  const cookies = new Map<ActorName, string>();
  const world = worldOn(
    () => admin,
    runningClock,
    () => product.host.database,
  );

  before(async () => {
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    product = await startTestProduct({}, pino({ level: 'trace' }, stream));
    admin = openDatabase(product.databaseUrl);
    await addOthers(admin);
    listener = new Client({ connectionString: product.databaseUrl });
    await listener.connect();
    listener.on('notification', ({ payload }) => void told.push(payload ?? ''));
    for (const channel of ['events', 'provisional', 'cursors', 'sign_ins'])
      await listener.query(`listen ${channel}`);
  });
  after(async () => {
    for (const socket of sockets) socket.disconnect();
    await listener.end();
    await admin.destroy();
    await product.stop();
  });

  const cookieOf = async (actor: ActorName) => {
    const known = cookies.get(actor) ?? (await signInCookie(product, personIds[actor] ?? ''));
    cookies.set(actor, known);
    return known;
  };
  const socketOf = async (actor: ActorName) => {
    const extraHeaders = { origin: product.publicUrl, cookie: await cookieOf(actor) };
    const options = { transports: ['websocket'], forceNew: true, autoConnect: false, reconnection: false };
    const socket = io(product.publicUrl, { ...options, extraHeaders });
    socket.onAny((...frame: unknown[]) => void frames.push(JSON.stringify(frame)));
    sockets.push(socket);
    return connected(socket);
  };
  const doors: Record<string, (actor: ActorName, name: string, input: object) => Promise<string>> = {
    async json(actor, name, input) {
      const response = await fetch(`${product.publicUrl}/api/v1/commands/${name}`, {
        method: 'POST',
        headers: { cookie: await cookieOf(actor), 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      });
      const body = await response.text();
      frames.push(body);
      return response.ok ? 'done' : String(Reflect.get(JSON.parse(body), 'code'));
    },
    async form(actor, name, input) {
      const fields = Object.entries(input).map(([field, value]) => [field, String(value)]);
      const response = await fetch(`${product.publicUrl}/toimet/${name}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: await cookieOf(actor), Accept: 'text/html' },
        body: new URLSearchParams(fields),
      });
      const page = await response.text();
      if (response.status === 303) return 'done';
      // The writer's own page shows again what was typed; nobody else's does.
      return page.replaceAll('\u00ad', '').includes('Tekstissä on tunnistetietoja')
        ? 'identifiers_found'
        : 'other';
    },
    async socket(actor, name, input) {
      const reply = await ask(await socketOf(actor), name, input);
      frames.push(JSON.stringify(reply));
      return reply.ok ? 'done' : String(reply.problem?.code);
    },
  };

  it('goes through a list that knows every command, and every field that is left out of it', () => {
    const names = places.map(({ name }) => name);
    expect(names).to.include.members([...Object.keys(notTexts), ...Object.keys(wrapped)]);
    expect(names.length).to.be.above(40);
  });

  for (const { command, field, name } of places) {
    it(`${name}: is refused by JSON, form and socket`, async () => {
      const verdict = commandVerdicts[command.name];
      const actor = verdict?.done[0];
      if (!verdict || !actor) throw new Error(`${command.name} has no verdict`);
      const input = await verdict.scene(world);
      const text = wrapped[name]?.(written) ?? (['phrase', 'terms'].includes(field) ? code : written);
      const outcomes: Record<string, string> = {};
      for (const [door, send] of Object.entries(doors))
        outcomes[door] = await send(actor, command.name, { ...input, [field]: text });
      const refused = notTexts[name] ?? 'identifiers_found';
      const form = name in notTexts ? 'other' : refused;
      expect(outcomes).to.deep.equal({ json: refused, form, socket: refused });
    });
  }

  it('is afterwards in no table, no log line, no message and nothing that was told to anyone', async () => {
    // What was told before this has come when this comes.
    const heard = new Promise((resolve) => listener.once('notification', resolve));
    await admin.raw(`select pg_notify('events', '')`);
    await heard;
    expect(lines.length).to.be.above(places.length);
    expect([...lines, ...told, ...frames].filter((line) => line.includes('308T'))).to.deep.equal([]);
    expect(await tablesWith(admin, '308T')).to.deep.equal([]);
    await admin('operations').insert({ key: 'marker', command: `308T` });
    expect(await tablesWith(admin, '308T')).to.deep.equal(['public.operations']);
  });
});

/** The tables in which a text stands, as itself or as bytes. */
async function tablesWith(database: Database, text: string): Promise<string[]> {
  const { rows: tables } = await database.raw(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.raw(
      `select 1 from ${name} t where position(? in t::text) > 0 or position(? in t::text) > 0 limit 1`,
      [text, Buffer.from(text).toString('hex')],
    );
    if (rows.length > 0) found.push(String(name));
  }
  return found;
}
