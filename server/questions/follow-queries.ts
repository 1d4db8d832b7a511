import type { Database } from '../platform/database.ts';
import type { FollowedQuestions } from './contract.ts';
import { readableStates } from './question.ts';

/** The questions a person follows, those that wait first; a merged one is followed in the question that stands for it. */
export async function followedBy(database: Database, personId: string): Promise<FollowedQuestions> {
  const { rows } = await database.raw(
    `select distinct on (t.id) t.id, t.state, t.public_title as title, e.id as "entryId",
       t.state = any(:readable) and t.held_on is null and s.state <> 'planned' as readable,
       json_build_object('id', s.id, 'title', s.title, 'state', s.state,
         'startsAt', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as session
     from supports u join questions q on q.id = u.question_id join questions t on t.id = coalesce(q.merged_into_id, q.id)
     join sessions s on s.id = t.session_id left join entries e on e.question_id = t.id
     where u.person_id = :personId
     order by t.id`,
    { personId, readable: readableStates },
  );
  const followed: (FollowedQuestions['questions'][number] & { readable: boolean })[] = rows;
  const questions = followed
    .filter(({ readable }) => readable)
    .map(({ readable: _readable, ...question }) => question);
  questions.sort((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
  return { questions, hidden: followed.length - questions.length };
}

const placeOf = ({ state }: { state: string }) => (state === 'published' ? 1 : 0);

/** Where a question is that somebody meant to follow: nothing is told of one that may not be read. */
export async function standingOf(
  database: Database,
  questionId: string,
): Promise<{ title: string | null; entryId: string | null }> {
  const { rows } = await database.raw(
    `select q.public_title as title, p.id as "entryId"
     from questions asked join questions q on q.id = coalesce(asked.merged_into_id, asked.id)
     join sessions s on s.id = q.session_id and s.state <> 'planned'
     left join entries e on e.question_id = q.id left join public_entries p on p.id = e.id
     where asked.id = :questionId and q.state = any(:readable) and q.held_on is null`,
    { questionId, readable: readableStates },
  );
  return rows[0] ?? { title: null, entryId: null };
}
