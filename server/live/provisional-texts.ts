import { provisionalCitations, provisionalHtml } from '../answers/views.ts';
import type { Database, Transaction } from '../platform/database.ts';
import type { Audience, ProvisionalText } from '../sessions/contract.ts';

/** A provisional text as it is now, and whether its question is what the live session is on. */
export type ProvisionalRecord = Omit<ProvisionalText, 'shared'> & { onAir: boolean; shared: Buffer };

type Row = Omit<ProvisionalRecord, 'html' | 'citations'> & { markdown: string; citations: string };

/**
 * The shared texts of a session, or of one question of it. One that has ended is here too, empty and of a new generation:
 * whoever still has the old one learns from it that it is over.
 */
export async function provisionalTexts(
  database: Database | Transaction,
  sessionId: string,
  questionId?: string,
): Promise<ProvisionalRecord[]> {
  const { rows } = await database.raw<{ rows: Row[] }>(
    `select p.question_id as "questionId", p.revision, p.generation, coalesce(l.position, 1) as lawyer, p.markdown,
       p.citations, p.shared, q.state = 'on_air' and s.state in ('live', 'paused') as "onAir"
     from provisional_texts p
     join questions q on q.id = p.question_id
     join sessions s on s.id = q.session_id
     left join session_lawyers l on l.session_id = q.session_id and l.person_id = p.person_id
     where q.session_id = :sessionId and q.id = coalesce(:questionId, q.id)
     order by p.question_id`,
    { sessionId, questionId: questionId ?? null },
  );
  return rows.map(({ markdown, citations, ...row }) => ({
    ...row,
    html: provisionalHtml(markdown),
    citations: provisionalCitations(citations),
  }));
}

/** Followers are told of a text while its question is on air; the lawyers and the coordinator always. */
export function mayShowProvisional(text: ProvisionalRecord, audience: Audience): boolean {
  return text.onAir || audience === 'lawyer' || audience === 'coordinator';
}

/** A text as an audience gets it: the document itself is for those who write it. */
export function provisionalFor(
  { onAir: _onAir, shared, ...text }: ProvisionalRecord,
  audience: Audience,
): ProvisionalText {
  return { ...text, shared: audience === 'lawyer' ? shared.toString('base64') : null };
}
