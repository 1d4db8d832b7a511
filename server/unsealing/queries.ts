import type { Database, Transaction } from '../platform/database.ts';
import { openDays, type ShownAsker, type UnsealableView, type UnsealingView } from './contract.ts';

type Reader = Database | Transaction;

const dayMs = 24 * 3_600_000;
const dayOf = (moment: string) => `to_char((${moment}) at time zone 'Europe/Helsinki', 'YYYY-MM-DD')`;

/** What was approved after this moment is still open. */
export function openSince(now: Date): Date {
  return new Date(now.getTime() - openDays * dayMs);
}

const isOpen = `u.asked_by = :readerId and u.state = 'approved' and u.decided_at > :openSince`;

const unsealing = `
  select u.id, u.question_id as "questionId", q.public_title as "publicTitle", o.text as original, u.reason, u.state,
    a.display_name as "askedBy", ${dayOf('u.asked_at')} as "askedOn", d.display_name as "decidedBy",
    ${dayOf('u.decided_at')} as "decidedOn", u.asked_by = :readerId as mine, identity.linked(u.question_id) as linked,
    case when ${isOpen} then ${dayOf(`u.decided_at + make_interval(days => ${openDays})`)} end as "openUntil"
  from unsealings u join questions q on q.id = u.question_id join question_originals o on o.question_id = q.id
  join people a on a.id = u.asked_by left join people d on d.id = u.decided_by`;

type Reading = { readerId: string; now: Date };
type Slice = { limit: number; offset: number };

/** The requests that wait for a decision and those open to the reader, the oldest first; of the others a slice, the latest first. */
export async function unsealingsFor(
  database: Reader,
  { readerId, now }: Reading,
  slice: Slice,
): Promise<{ waiting: UnsealingView[]; open: UnsealingView[]; past: UnsealingView[]; total: number }> {
  const bound = { readerId, openSince: openSince(now) };
  const isPast = `u.state <> 'asked' and not (${isOpen})`;
  const { rows: waiting } = await database.raw(
    `${unsealing} where u.state = 'asked' order by u.asked_at, u.id`,
    bound,
  );
  const { rows: open } = await database.raw(
    `${unsealing} where ${isOpen} order by u.decided_at, u.id`,
    bound,
  );
  const { rows: past } = await database.raw(
    `${unsealing} where ${isPast} order by u.decided_at desc, u.id limit :limit offset :offset`,
    { ...bound, ...slice },
  );
  const { rows: counted } = await database.raw(
    `select count(*) as total from unsealings u where ${isPast}`,
    bound,
  );
  return { waiting, open, past, total: counted[0].total };
}

/** A question for which an unsealing may be asked; null for what coordinators do not see. */
export async function unsealableQuestion(
  database: Reader,
  questionId: string,
): Promise<UnsealableView | null> {
  const { rows } = await database.raw(
    `select q.id, q.public_title as "publicTitle", o.text as original, identity.linked(q.id) as linked,
       exists (select from unsealings u where u.question_id = q.id and u.state = 'asked') as asked
     from questions q join question_originals o on o.question_id = q.id
     where q.id = ? and q.state not in ('draft', 'withdrawn')`,
    [questionId],
  );
  return rows[0] ?? null;
}

/** How many requests wait for a decision. */
export async function countWaitingUnsealings(database: Reader): Promise<number> {
  const row = await database('unsealings').where({ state: 'asked' }).count({ count: '*' }).first();
  return Number(row?.['count'] ?? 0);
}

/** Who asked, of an unsealing that is open to this person; told only within ten minutes of a look that `show-asker` wrote down. */
export async function unsealedAsker(
  database: Reader,
  unsealingId: string,
  personId: string,
): Promise<ShownAsker['asker']> {
  const { rows } = await database.raw('select name, email from identity.unsealed(?, ?)', [
    unsealingId,
    personId,
  ]);
  return rows[0] ?? null;
}
