import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { RemarkState, Voice } from './contract.ts';

export type RemarkRow = { id: string; state: RemarkState; questionId: string; sessionId: string };

// The question is locked before the remark, as everywhere: places and numbers in a thread are given one at a time.
const lockedRemark = (own: string) => `
  select r.id, r.state, q.id as "questionId", q.session_id as "sessionId"
  from questions q join remarks r on r.question_id = q.id
  where r.id = :remarkId ${own} for no key update`;

/** Locks a remark and its question until the transaction ends; throws `not_found`. */
export async function lockRemark(tx: Transaction, remarkId: string): Promise<RemarkRow> {
  const { rows } = await tx.raw(lockedRemark(''), { remarkId });
  if (rows.length === 0) throw new Problem('not_found');
  return rows[0];
}

/** The same for its author, perhaps only under one question; to anyone else it is absent. */
export async function lockOwnRemark(
  tx: Transaction,
  remarkId: string,
  { personId, questionId = null }: { personId: string; questionId?: string | null },
): Promise<RemarkRow> {
  const own = `and exists (select from remark_authors a where a.remark_id = r.id and a.person_id = :personId)
    and q.id = coalesce(:questionId, q.id)`;
  const { rows } = await tx.raw(lockedRemark(own), { remarkId, personId, questionId });
  if (rows.length === 0) throw new Problem('not_found');
  return rows[0];
}

type NewRemark = {
  id: string;
  questionId: string;
  text: string;
  state: RemarkState;
  voice: Voice;
  authorId: string;
  writtenOn: string;
};

/** Keeps a remark without a person, and who wrote it apart. */
export async function insertRemark(tx: Transaction, remark: NewRemark): Promise<void> {
  const { id, questionId, text, state, voice, authorId, writtenOn } = remark;
  await tx('remarks').insert({
    ...{ id, question_id: questionId, text, state, voice },
    alias: await aliasIn(tx, remark),
    lawyer_id: voice === 'lawyer' ? authorId : null,
    position: state === 'shown' ? await nextPlace(tx, questionId) : null,
    written_on: writtenOn,
  });
  await tx('remark_authors').insert({ remark_id: id, person_id: authorId });
}

/** The number by which an author is known in a thread: the one had already, or the next of the same voice. */
async function aliasIn(tx: Transaction, { questionId, voice, authorId }: NewRemark): Promise<number> {
  const { rows } = await tx.raw(
    `select coalesce(max(r.alias) filter (where a.person_id = :authorId), coalesce(max(r.alias), 0) + 1) as alias
     from remarks r left join remark_authors a on a.remark_id = r.id
     where r.question_id = :questionId and r.voice = :voice`,
    { questionId, voice, authorId },
  );
  return rows[0].alias;
}

/** The place after the last that is shown in a thread. */
export async function nextPlace(tx: Transaction, questionId: string): Promise<number> {
  const row = await tx('remarks').where({ question_id: questionId }).max({ last: 'position' }).first();
  return (row?.['last'] ?? 0) + 1;
}

/** How many of a person's remarks wait to be read under a question. */
export async function countWaiting(tx: Transaction, questionId: string, personId: string): Promise<number> {
  const row = await tx('remarks as r')
    .join('remark_authors as a', 'a.remark_id', 'r.id')
    .where({ 'r.question_id': questionId, 'r.state': 'submitted', 'a.person_id': personId })
    .count({ count: '*' })
    .first();
  return Number(row?.['count'] ?? 0);
}

export async function changeRemark(
  tx: Transaction,
  remarkId: string,
  change: {
    state: RemarkState;
    position?: number | null;
    decline_reason?: string | null;
    decided_at?: Date | null;
  },
): Promise<void> {
  await tx('remarks')
    .where({ id: remarkId })
    .update({ position: null, decline_reason: null, decided_at: null, ...change });
}
