import type { CommandContext } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import type { SessionState } from './contract.ts';
import type { SessionTimes } from './session.ts';

export type SessionRow = SessionTimes & { id: string; forumId: string; state: SessionState };

const columns = {
  id: 'id',
  forumId: 'forum_id',
  state: 'state',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  askingOpensAt: 'asking_opens_at',
  askingClosesAt: 'asking_closes_at',
};

/** Locks a session's row until the transaction ends; throws `not_found`. Always locked before its questions. */
export async function lockSession({ tx }: CommandContext, sessionId: string): Promise<SessionRow> {
  const row = await tx('sessions').select(columns).where({ id: sessionId }).forNoKeyUpdate().first();
  if (!row) throw new Problem('not_found');
  return row;
}

/** Keeps a session as it is until the transaction ends, for one that changes only its questions. Throws `not_found`. */
export async function lockSessionShared({ tx }: CommandContext, sessionId: string): Promise<SessionRow> {
  const row = await tx('sessions').select(columns).where({ id: sessionId }).forShare().first();
  if (!row) throw new Problem('not_found');
  return row;
}

/**
 * Locks a session for someone who may put questions on air and pause it: any coordinator, or a lawyer named in it. To any
 * other lawyer the session is absent.
 */
export async function lockSessionToRun(
  { tx, actor }: CommandContext,
  sessionId: string,
): Promise<SessionRow> {
  const query = tx('sessions').select(columns).where({ id: sessionId }).forNoKeyUpdate();
  if (actor.kind === 'lawyer') {
    void query.whereExists(tx('session_lawyers').where({ session_id: sessionId, person_id: actor.personId }));
  }
  const row = await query.first();
  if (!row) throw new Problem('not_found');
  return row;
}
