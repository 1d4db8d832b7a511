import { provisionalHtml } from '../answers/views.ts';
import type { Database, Transaction } from '../platform/database.ts';
import type { Audience, ProvisionalText } from '../sessions/contract.ts';

/** A provisional text as it is now, and whether its question is what the live session is on. */
export type ProvisionalRecord = ProvisionalText & { onAir: boolean };

/**
 * What is being typed in a session, or on one question of it. A text older than a signature under the answer is no longer
 * provisional: the answer stands in its place.
 */
export async function provisionalTexts(
  database: Database | Transaction,
  sessionId: string,
  questionId?: string,
): Promise<ProvisionalRecord[]> {
  const { rows } = await database.raw<{ rows: (Omit<ProvisionalRecord, 'html'> & { markdown: string })[] }>(
    `select p.question_id as "questionId", p.revision, l.position as lawyer, p.markdown,
       q.state = 'on_air' and s.state in ('live', 'paused') as "onAir"
     from provisional_texts p
     join questions q on q.id = p.question_id
     join sessions s on s.id = q.session_id
     join session_lawyers l on l.session_id = q.session_id and l.person_id = p.person_id
     where q.session_id = :sessionId and q.id = coalesce(:questionId, q.id)
       and not exists (select from answer_versions v join signatures g on g.version_id = v.id
                       where v.question_id = q.id and g.signed_at >= p.updated_at)
     order by p.question_id`,
    { sessionId, questionId: questionId ?? null },
  );
  return rows.map(({ markdown, ...row }) => ({ ...row, html: provisionalHtml(markdown) }));
}

/** Followers see what is typed while its question is on air; the lawyers and the coordinator see it always. */
export function mayShowProvisional(text: ProvisionalRecord, audience: Audience): boolean {
  return text.onAir || audience === 'lawyer' || audience === 'coordinator';
}
