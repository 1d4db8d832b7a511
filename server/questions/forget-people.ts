import type { Transaction } from '../platform/database.ts';

/**
 * Deletes who asked a question, who had the same one, and who wrote in its thread until a day, or ever. The numbers and the
 * aliases stay. The question must be locked; done again it does nothing.
 */
export async function forgetPeople(tx: Transaction, questionId: string, until?: string): Promise<void> {
  await tx.raw('select identity.forget(?)', [questionId]);
  const followed = await tx('supports').where({ question_id: questionId }).delete();
  if (followed > 0) await tx('questions').where({ id: questionId }).increment('former_supports', followed);
  await tx.raw(
    `delete from remark_authors a using remarks r
     where r.id = a.remark_id and r.question_id = :questionId
       and (cast(:until as date) is null or r.written_on <= cast(:until as date))`,
    { questionId, until: until ?? null },
  );
  await tx('unclear_signals').where({ question_id: questionId }).delete();
}
