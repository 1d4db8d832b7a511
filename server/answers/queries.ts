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
  signatures: { lawyer: 1 | 2 | null; name: string; signedAt: string }[];
  dissents: DissentRecord[];
};

/** A dissent; its writer may no longer be the session's lawyer. */
export type DissentRecord = {
  personId: string;
  lawyer: 1 | 2 | null;
  name: string;
  html: string;
  signedAt: string;
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
    'signatures', (select coalesce(json_agg(json_build_object('lawyer', l.position, 'name', p.display_name,
        'signedAt', g.signed_at) order by g.signed_at), '[]')
      from signatures g join people p on p.id = g.person_id
      left join session_lawyers l on l.session_id = vq.session_id and l.person_id = g.person_id
      where g.version_id = v.id),
    'dissents', (select coalesce(json_agg(json_build_object('personId', d.person_id, 'lawyer', l.position,
        'name', p.display_name, 'html', d.html, 'signedAt', d.signed_at) order by d.signed_at), '[]')
      from dissents d join people p on p.id = d.person_id
      left join session_lawyers l on l.session_id = vq.session_id and l.person_id = d.person_id
      where d.version_id = v.id))`;

/** A subquery for the dissents beside a version, as they are read where no session is: who signed which text on what day. */
export function dissentsJson(version: string): string {
  return `
    (select coalesce(json_agg(json_build_object('name', p.display_name, 'html', d.html,
        'signedOn', to_char(d.signed_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD')) order by d.signed_at), '[]')
     from dissents d join people p on p.id = d.person_id where d.version_id = ${version})`;
}

/** What a lawyer of the session wrote last as a dissent to an answer of the question: for a newer version to be signed anew. */
export type DissentSourceRecord = { personId: string; lawyer: 1 | 2; versionId: string; markdown: string };

/** A subquery for the dissents of the question row `question` as their writers work on them. */
export function dissentSources(question: string): string {
  return `
    (select coalesce(json_agg(json_build_object('personId', d.person_id, 'lawyer', d.position, 'versionId', d.version_id,
        'markdown', d.markdown) order by d.position), '[]')
     from (select distinct on (l.position) l.position, x.person_id, x.version_id, x.markdown
       from dissents x join answer_versions v on v.id = x.version_id
       join session_lawyers l on l.session_id = ${question}.session_id and l.person_id = x.person_id
       where v.question_id = ${question}.id order by l.position, v.number desc) as d)`;
}

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
    .leftJoin('session_lawyers as l', (join) =>
      join.on('l.session_id', 'q.session_id').andOn('l.person_id', 'c.person_id'),
    )
    .leftJoin('people as p', 'p.id', 'l.person_id')
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
    dissenterIds: string[];
  } | null;
  /** Who is to answer it in writing, and by when. */
  written: { personId: string; name: string; until: string } | null;
};

/** The questions a lawyer has had to answer, in the order of each session; of a cancelled one those to be answered in writing. */
export async function workOf(database: Reader, lawyerId: string): Promise<WorkRecord[]> {
  const { rows } = await database.raw(
    `select q.session_id as "sessionId", s.state as "sessionState", q.id as "questionId", q.state,
       coalesce(q.public_title, '') as title, q.needed_by as "neededBy",
       (select json_build_object('personId', p.id, 'name', p.display_name, 'expiresAt', c.expires_at)
         from claims c join session_lawyers h on h.session_id = q.session_id and h.person_id = c.person_id
         join people p on p.id = c.person_id where c.question_id = q.id) as claim,
       (select json_build_object('number', v.number, 'state', v.state, 'oneSignatureReason', v.one_signature_reason,
           'signerIds', (select coalesce(json_agg(g.person_id), '[]') from signatures g where g.version_id = v.id),
           'dissenterIds', (select coalesce(json_agg(d.person_id), '[]') from dissents d where d.version_id = v.id))
         from answer_versions v where v.question_id = q.id order by v.number desc limit 1) as version,
       (select json_build_object('personId', w.person_id, 'name', p.display_name, 'until', q.deferred_until)
         from session_lawyers w join people p on p.id = w.person_id
         where w.session_id = q.session_id and w.position = q.written_lawyer and q.state = 'deferred') as written
     from questions q join sessions s on s.id = q.session_id
     join session_lawyers l on l.session_id = s.id and l.person_id = :lawyerId
     where (s.state <> 'cancelled' or q.deferral = 'written')
       and q.state in ('queued', 'on_air', 'answered', 'deferred', 'published', 'answered_private')
     order by s.starts_at, q.state <> 'on_air', q.position nulls last, q.id`,
    { lawyerId },
  );
  return rows;
}
