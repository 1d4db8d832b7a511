import type { Database, Transaction } from '../platform/database.ts';
import type { LawyerMissing, ListedPerson, PeopleAsked } from './contract.ts';

type Reader = Database | Transaction;

const listed = `
  select p.id, case when p.disabled_at is null then 'active' else 'disabled' end as state, p.display_name as name, p.email,
    p.email_verified as "emailVerified", p.role, p.area_id as "areaId", p.last_signed_in_on as "lastSignedInOn"
  from people p
  union all
  select i.id, 'invited', i.display_name, i.email, false, i.role, i.area_id, null
  from invitations i where i.withdrawn_at is null`;

type Slice = { limit: number; offset: number };

/** Those who have come and those who are invited, by name, and how many fit in all. */
export async function findPeople(
  database: Reader,
  asked: PeopleAsked,
  slice: Slice,
): Promise<{ people: ListedPerson[]; total: number }> {
  const held = `%${asked.name.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const where = `
    (lower(l.name) like :held or lower(coalesce(l.email, '')) like :held or l.id = :name)
    and (:role = '' or coalesce(l.role, 'none') = :role) and (:state = '' or l.state = :state)
    and (:area = '' or coalesce(l."areaId", '-') = :area)`;
  const bound = { held, name: asked.name, role: asked.role, area: asked.area, state: asked.state, ...slice };
  const [{ rows: people }, { rows: counted }] = await Promise.all([
    database.raw<{ rows: ListedPerson[] }>(
      `select l.*, a.name as "areaName" from (${listed}) l left join areas a on a.id = l."areaId"
       where ${where} order by lower(l.name), l.id limit :limit offset :offset`,
      bound,
    ),
    database.raw<{ rows: { total: string }[] }>(
      `select count(*) as total from (${listed}) l where ${where}`,
      bound,
    ),
  ]);
  return { people, total: Number(counted[0]?.total ?? 0) };
}

export async function allAreas(database: Reader): Promise<{ id: string; name: string }[]> {
  return database('areas').select('id', 'name').orderBy('name');
}

/** Sessions still to be held whose named lawyer is disabled, or is a lawyer no longer; the nearest first. */
export async function lawyersMissing(database: Reader): Promise<LawyerMissing[]> {
  const { rows } = await database.raw<{ rows: (Omit<LawyerMissing, 'startsAt'> & { startsAt: Date })[] }>(
    `select s.id as "sessionId", s.title, s.starts_at as "startsAt", p.display_name as name
     from sessions s join session_lawyers l on l.session_id = s.id join people p on p.id = l.person_id
     where s.state in ('planned', 'open', 'frozen', 'live', 'paused', 'wrap_up')
       and (p.disabled_at is not null or p.role is distinct from 'lawyer')
     order by s.starts_at, s.id, l.position`,
  );
  return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }));
}

/** What someone did to people last, for the seconds in which it is offered to be undone. */
export type PersonDeed = {
  type: string;
  at: Date;
  subject: Record<string, string>;
  name: string | null;
  areaName: string | null;
};

// Far more than happens in the ten seconds that matter.
const eventsLookedAt = 300;

/** The last deed to people of one coordinator since a moment, with the name of whom it was done to. */
export async function lastDeed(database: Reader, actorId: string, since: Date): Promise<PersonDeed | null> {
  const { rows } = await database.raw<{ rows: PersonDeed[] }>(
    `select e.type, e.at, e.subject, coalesce(p.display_name, i.display_name) as name, a.name as "areaName"
     from (select * from events order by seq desc limit :lookedAt) e
       left join people p on p.id = e.subject->>'personId'
       left join invitations i on i.id = e.subject->>'invitationId'
       left join areas a on a.id = e.subject->>'toAreaId'
     where e.actor_id = :actorId and e.at > :since and (e.type like 'person.%' or e.type like 'invitation.%')
     order by e.seq desc limit 1`,
    { lookedAt: eventsLookedAt, actorId, since },
  );
  return rows[0] ?? null;
}
