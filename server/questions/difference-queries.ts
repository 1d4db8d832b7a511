import type { Database } from '../platform/database.ts';
import type { DifferenceView } from './contract.ts';
import { readableStates } from './question.ts';

const readable = readableStates.map((state) => `'${state}'`).join(', ');

// A question of a session only planned is not to be read.
const seen = (entry: string, waiting: string) => `
    left join public_entries seen on seen.id = ${entry}
    left join (questions waiting join sessions of_it on of_it.id = waiting.session_id and of_it.state <> 'planned')
      on waiting.id = ${waiting} and waiting.state in (${readable}) and waiting.held_on is null`;

/** SQL for what an asker saw that was not the same, as a `DifferenceView` or null; `question` is the alias of its table. */
export function differenceOf(question: string): string {
  return `(select json_build_object('entryId', d.entry_id, 'questionId', d.waiting_id,
      'title', coalesce(seen.title, waiting.public_title), 'reason', d.reason)
    from question_differences d ${seen('d.entry_id', 'd.waiting_id')}
    where d.question_id = ${question}.id)`;
}

/** What the asker of a question saw that was not the same; null when nothing was said. */
export async function differenceOfQuestion(
  database: Database,
  questionId: string,
): Promise<DifferenceView | null> {
  const { rows } = await database.raw(
    `select ${differenceOf('q')} as difference from questions q where q.id = ?`,
    [questionId],
  );
  return rows[0]?.difference ?? null;
}

/** An entry or a waiting question that one may have seen while asking; null when it is not to be read. */
export async function seenWhileAsking(
  database: Database,
  id: string,
): Promise<{ id: string; kind: 'entry' | 'question'; title: string } | null> {
  const { rows } = await database.raw(
    `select asked.id, case when seen.id is null then 'question' else 'entry' end as kind,
       coalesce(seen.title, waiting.public_title) as title
     from (select cast(? as text) as id) as asked ${seen('asked.id', 'asked.id')}
     where coalesce(seen.id, waiting.id) is not null`,
    [id],
  );
  return rows[0] ?? null;
}
