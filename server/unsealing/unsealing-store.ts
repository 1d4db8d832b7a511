import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { UnsealingView } from './contract.ts';

export type UnsealingRow = { id: string; questionId: string; state: UnsealingView['state'] };

/** Whether it is still known who asked a question. */
export async function isLinked(tx: Transaction, questionId: string): Promise<boolean> {
  const { rows } = await tx.raw('select identity.linked(?) as linked', [questionId]);
  return rows[0].linked;
}

/** Whether a request for a question waits for its decision. */
export async function isAsked(tx: Transaction, questionId: string): Promise<boolean> {
  return (
    (await tx('unsealings').where({ question_id: questionId, state: 'asked' }).first('id')) !== undefined
  );
}

type NewUnsealing = { id: string; questionId: string; reason: string; askedBy: string; now: Date };

export async function insertUnsealing(tx: Transaction, unsealing: NewUnsealing): Promise<void> {
  const { id, questionId, reason, askedBy, now } = unsealing;
  await tx('unsealings').insert({ id, question_id: questionId, reason, asked_by: askedBy, asked_at: now });
}

/** Locks one's own request, or another's, until the transaction ends; throws `not_found`, so that one's own is absent to its approval. */
export async function lockUnsealing(
  tx: Transaction,
  unsealingId: string,
  whose: { askedBy: string } | { askedByOtherThan: string },
): Promise<UnsealingRow> {
  const query = tx('unsealings')
    .select({ id: 'id', questionId: 'question_id', state: 'state' })
    .where({ id: unsealingId })
    .forNoKeyUpdate();
  if ('askedBy' in whose) void query.where('asked_by', whose.askedBy);
  else void query.whereNot('asked_by', whose.askedByOtherThan);
  const row = await query.first();
  if (!row) throw new Problem('not_found');
  return row;
}

type Decision = { state: 'approved' | 'declined' | 'withdrawn'; decidedBy: string | null; now: Date };

/** Ends a request that waits; throws `unsealing_state` when it does so no longer. */
export async function decideUnsealing(
  tx: Transaction,
  unsealing: UnsealingRow,
  { state, decidedBy, now }: Decision,
): Promise<void> {
  if (unsealing.state !== 'asked') throw new Problem('unsealing_state');
  await tx('unsealings')
    .where({ id: unsealing.id })
    .update({ state, decided_by: decidedBy, decided_at: now });
}

/** How long one must have been a coordinator before one's approval counts, in days. */
const newForDays = 7;

/** Whether a person came, came back or was made a coordinator in the last week, as the list of events has it. */
export async function isNewCoordinator(tx: Transaction, personId: string, now: Date): Promise<boolean> {
  const { rows } = await tx.raw(
    `select exists (
       select from events where subject->>'personId' = :personId and at > cast(:now as timestamptz) - make_interval(days => :days)
         and (type in ('person.joined', 'person.enabled') or type = 'person.role_changed' and subject->>'toRoleId' = 'coordinator')) as new`,
    { personId, now, days: newForDays },
  );
  return rows[0]?.new === true;
}
