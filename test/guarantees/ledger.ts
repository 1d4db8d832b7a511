import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Database } from '../../server/platform/database.ts';

/** One thing a client asked the server to do, and by what it is found again in the tables. */
export type Deed = {
  kind: 'question' | 'approval' | 'support' | 'claim' | 'answer';
  /** Of the question it is about; of a new question there is none but its text. */
  questionId: string | null;
  /** Text that no other deed has. */
  text: string;
};

type Entry = Deed & { operationId: string };

/** What clients were told, kept outside the product: a file that gets a line with each acknowledgement. */
export type Ledger = {
  sent(operationId: string, deed: Deed): void;
  acknowledged(operationId: string, deed: Deed): void;
  acknowledgements(): number;
  /** Compares what was told with what the tables hold. */
  audit(database: Database): Promise<Audit>;
};

export type Audit = {
  acknowledged: number;
  /** Acknowledged and not there. */
  lost: string[];
  /** There more than once, acknowledged or not. */
  doubled: string[];
  /** A row without its event or an event without its row: a transaction that was cut in two. */
  torn: string[];
  /** Never acknowledged, and there all the same: the reply was lost on its way. */
  keptUnacknowledged: number;
  neverAcknowledged: number;
};

export function openLedger(file: string): Ledger {
  const sent = new Map<string, Deed>();
  let acknowledgements = 0;
  writeFileSync(file, '');
  return {
    sent: (operationId, deed) => void sent.set(operationId, deed),
    acknowledged(operationId, deed) {
      const entry: Entry = { operationId, ...deed };
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
      acknowledgements += 1;
    },
    acknowledgements: () => acknowledgements,
    async audit(database) {
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n').filter(Boolean);
      const told = new Set(lines.map((line) => (JSON.parse(line) as Entry).operationId)); // as: written above
      const find = await readStored(database);
      const found = [...sent].map(([operationId, deed]) => ({
        deed,
        ...find(deed),
        told: told.has(operationId),
      }));
      const named = (wanted: (each: (typeof found)[number]) => boolean) =>
        found.filter(wanted).map(({ deed }) => `${deed.kind} ${deed.text}`);
      return {
        acknowledged: told.size,
        lost: named((each) => each.told && (each.rows === 0 || each.events === 0)),
        doubled: named((each) => each.rows > 1 || each.events > 1),
        torn: named((each) => each.rows !== each.events),
        keptUnacknowledged: named((each) => !each.told && each.rows > 0).length,
        neverAcknowledged: named((each) => !each.told).length,
      };
    },
  };
}

const eventOf = {
  question: 'question.submitted',
  approval: 'question.approved',
  support: 'question.supported',
  claim: 'claim.taken',
  answer: 'answer.saved',
} as const;

type Stored = { rows: number; events: number };

/** Counts the rows and the events of each deed; every question is approved, supported, claimed and answered at most once. */
async function readStored(database: Database): Promise<(deed: Deed) => Stored> {
  const counted = async (sql: string) => {
    const { rows } = await database.raw<{ rows: { key: string; count: number }[] }>(sql);
    return new Map(rows.map(({ key, count }) => [key, Number(count)]));
  };
  const rows = {
    question: await counted('select text as key, count(*) from question_originals group by 1'),
    approval: await counted(`select id as key, count(*) from questions where state = 'queued' group by 1`),
    support: await counted('select question_id as key, count(*) from supports group by 1'),
    claim: await counted('select question_id as key, sum(fence) as count from claims group by 1'),
    answer: await counted('select markdown as key, count(*) from answer_versions group by 1'),
  };
  const events = await counted(
    `select type || ' ' || (subject->>'questionId') as key, count(*) from events group by 1`,
  );
  const originals = await database('question_originals').select('question_id', 'text');
  const idOf = new Map(originals.map((row) => [String(row.text), String(row.question_id)]));
  return ({ kind, questionId, text }) => {
    const id = questionId ?? idOf.get(text) ?? '';
    const key = kind === 'question' || kind === 'answer' ? text : id;
    return { rows: rows[kind].get(key) ?? 0, events: events.get(`${eventOf[kind]} ${id}`) ?? 0 };
  };
}
