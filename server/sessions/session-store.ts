import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import type { SessionState } from './contract.ts';
import type { SessionTimes } from './session.ts';

/** Keeps a session's new state; what was said of the end of a pause is over with it. */
export async function saveSessionState(
  tx: Transaction,
  sessionId: string,
  state: SessionState,
): Promise<void> {
  await tx('sessions').where({ id: sessionId }).update({ state, resumes_at: null });
}

export async function saveResumesAt(
  tx: Transaction,
  sessionId: string,
  resumesAt: Date | null,
): Promise<void> {
  await tx('sessions').where({ id: sessionId }).update({ resumes_at: resumesAt });
}

type Plan = SessionTimes & { title: string; intro: string; visibility: string };

export async function insertSession(
  tx: Transaction,
  session: Plan & { id: string; forumId: string },
): Promise<void> {
  await tx('sessions').insert({ id: session.id, forum_id: session.forumId, ...rowOf(session) });
}

export async function updateSession(tx: Transaction, sessionId: string, plan: Plan): Promise<void> {
  await tx('sessions').where({ id: sessionId }).update(rowOf(plan));
}

function rowOf(plan: Plan) {
  return {
    title: plan.title,
    intro: plan.intro,
    visibility: plan.visibility,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    asking_opens_at: plan.askingOpensAt,
    asking_closes_at: plan.askingClosesAt,
  };
}

/** Names the session's lawyers in their places; throws `not_found` for someone who is not a lawyer in office. */
export async function saveLawyers(tx: Transaction, sessionId: string, lawyerIds: string[]): Promise<void> {
  const found = await tx('people')
    .select('id')
    .whereIn('id', lawyerIds)
    .where({ role: 'lawyer' })
    .whereNull('disabled_at');
  if (found.length !== new Set(lawyerIds).size) throw new Problem('not_found');
  await tx('session_lawyers').where({ session_id: sessionId }).delete();
  if (lawyerIds.length === 0) return;
  await tx('session_lawyers').insert(
    lawyerIds.map((person_id, index) => ({ session_id: sessionId, person_id, position: index + 1 })),
  );
}

/** The session's lawyers in their places. */
export async function lawyerIdsOf(tx: Transaction, sessionId: string): Promise<string[]> {
  return tx('session_lawyers').where({ session_id: sessionId }).orderBy('position').pluck('person_id');
}

export async function countLawyers(tx: Transaction, sessionId: string): Promise<number> {
  return (await tx('session_lawyers').where({ session_id: sessionId })).length;
}
