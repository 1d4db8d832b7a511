import type { CommandContext } from '../platform/command.ts';
import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import { answerableStates } from '../questions/queries.ts';
import { claimSeconds } from './answer.ts';

export type Claim = { questionId: string; sessionId: string; fence: number; until: Date };

/**
 * Takes or renews the lease on a question in one conditional write: of rivals exactly one wins. Null when another lawyer
 * holds it, or when the question is none that this lawyer may answer.
 */
export async function takeClaim(context: CommandContext, questionId: string): Promise<Claim | null> {
  const { tx, actor, now } = context;
  const until = new Date(now.getTime() + claimSeconds * 1000);
  const { rows } = await tx.raw(
    `insert into claims (question_id, person_id, fence, expires_at)
     select q.id, l.person_id, 1, :until
     from questions q join session_lawyers l on l.session_id = q.session_id and l.person_id = :lawyer
     where q.id = :questionId and q.state = any(:states) and q.public_text is not null
     on conflict (question_id) do update set person_id = excluded.person_id, expires_at = excluded.expires_at,
       lapsed = false, fence = claims.fence + case when claims.person_id = excluded.person_id and claims.expires_at > :now then 0 else 1 end
     where claims.person_id is null or claims.person_id = excluded.person_id or claims.expires_at <= :now
       -- the question has gone to other lawyers, or the session has others now
       or not exists (select from questions hq join session_lawyers h on h.session_id = hq.session_id
         where hq.id = claims.question_id and h.person_id = claims.person_id)
     returning fence, expires_at as until, (select session_id from questions where id = question_id) as "sessionId"`,
    { questionId, lawyer: actor.personId, until, now, states: answerableStates },
  );
  return rows[0] ? { questionId, ...rows[0] } : null;
}

/** Why a claim was not had: who holds it, or that there is no such question for this lawyer. */
export async function claimRefusal(context: CommandContext, questionId: string): Promise<Problem> {
  const { tx, actor, now } = context;
  const holder = await tx('claims')
    .join('people', 'people.id', 'claims.person_id')
    .join('questions', 'questions.id', 'claims.question_id')
    .join('session_lawyers', 'session_lawyers.session_id', 'questions.session_id')
    .where({ 'claims.question_id': questionId, 'session_lawyers.person_id': actor.personId })
    .whereNot('claims.person_id', actor.personId)
    .where('claims.expires_at', '>', now)
    .select('people.display_name')
    .first();
  if (holder) return new Problem('claim_taken', { named: { name: holder.display_name } });
  return new Problem((await isLawyerOf(tx, questionId, actor.personId)) ? 'wording_missing' : 'not_found');
}

/**
 * Renews the lease under its fencing number and keeps the row locked; throws `claim_lost` when it has since been another's,
 * `not_found` when it was never this lawyer's to have.
 */
export async function holdClaim(context: CommandContext, questionId: string, fence: number): Promise<Claim> {
  const held = await renew(context, questionId, fence);
  if (held) return held;
  throw (await isLawyerOf(context.tx, questionId, context.actor.personId))
    ? new Problem('claim_lost')
    : new Problem('not_found');
}

/** Renews the lease of a lawyer who types; null when it is not the lawyer's, who may type all the same. */
export async function renewOwnClaim(context: CommandContext, questionId: string): Promise<Date | null> {
  return (await renew(context, questionId, null))?.until ?? null;
}

/** One that has lapsed and that nobody has taken comes back to life, and is shown again as taken. */
async function renew(
  { tx, actor, now, record }: CommandContext,
  questionId: string,
  fence: number | null,
): Promise<Claim | null> {
  const until = new Date(now.getTime() + claimSeconds * 1000);
  const { rows } = await tx.raw<{ rows: (Claim & { wasLapsed: boolean })[] }>(
    `update claims set expires_at = :until, lapsed = false from questions q
     join session_lawyers l on l.session_id = q.session_id and l.person_id = :lawyer
     where claims.question_id = :questionId and q.id = claims.question_id and claims.person_id = :lawyer
       and claims.fence = coalesce(:fence, claims.fence) and q.state = any(:states)
     returning claims.question_id as "questionId", q.session_id as "sessionId", claims.fence,
       claims.expires_at as until, old.lapsed as "wasLapsed"`,
    { questionId, lawyer: actor.personId, fence, until, states: answerableStates },
  );
  if (!rows[0]) return null;
  const { wasLapsed, ...claim } = rows[0];
  if (wasLapsed) record({ type: 'claim.taken', sessionId: claim.sessionId, questionId });
  return claim;
}

/**
 * Shows a lease as lapsed when its time has gone: gives its session if it is the first to do so. Else `until` tells when to
 * look again, null when nobody holds it.
 */
export async function lapseClaim(
  tx: Transaction,
  questionId: string,
  now: Date,
): Promise<{ sessionId: string } | { until: Date | null }> {
  const { rows } = await tx.raw<{ rows: { sessionId: string }[] }>(
    `update claims set lapsed = true from questions q
     where claims.question_id = :questionId and q.id = claims.question_id
       and claims.person_id is not null and not claims.lapsed and claims.expires_at <= :now
     returning q.session_id as "sessionId"`,
    { questionId, now },
  );
  if (rows[0]) return rows[0];
  const alive = await tx('claims')
    .where({ question_id: questionId, lapsed: false })
    .whereNotNull('person_id')
    .first('expires_at as until');
  return { until: alive?.until ?? null };
}

/** Ends a lease at once; the row stays, so that the fencing number never goes back. */
export async function endClaim(context: CommandContext, questionId: string): Promise<void> {
  await context
    .tx('claims')
    .where({ question_id: questionId })
    .update({ person_id: null, expires_at: context.now, lapsed: false });
}

/** Ends every lease of one lawyer that has not run out, locked in the order of their questions; gives whose those were. */
export async function endClaimsOf(
  tx: Transaction,
  personId: string,
  now: Date,
): Promise<{ questionId: string; sessionId: string }[]> {
  const { rows } = await tx.raw<{ rows: { questionId: string; sessionId: string }[] }>(
    `with held as (
       select question_id from claims where person_id = :personId and expires_at > :now order by question_id for update)
     update claims set person_id = null, expires_at = :now, lapsed = false from held, questions q
     where claims.question_id = held.question_id and q.id = claims.question_id
     returning claims.question_id as "questionId", q.session_id as "sessionId"`,
    { personId, now },
  );
  return rows;
}

async function isLawyerOf(tx: Transaction, questionId: string, personId: string): Promise<boolean> {
  const row = await tx('questions')
    .join('session_lawyers', 'session_lawyers.session_id', 'questions.session_id')
    .where({ 'questions.id': questionId, 'session_lawyers.person_id': personId })
    .whereIn('questions.state', answerableStates)
    .first();
  return row !== undefined;
}
