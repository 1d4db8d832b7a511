import { expect } from 'chai';
import knex, { type Knex } from 'knex';
import { seedPastSessions } from '../../seeds/past-sessions.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { type Database, migrate, migrationNames, openDatabase } from '../../server/platform/database.ts';
import { prepareRoles, roleUrls } from '../../server/platform/database-roles.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { cast, testNow, worldOn } from '../support/world.ts';
import { columnsOf, schemaPicture } from './schema-picture.ts';

/**
 * G19, its first half; the second, two processes that migrate at once, is in test/resilience/two-starts.test.ts.
 * Kept is what a migration did not itself bring: one step down and up again, every row of every table and view that is there on
 * both sides is as it was, in the columns that are there on both sides. What the step brought goes with it.
 * The defects are planted by the test itself, in a copy of the list of migrations.
 */
describe('every migration', function () {
  this.timeout(120_000);

  it('goes up, down and up again to the same schema, and keeps the rows that it did not bring', async () => {
    const told = await walk(await shipped());

    expect(told.faults).to.deep.equal([]);
    expect(told.steps).to.equal((await migrationNames()).length);
    expect(told.rowsKept).to.be.above(10_000);
    expect(told.taken).to.deep.equal(Object.keys(takenAway).reverse());
  });

  it('that deletes rows on its way down, keeps a column, or brings another on its way back is found', async () => {
    const source = await shipped();
    const defects: Record<string, Partial<Step>> = {
      '0015-feeds.ts': { down: (tx) => tx.raw('delete from citations where position > 1') },
      '0013-searches-without-answer.ts': {
        down: (tx) => tx.raw('alter table entries add column if not exists left_over int'),
      },
      '0014-answered-while-asking.ts': { up: (tx) => tx.raw('drop index if exists entries_session_id') },
    };
    for (const [name, defect] of Object.entries(defects)) source.set(name, after(source.get(name)!, defect));

    const { faults } = await walk(source, '0013-searches-without-answer.ts');

    const of = (name: string) => faults.filter((fault) => fault.startsWith(name)).join('\n');
    expect(of('0015-feeds.ts')).to.include('rows of public.citations, down:');
    expect(of('0014-answered-while-asking.ts')).to.include('up again').and.include('entries_session_id');
    expect(of('0013-searches-without-answer.ts')).to.include('up again').and.include('left_over');
  });

  it('of them leaves the same schema and rights when all are taken back and made again', async () => {
    const url = await freshDatabaseUrl({ cast: false });
    await using opened = open(url, await shipped());
    const before = await schemaPicture(opened.database);

    await opened.database.migrate.rollback(opened.settings, true);
    const empty = await schemaPicture(opened.database);
    await migrate(url);

    expect(empty.filter((line) => !/^(schema|extension) /.test(line))).to.deep.equal([]);
    expect(await schemaPicture(opened.database)).to.deep.equal(before);
  });
});

type Step = { up(tx: Knex): Promise<unknown>; down(tx: Knex): Promise<unknown> };
type Steps = Map<string, Step>;

const folder = new URL('../../migrations/', import.meta.url);

async function shipped(): Promise<Steps> {
  const names = await migrationNames();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await import(new URL(name, folder).href)] as const)),
  );
}

function after(step: Step, defect: Partial<Step>): Step {
  return {
    up: async (tx) => [await step.up(tx), await defect.up?.(tx)],
    down: async (tx) => [await step.down(tx), await defect.down?.(tx)],
  };
}

/** The database as its migrator, with the steps that it is to take. */
function open(adminUrl: string, steps: Steps) {
  const migrationSource = {
    getMigrations: async () => [...steps.keys()],
    getMigrationName: (name: string) => name,
    getMigration: async (name: string) => steps.get(name),
  } as Knex.MigrationSource<string>; // as: every name it is asked for is one it has given
  const connection = roleUrls(adminUrl).migrator;
  const database: Database = knex({ client: 'pg', connection, pool: { min: 0, max: 2 } });
  return { database, settings: { migrationSource }, [Symbol.asyncDispose]: () => database.destroy() };
}

/** From the newest down: each step down, up again, and down for good. Tells what was then not as it had been. */
async function walk(steps: Steps, last = '') {
  await using opened = open(await filledUrl(), steps);
  const { database, settings } = opened;
  const names = [...steps.keys()].reverse();
  const walked = last ? names.slice(0, names.indexOf(last) + 1) : names;
  const faults: string[] = [];
  const taken: string[] = [];
  let rowsKept = 0;
  for (const name of walked) {
    const above = await look(database);
    await database.migrate.down(settings);
    const below = await look(database);
    await database.migrate.up(settings);
    const again = await look(database);
    await database.migrate.down(settings);
    const belowAgain = await look(database);
    faults.push(...unequal(`${name}: up again`, above.picture, again.picture));
    faults.push(...unequal(`${name}: down again`, below.picture, belowAgain.picture));
    for (const [table, rows] of sharedRows(above, below)) {
      const lost = Object.entries({ down: below, 'up again': again }).flatMap(([when, other]) =>
        unequal(`${name}: rows of ${table}, ${when}`, rows.lines, rowsIn(other, table, rows.columns)),
      );
      if (lost.length === 0) rowsKept += rows.lines.length;
      else if (takenAway[name] === table) taken.push(name);
      else faults.push(...lost);
    }
  }
  return { faults, steps: walked.length, rowsKept, taken };
}

