import type { Database } from '../platform/database.ts';
import { undoSeconds } from './question.ts';

/** A draft that was just laid aside and can be taken back. */
export type UndoablePutAway = { questionId: string; secondsLeft: number };

/** The draft a person laid aside last, while that can be undone. */
export async function undoablePutAway(
  database: Database,
  personId: string,
  now: Date,
): Promise<UndoablePutAway | null> {
  const row = await database('put_away_drafts as d')
    .select({ questionId: 'd.question_id', putAwayAt: 'd.put_away_at' })
    .whereRaw('d.question_id in (select identity.questions_of(?))', [personId])
    .where('d.put_away_at', '>', new Date(now.getTime() - undoSeconds * 1000))
    .orderBy('d.put_away_at', 'desc')
    .first();
  if (!row) return null;
  const age = (now.getTime() - row.putAwayAt.getTime()) / 1000;
  return { questionId: row.questionId, secondsLeft: Math.max(1, Math.ceil(undoSeconds - age)) };
}

/** How often an entry was found to answer what was about to be asked; `title` is null when it is no longer public. */
export type AnsweredUnasked = { entryId: string; title: string | null; count: number };

/** What was answered without asking since a day, the most frequent entries first. */
export async function answeredUnasked(database: Database, sinceDay: string): Promise<AnsweredUnasked[]> {
  const { rows } = await database.raw(
    `select a.entry_id as "entryId", p.title, cast(sum(a.count) as int) as count
     from answered_while_asking a left join public_entries p on p.id = a.entry_id
     where a.day >= ? group by a.entry_id, p.title order by count desc, a.entry_id`,
    [sinceDay],
  );
  return rows;
}
