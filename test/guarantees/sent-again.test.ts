import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { commands } from '../../server/commands.ts';
import type { Database } from '../../server/platform/database.ts';
import { newId } from '../../server/platform/id.ts';
import { perform } from '../../server/platform/command.ts';
import { actorsIn, addOthers, personIds } from '../authorization/actors.ts';
import { type CommandVerdict, commandVerdicts } from '../authorization/command-verdicts.ts';
import { oneOf, randomOf } from '../live/random.ts';
import { deep } from '../support/deep.ts';
import { signInCookie } from '../support/sign-in-cookie.ts';
import { useProcesses } from '../support/use-processes.ts';
import { runningClock, worldOn } from '../support/world.ts';
import { formSender, httpSender, type Outcome, type Sender, type Sending, socketSender } from './sender.ts';

const kills = deep ? 20 : 2;
const operations = deep ? 2_000 : 80;

type Sent = { sending: Sending; personId: string; reply: unknown };

// G2. The defect: no unique key of operations (`claimOperation` reads before it writes).
describe('a command that is sent again', function () {
  this.timeout(deep ? 900_000 : 90_000);
  const processes = useProcesses(2);
  const { world } = processes;
  const database = () => world.database();
  const sent: Sent[] = [];
  const senders: Sender[] = [];

  before(() => addOthers(database()));
  after(() => {
    for (const sender of senders) sender.close();
  });

  for (const command of commands) {
    it(`${command.name}: by JSON, form and socket, to two processes at once, is done once and answered alike`, async () => {
      const verdict = commandVerdicts[command.name]!;
      const actor = verdict.done[0]!;
      const expected = await rowsOfOne(verdict, command.name);
      const personId = personIds[actor]!;
      const input = {
        ...(await verdict.scene(world)),
        // The sign-in by which it is sent is the one that stays.
        ...(command.name === 'end-other-sign-ins' && { keptSignInKey: await signInKeyOf(personId) }),
      };
      const sending = { command: command.name, input, operationId: newId() };
      const doors = (await doorsOf(personId)).filter(({ door }) => door !== 'form' || isForm(input));
      const before = await countRows(database());

      const outcomes = await Promise.all(
        doors.map(async (by) => ({ door: by.door, ...(await by.send(sending)) })),
      );

      expect(difference(before, await countRows(database()))).to.deep.equal(expected);
      const replies = { data: repliesIn(outcomes, 'http', 'socket'), pages: repliesIn(outcomes, 'form') };
      expect(replies.data[0], JSON.stringify(outcomes)).not.to.equal(undefined);
      for (const reply of replies.data) expect(reply).to.deep.equal(replies.data[0]);
      for (const page of replies.pages) expect(page).to.equal(replies.pages[0]);
      expect(replies.data.length + replies.pages.length).to.equal(doors.length);
      sent.push({ sending, personId, reply: replies.data[0] });
      await clearAway();
    });
  }

  it('gives the reply it gave after a process was killed, and changes nothing', async () => {
    const [first] = processes.servers();
    await first!.kill();
    await first!.start();
    const before = await countRows(database());
    // Some of the deeds have ended sign-ins, and taken a person's rights.
    kept.clear();
    await database()('people').update({ disabled_at: null });

    for (const { sending, personId, reply } of sent) {
      for (const by of (await doorsOf(personId)).filter(({ door }) => door !== 'form')) {
        expect(await by.send(sending), sending.command).to.deep.equal({ kind: 'done', reply });
      }
    }

    expect(sent).not.to.have.lengthOf(0);
    expect(difference(before, await countRows(database()))).to.deep.equal({});
  });

  it(`is done once when ${kills} kills come in between and it is sent until it is answered`, async () => {
    const random = randomOf(Date.now());
    const sessionId = await world.build.openSession();
    const asked: { text: string; replies: unknown[] }[] = [];
    const perKill = Math.ceil(operations / (kills + 1));
    let attempts = 0;
    const ask = async () => {
      const doors = await doorsOf(personIds[oneOf(random, ['workerOwner', 'workerOther'] as const)]!);
      const text = `Saako koulu kertoa poissaoloista, asia ${newId().replace(/\d/g, 'q')}?`;
      const input = { sessionId, text, consent: 'as_is' };
      const sending = { command: 'submit-question', input, operationId: newId() };
      const replies: unknown[] = [];
      while (replies.length < 2) {
        attempts += 1;
        // Two at once, as an impatient browser and a proxy that sends again would.
        const outcomes = await Promise.all([
          oneOf(random, doors).send(sending),
          oneOf(random, doors).send(sending),
        ]);
        for (const outcome of outcomes) {
          expect(outcome.kind).not.to.equal('refused');
          if (outcome.kind === 'done' && typeof outcome.reply === 'object') replies.push(outcome.reply);
        }
      }
      asked.push({ text, replies });
    };
    const asking = async () => {
      while (asked.length < operations) await ask();
    };
    const running = Promise.all(Array.from({ length: 6 }, asking));
    for (let killed = 0; killed < kills; killed += 1) {
      await Promise.race([running, reached(() => asked.length >= (killed + 1) * perKill)]);
      const server = processes.servers()[killed % 2]!;
      await server.kill();
      await server.start();
    }
    await running;

    const rows = await database()('question_originals')
      .select('text')
      .whereIn(
        'text',
        asked.map(({ text }) => text),
      );
    const events = await database()('events').where({ session_id: sessionId, type: 'question.submitted' });
    console.log(
      `      G2: ${commands.length} commands by ${3 * 2} doors; ${kills} kills, ${asked.length} operations sent ${2 * attempts} times, ` +
        `${rows.length} rows, ${events.length} events`,
    );
    expect({ rows: rows.length, events: events.length }).to.deep.equal({
      rows: asked.length,
      events: asked.length,
    });
    for (const { replies } of asked) for (const reply of replies) expect(reply).to.deep.equal(replies[0]);
  });

  /** What one command's scene leaves must not be another's: a deferred question would find a next session. */
  async function clearAway(): Promise<void> {
    await database()('forums').update({ retired_at: null });
    await database()('sessions').update({ state: 'cancelled' });
  }

  const kept = new Map<string, Sender[]>();
  const cookies = new Map<string, string>();

  /** A person's way in by each door of each process. */
  async function doorsOf(personId: string): Promise<Sender[]> {
    const known = kept.get(personId);
    if (known) return known;
    const cookie = await signInCookie({ host: world.host(), publicUrl: processes.publicUrl() }, personId);
    cookies.set(personId, cookie);
    const made = processes
      .servers()
      .flatMap(({ url }) => [
        httpSender(url, cookie),
        formSender(url, cookie),
        socketSender({ url, origin: processes.publicUrl(), cookie }),
      ]);
    kept.set(personId, made);
    senders.push(...made);
    return made;
  }

  /** The name under which a person may end, or keep, the sign-in of the doors. */
  async function signInKeyOf(personId: string): Promise<string> {
    await doorsOf(personId);
    const [, signInId = ''] = /s:([^.]+)\./.exec(decodeURIComponent(cookies.get(personId) ?? '')) ?? [];
    const row = createHash('sha256').update(signInId).digest('base64url');
    return createHash('sha256').update(row).digest('hex').slice(0, 32);
  }

  /** The rows that a command adds or removes when it is done once: tried in a transaction that is rolled back. */
  async function rowsOfOne({ scene, done }: CommandVerdict, name: string): Promise<Rows> {
    const transaction = await database().transaction();
    try {
      const own = worldOn(() => transaction, runningClock);
      const input = await scene(own);
      const actor = (await actorsIn(transaction))[done[0]!];
      const command = commands.find((each) => each.name === name)!;
      const before = await countRows(transaction);
      await perform(own.host(), command as Parameters<typeof perform>[1], {
        actor,
        input,
        operationId: newId(),
      });
      return difference(before, await countRows(transaction));
    } finally {
      await transaction.rollback();
    }
  }
});

