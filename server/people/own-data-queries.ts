import type { Database, Transaction } from '../platform/database.ts';
import type { OwnData, OwnDeed, OwnSignIn } from './contract.ts';

type Reader = Database | Transaction;

const dayOf = (moment: string) => `to_char(${moment} at time zone 'Europe/Helsinki', 'YYYY-MM-DD')`;
const titleOf = (question: string) => `coalesce(${question}.public_title, '')`;

export async function ownAccount(database: Reader, personId: string): Promise<OwnData['account'] | null> {
  const { rows } = await database.raw(
    `select p.id, p.display_name as name, p.email, p.email_verified as "emailVerified", p.role, a.name as "areaName",
       p.language, ${dayOf('p.created_at')} as "joinedOn", p.last_signed_in_on as "lastSignedInOn",
       p.issuer as "identityProvider", p.subject as "identityProviderSubject"
     from people p left join areas a on a.id = p.area_id where p.id = ?`,
    [personId],
  );
  return rows[0] ?? null;
}

/** A person's sign-ins that have not run out, the one that asks first, then the latest. */
export async function ownSignIns(
  database: Reader,
  { signInId, personId }: { signInId: string; personId: string },
): Promise<OwnSignIn[]> {
  const { rows } = await database.raw(
    `select left(encode(sha256(convert_to(sid, 'UTF8')), 'hex'), 32) as key, sid = :signInId as current,
       nullif(sess->>'device', '') as device,
       ${dayOf(`to_timestamp((sess->>'signedInAt')::float8 / 1000)`)} as "signedInOn"
     from sign_ins where sess->>'personId' = :personId and expire > now()
     order by sid = :signInId desc, (sess->>'signedInAt')::float8 desc nulls last, key`,
    { signInId, personId },
  );
  return rows;
}

export async function ownRemarks(database: Reader, personId: string): Promise<OwnData['remarks']> {
  const { rows } = await database.raw(
    `select r.id, ${titleOf('q')} as question, r.state, r.text, r.written_on as "writtenOn"
     from remark_authors a join remarks r on r.id = a.remark_id join questions q on q.id = r.question_id
     where a.person_id = ? order by r.written_on desc, r.id`,
    [personId],
  );
  return rows;
}

export async function ownCallsUnclear(database: Reader, personId: string): Promise<OwnData['calledUnclear']> {
  const { rows } = await database.raw(
    `select q.id, ${titleOf('q')} as title from unclear_signals u join questions q on q.id = u.question_id
     where u.person_id = ? order by q.id`,
    [personId],
  );
  return rows;
}

/** What is held on a person as a lawyer. */
export async function ownLawyersWork(database: Reader, personId: string): Promise<OwnData['lawyer']> {
  const { rows } = await database.raw<{ rows: [{ found: OwnData['lawyer'] }] }>(
    `select json_build_object(
       'sessions', (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'day', ${dayOf('s.starts_at')})
           order by s.starts_at), '[]')
         from session_lawyers l join sessions s on s.id = l.session_id where l.person_id = :personId),
       'signatures', (select coalesce(json_agg(json_build_object('question', ${titleOf('q')}, 'version', v.number,
           'day', ${dayOf('g.signed_at')}) order by g.signed_at), '[]')
         from signatures g join answer_versions v on v.id = g.version_id join questions q on q.id = v.question_id
         where g.person_id = :personId),
       'dissents', (select coalesce(json_agg(json_build_object('question', ${titleOf('q')}, 'version', v.number,
           'text', d.markdown, 'day', ${dayOf('d.signed_at')}) order by d.signed_at), '[]')
         from dissents d join answer_versions v on v.id = d.version_id join questions q on q.id = v.question_id
         where d.person_id = :personId),
       'notes', (select coalesce(json_agg(json_build_object('question', ${titleOf('q')}, 'text', n.text) order by n.id), '[]')
         from lawyer_notes n join questions q on q.id = n.question_id where n.person_id = :personId),
       'drafts', (select coalesce(json_agg(json_build_object('question', ${titleOf('q')}, 'version', v.number,
           'state', v.state, 'text', v.markdown) order by v.created_at), '[]')
         from answer_versions v join questions q on q.id = v.question_id where v.author_id = :personId),
       'claims', (select coalesce(json_agg(json_build_object('id', q.id, 'title', ${titleOf('q')}) order by q.id), '[]')
         from claims c join questions q on q.id = c.question_id where c.person_id = :personId)) as found`,
    { personId },
  );
  return rows[0].found;
}

/** What the list of deeds tells of a person; what they asked stands in no list under their name. */
export async function ownDeeds(database: Reader, personId: string): Promise<OwnDeed[]> {
  const { rows } = await database.raw(
    `select type as deed, ${dayOf('at')} as day, actor_id is not distinct from :personId as "byYou" from events
     where actor_id = :personId or subject->>'personId' = :personId order by seq`,
    { personId },
  );
  return rows;
}