/** What a step takes away beside what it brought, and why that is nobody's loss. */
const takenAway: Record<string, string> = {
  // What a lawyer is writing at the moment, never published; it came to be kept in another form, which the former code cannot read.
  '0008-writing-together.ts': 'public.provisional_texts',
  // The index of the search, made anew from the entries by either version's code.
  '0011-search.ts': 'public.search_documents',
};

/** What was moved is looked at under its former name on both sides. */
const formerly: Record<string, string> = { 'identity.askers': 'public.question_askers' };

type Look = {
  picture: string[];
  columns: Map<string, string[]>;
  rows: Map<string, Record<string, unknown>[]>;
};

async function look(database: Database): Promise<Look> {
  const rows = new Map<string, Record<string, unknown>[]>();
  const columns = new Map<string, string[]>();
  for (const [name, held] of await columnsOf(database)) {
    const { rows: found } = await database.raw(`select to_jsonb(t) as row from ${name} t`);
    rows.set(
      formerly[name] ?? name,
      found.map(({ row }: { row: Record<string, unknown> }) => row),
    );
    columns.set(formerly[name] ?? name, held);
  }
  return { picture: await schemaPicture(database, { withRights: false }), columns, rows };
}

/** The rows of what is there on both sides, in the columns that are there on both sides. */
function sharedRows(above: Look, below: Look) {
  return [...above.columns].flatMap(([table, columns]) => {
    const shared = columns.filter((column) => below.columns.get(table)?.includes(column));
    return shared.length === 0
      ? []
      : [[table, { columns: shared, lines: rowsIn(above, table, shared) }] as const];
  });
}

function rowsIn({ rows }: Look, table: string, columns: string[]): string[] {
  return (rows.get(table) ?? []).map((row) => JSON.stringify(columns.map((column) => row[column]))).sort();
}

function unequal(what: string, before: string[], now: string[]): string[] {
  const [was, is] = [new Set(before), new Set(now)];
  const differing = [...was.symmetricDifference(is)];
  if (differing.length === 0 && before.length === now.length) return [];
  return [`${what}: ${before.length} → ${now.length}; ${differing.slice(0, 3).join(' | ').slice(0, 300)}`];
}

/** The demonstration, and a row at least in most of what it leaves empty. */
async function filledUrl(): Promise<string> {
  const url = await freshDatabaseUrl();
  await prepareRoles(url);
  const database = openDatabase(url);
  const { act, build } = worldOn(() => database);
  await database.transaction((tx) => seedPastSessions(tx, testNow));
  const { questionId } = await build.onAir();
  await build.answerSaved(questionId);
  const sessionId = await build.openSession();
  const supported = await build.queued(sessionId);
  await act('juho', supportQuestion, { questionId: supported });
  await act('pia', writeRemark, { questionId: supported, text: 'Entä jos huoltajia on kaksi?' });
  await database.raw(rowsByHand({ questionId, supported, sessionId }));
  await database.destroy();
  return url;
}

const rowsByHand = ({ questionId, supported, sessionId }: Record<string, string>) => `
  insert into provisional_texts (question_id, person_id, markdown, revision) values ('${questionId}', '${cast.aino.personId}', 'Kyllä', 1) on conflict do nothing;
  insert into unclear_signals values ('${supported}', '${cast.aino.personId}');
  insert into carried_questions select '${sessionId}', '${questionId}', '${sessionId}';
  insert into unanswered_searches values ('s1', 'poissaolo');
  insert into unanswered_search_days values ('s1', '2026-11-20', '', 3);
  insert into glossary_words values ('g1', 'huostis', '{huostaanotto}', 'slang', now());
  insert into answered_while_asking select id, '2026-11-20', 2 from entries order by id limit 1;
  insert into settings values ('draft_days', 60);
  insert into search_documents (entry_id, digest, forum_slug, act_numbers, sections, year, validity, term_ids, impacts, word_ids)
    select id, 'd', 'f', '{}', '{}', 2026, 'in_force', '{}', '{}', '{}' from entries order by id limit 1;
  insert into sign_ins values ('sid', '{}', now());
`;