type Rows = Record<string, number>;

/** What other things than commands write too. */
const notCounted = [
  'sign_ins',
  'search_documents',
  'search_postings',
  'search_sections',
  'search_terms',
  'search_words',
  'follower_counts',
  'limits',
  'mails',
];

async function countRows(database: Database): Promise<Rows> {
  const tables = await database('pg_tables').where({ schemaname: 'public' }).pluck<string[]>('tablename');
  const counts = tables
    .filter((table) => !notCounted.includes(table))
    .map((table) => `select '${table}' as "table", count(*) as count from "${table}"`);
  const { rows } = await database.raw<{ rows: { table: string; count: number }[] }>(
    counts.join(' union all '),
  );
  return Object.fromEntries(rows.map(({ table, count }) => [table, count]));
}

function difference(before: Rows, after: Rows): Rows {
  const entries = Object.entries(after).map(
    ([table, count]) => [table, count - (before[table] ?? 0)] as const,
  );
  return Object.fromEntries(entries.filter(([, change]) => change !== 0));
}

function repliesIn(outcomes: (Outcome & { door: string })[], ...doors: string[]): unknown[] {
  return outcomes.flatMap((outcome) =>
    doors.includes(outcome.door) && outcome.kind === 'done' ? [outcome.reply] : [],
  );
}

function isForm(input: Record<string, unknown>): boolean {
  return Object.values(input).every((value) => typeof value === 'string' || typeof value === 'number');
}

function reached(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (condition() ? resolve() : void setTimeout(look, 5));
    look();
  });
}
