import type { Database, Transaction } from '../platform/database.ts';
import type { QuestionState } from '../questions/contract.ts';
import type { SessionState } from '../sessions/contract.ts';
import type { Citation } from '../statutes/contract.ts';
import type { AnswerState } from './contract.ts';

type Reader = Database | Transaction;

/** A version of an answer with all that its views need. */
export type VersionRecord = {
  versionId: string;
  number: number;
  state: AnswerState;
  revision: number;
  markdown: string;
  html: string;
  oneSignatureReason: string | null;
  writtenOn: string;
  citations: Citation[];
  signatures: { lawyer: 1 | 2; signedAt: string }[];
  dissents: { lawyer: 1 | 2; html: string; signedAt: string }[];
};

/** A subquery for the newest version of the question row `question`: of all, or of those that a lawyer has signed. */
export function newestVersion(question: string, which: 'any' | 'signed'): string {
  return `
    (select ${versionJson} from answer_versions v join questions vq on vq.id = v.question_id
     where v.question_id = ${question}.id ${which === 'signed' ? `and v.state <> 'draft'` : ''}
     order by v.number desc limit 1)`;
}

/** A version `v` of a question `vq` as JSON in the shape of `VersionRecord`. */
const versionJson = `
  json_build_object('versionId', v.id, 'number', v.number, 'state', v.state, 'revision', v.revision,
    'markdown', v.markdown, 'html', v.html, 'oneSignatureReason', v.one_signature_reason,
    'writtenOn', to_char(v.created_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD'),
    'citations', (select coalesce(json_agg(json_build_object('actNumber', c.act_number,
        'chapter', c.chapter, 'section', c.section, 'subsection', c.subsection, 'item', c.item) order by c.position), '[]')
      from citations c where c.version_id = v.id),
    'signatures', (select coalesce(json_agg(json_build_object('lawyer', coalesce(l.position, 1), 'signedAt', g.signed_at)
        order by g.signed_at), '[]')
      from signatures g left join session_lawyers l on l.session_id = vq.session_id and l.person_id = g.person_id
      where g.version_id = v.id),
    'dissents', (select coalesce(json_agg(json_build_object('lawyer', coalesce(l.position, 1), 'html', d.html, 'signedAt', d.signed_at)
        order by d.signed_at), '[]')
      from dissents d left join session_lawyers l on l.session_id = vq.session_id and l.person_id = d.person_id
      where d.version_id = v.id))`;

/** A version with the people who signed it, also those who are no longer the session's lawyers. */
export type SignedVersionRecord = VersionRecord & {
  signers: { personId: string; name: string; signedAt: string }[];
};

/** All versions of a question's answer, the newest first. */
export async function versionsOf(database: Reader, questionId: string): Promise<SignedVersionRecord[]> {
  const { rows } = await database.raw(
    `select ${versionJson} as version,
       (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.display_name, 'signedAt', g.signed_at)
           order by g.signed_at), '[]')
         from signatures g join people p on p.id = g.person_id where g.version_id = v.id) as signers
     from answer_versions v join questions vq on vq.id = v.question_id
     where v.question_id = ? order by v.number desc`,
    [questionId],
  );
  return rows.map((row: { version: VersionRecord; signers: SignedVersionRecord['signers'] }) => ({
    ...row.version,
    signers: row.signers,
  }));
}

/** What the work on a question's answer starts from: when it is needed, and who last took it, perhaps long ago. */
export type AnsweringRecord = {
  neededBy: string | null;
  mergedIntoId: string | null;
  claim: { personId: string; name: string; fence: number; expiresAt: Date } | null;
};

export async function answeringOf(database: Reader, questionId: string): Promise<AnsweringRecord> {
  const row = await database('questions as q')
    .leftJoin('claims as c', 'c.question_id', 'q.id')
    .leftJoin('people as p', 'p.id', 'c.person_id')
    .where('q.id', questionId)
    .select({
      neededBy: 'q.needed_by',
      mergedIntoId: 'q.merged_into_id',
      personId: 'p.id',
      name: 'p.display_name',
      fence: 'c.fence',
      expiresAt: 'c.expires_at',
    })
    .first();
  const { neededBy = null, mergedIntoId = null, personId, name, fence, expiresAt } = row ?? {};
  return { neededBy, mergedIntoId, claim: personId ? { personId, name, fence, expiresAt } : null };
}

/** A question of a session in which a lawyer is named, as the work list needs it. */
export type WorkRecord = {
  sessionId: string;
  sessionState: SessionState;
  questionId: string;
  state: QuestionState;
  title: string;
  neededBy: string | null;
  claim: { personId: string; name: string; expiresAt: string } | null;
  version: {
    number: number;
    state: AnswerState;
    oneSignatureReason: string | null;
    signerIds: string[];
  } | null;
};

/** The questions a lawyer has had to answer in sessions that were not cancelled, in the order of each session. */
export async function workOf(database: Reader, lawyerId: string): Promise<WorkRecord[]> {
  const { rows } = await database.raw(
    `select q.session_id as "sessionId", s.state as "sessionState", q.id as "questionId", q.state,
       coalesce(q.public_title, '') as title, q.needed_by as "neededBy",
       (select json_build_object('personId', p.id, 'name', p.display_name, 'expiresAt', c.expires_at)
         from claims c join people p on p.id = c.person_id where c.question_id = q.id) as claim,
       (select json_build_object('number', v.number, 'state', v.state, 'oneSignatureReason', v.one_signature_reason,
           'signerIds', (select coalesce(json_agg(g.person_id), '[]') from signatures g where g.version_id = v.id))
         from answer_versions v where v.question_id = q.id order by v.number desc limit 1) as version
     from questions q join sessions s on s.id = q.session_id
     join session_lawyers l on l.session_id = s.id and l.person_id = :lawyerId
     where s.state <> 'cancelled'
       and q.state in ('queued', 'on_air', 'answered', 'deferred', 'published', 'answered_private')
     order by s.starts_at, q.state <> 'on_air', q.position nulls last, q.id`,
    { lawyerId },
  );
  return rows;
}
