import type { Actor } from '../accounts/actor.ts';
import type { Transaction } from '../platform/database.ts';
import { dayStart } from '../platform/helsinki-time.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { heardStates, readableStates } from '../questions/queries.ts';
import type { IncidentKind, IncidentState } from './contract.ts';
import type { Target } from './hidden-text-store.ts';

/** The question that is meant and where it is, locked. */
export type Meant = Target & { sessionId: string; entryId: string | null };

type Asked = { entryId?: string | undefined; questionId?: string | undefined; remarkId?: string | undefined };

/** Locks the question that someone means, if it is one they can read; throws `not_found`. */
export async function lockMeant(tx: Transaction, actor: Actor, asked: Asked): Promise<Meant> {
  const { entryId = '', questionId = '', remarkId = '' } = asked;
  await lockWithMerged(tx, meantId, { entryId, questionId, remarkId });
  const { rows } = await tx.raw(
    `select q.id as "questionId", q.session_id as "sessionId", e.id as "entryId", cast(nullif(:remarkId, '') as text) as "remarkId"
     from questions q join sessions s on s.id = q.session_id left join entries e on e.question_id = q.id
     where q.${meantId} and q.state <> 'draft' and (${readable[actor.kind]})
       and (:remarkId = '' or exists (select from remarks r where r.id = :remarkId and (${remarkReadable(actor)})))
     for no key update of q`,
    {
      ...{ entryId, questionId, remarkId },
      personId: 'personId' in actor ? actor.personId : '',
      heard: heardStates,
      readable: readableStates,
    },
  );
  if (!rows[0]) throw new Problem('not_found');
  return rows[0];
}

const meantId = `id in (:questionId, (select question_id from entries where id = :entryId), (select question_id from remarks where id = :remarkId))`;

/** Locks a question and those merged into it in the order of their ids, as a merge does: neither waits for the other for good. */
async function lockWithMerged(tx: Transaction, which: string, named: Record<string, string>): Promise<void> {
  await tx.raw(
    `select q.id from questions q join questions meant on meant.id in (q.id, q.merged_into_id)
     where meant.${which} order by q.id for no key update of q`,
    named,
  );
}

const asEntry = `e.validity <> 'revoked'`;
const asMember = `q.state = any(:readable) and q.held_on is null and s.state <> 'planned'`;
const own = 'identity.asks(q.id, :personId)';
const inOwnSession = `q.state <> 'withdrawn' and exists (select from session_lawyers l
  where l.session_id = q.session_id and l.person_id = :personId)`;

const readable: Record<Actor['kind'], string> = {
  visitor: `${asEntry} or q.state = any(:heard) and s.visibility = 'public' and s.state <> 'planned'`,
  participant: `${asEntry} or ${asMember}`,
  worker: `${asEntry} or ${asMember} or ${own}`,
  lawyer: `${asEntry} or ${asMember} or ${inOwnSession}`,
  coordinator: 'true',
  system: 'false',
};

function remarkReadable({ kind }: Actor): string {
  if (kind === 'visitor') return 'false';
  return kind === 'coordinator' ? `r.state in ('shown', 'submitted')` : `r.state = 'shown'`;
}

export type IncidentRow = Target & {
  id: string;
  sessionId: string;
  entryId: string | null;
  state: IncidentState;
  redactedAt: Date | null;
};

/** Locks an incident that is open and its question; throws `not_found`. */
export async function lockIncident(tx: Transaction, incidentId: string): Promise<IncidentRow> {
  await lockWithMerged(tx, 'id = (select question_id from incidents where id = :incidentId)', { incidentId });
  const { rows } = await tx.raw(
    `select i.id, i.question_id as "questionId", i.remark_id as "remarkId", q.session_id as "sessionId", e.id as "entryId", i.state,
       i.redacted_at as "redactedAt"
     from questions q join incidents i on i.question_id = q.id left join entries e on e.question_id = q.id
     where i.id = ? and i.closed_at is null for no key update of q, i`,
    [incidentId],
  );
  if (!rows[0]) throw new Problem('not_found');
  return rows[0];
}

/** The open incident of a target, of which one more report is counted; null when there is none. */
export async function countReport(
  tx: Transaction,
  { questionId, remarkId }: Target,
): Promise<Pick<IncidentRow, 'id' | 'state'> | null> {
  const { rows } = await tx.raw(
    `update incidents set reports = reports + 1
     where question_id = :questionId and remark_id is not distinct from :remarkId and closed_at is null returning id, state`,
    { questionId, remarkId },
  );
  return rows[0] ?? null;
}

/** How many texts are hidden and wait to be looked at. */
export async function countHidden(tx: Transaction): Promise<number> {
  const row = await tx('incidents')
    .where({ state: 'hidden' })
    .whereNull('closed_at')
    .count({ count: '*' })
    .first();
  return Number(row?.['count'] ?? 0);
}

type NewIncident = { target: Target; kind: IncidentKind; state: IncidentState; now: Date };

export async function insertIncident(
  tx: Transaction,
  { target, kind, state, now }: NewIncident,
): Promise<string> {
  const id = newId();
  const { questionId: question_id, remarkId: remark_id } = target;
  await tx('incidents').insert({ id, question_id, remark_id, kind, state, reported_at: now });
  return id;
}

/**
 * Whether a coordinator has found these very texts to tell of no client; on air, where they go on changing as they are written,
 * for the rest of the day whatever they say.
 */
export async function isCleared(
  tx: Transaction,
  { questionId, remarkId }: Target,
  { digest, now }: { digest: string; now: Date },
): Promise<boolean> {
  const { rows } = await tx.raw(
    `select from incidents i join questions q on q.id = i.question_id
     where q.id = :questionId and i.remark_id is not distinct from :remarkId
       and (i.cleared_digest = :digest or q.state = 'on_air' and i.state = 'shown' and i.closed_at >= :today)`,
    { questionId, remarkId, digest, today: dayStart(now) },
  );
  return rows.length > 0;
}

export async function changeIncident(
  tx: Transaction,
  incidentId: string,
  change: Partial<{
    state: IncidentState;
    redacted_at: Date;
    closed_at: Date;
    cleared_digest: string;
  }>,
): Promise<void> {
  await tx('incidents').where({ id: incidentId }).update(change);
}

/** Marks a question and its entry as hidden, or as in sight again. */
export async function markHidden(tx: Transaction, questionId: string, since: Date | null): Promise<void> {
  await tx('questions').where({ id: questionId }).update({ hidden_at: since });
  await tx('entries')
    .where({ question_id: questionId })
    .update({ hidden: since !== null });
}

/** The open incident under which a whole question is hidden. */
export async function hidingIncident(tx: Transaction, questionId: string): Promise<string | null> {
  const row = await tx('incidents')
    .where({ question_id: questionId, remark_id: null, state: 'hidden', closed_at: null })
    .first('id');
  return row?.id ?? null;
}
