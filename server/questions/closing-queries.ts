import type { Transaction } from '../platform/database.ts';
import { finalStates } from './question.ts';

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const dayOf = (moment: string) => `(${moment} at time zone 'Europe/Helsinki')::date`;

/**
 * SQL for the day on which the thread of a question closed: when it and what stands for it came to their ends, or when their
 * sessions were to end, if that is later; null while anything may still happen.
 */
export const threadClosedOn = (question: string) => `
  (select case when bool_and(t.state in (${list(finalStates)}) and ts.state in ('closed', 'cancelled'))
          then max(greatest(${dayOf('t.updated_at')}, ${dayOf('ts.ends_at')})) end
   from questions t join sessions ts on ts.id = t.session_id where t.id in (${question}.id, ${question}.merged_into_id))`;

const atOnce = 200;

/** The questions whose people are to be forgotten by a day, in the order of their ids; at most 200, or those of the ones named. */
export async function questionsToForget(
  tx: Transaction,
  { today, days }: { today: string; days: number },
  among?: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.raw(
    `select q.id from questions q
     where (cast(:among as text[]) is null or q.id = any(:among)) and q.state in (${list(finalStates)})
       and ${threadClosedOn('q')} + cast(:days as int) <= cast(:today as date)
       and (identity.linked(q.id) or exists (select from supports s where s.question_id = q.id)
         or exists (select from remarks r join remark_authors a on a.remark_id = r.id
                    where r.question_id = q.id and r.written_on + cast(:days as int) <= cast(:today as date)))
     order by q.id limit :atOnce`,
    { today, days, atOnce, among: among ? [...among] : null },
  );
  return rows.map(({ id }: { id: string }) => id);
}
