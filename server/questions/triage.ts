import type { CommandContext } from '../platform/command.ts';
import { questionAfter, type QuestionMove } from './question.ts';
import { changeQuestion, lockQuestion, type QuestionChange, type QuestionRow } from './question-store.ts';

/** What a decision changes besides the state. */
export type TriageDecision = {
  move: QuestionMove;
  /** A second move that follows at once. */
  onward?: QuestionMove;
  change: QuestionChange;
  event: string;
  subject?: Record<`${string}Id`, string>;
};

// What an undo puts back: every column a decision may touch, and nothing an asker or a lawyer changes meanwhile.
const decided = `state, session_id, public_title, public_text, info_request, decline_reason, decline_text, deferral, deferred_until,
  written_lawyer, merged_into_id, position, first_lawyer, late, on_air_since, answered_at, held_on`;

/** Takes one decision on a question, keeping what it was for the ten seconds in which it can be undone. */
export async function decide(
  context: CommandContext,
  questionId: string,
  decision: (question: QuestionRow) => TriageDecision | Promise<TriageDecision>,
): Promise<void> {
  const { tx, actor, now, record } = context;
  const question = await lockQuestion(tx, questionId);
  const { move, onward, change, event, subject } = await decision(question);
  const moved = questionAfter(question.state, move);
  const state = onward ? questionAfter(moved, onward) : moved;
  await tx.raw(
    `insert into triage_undos (question_id, person_id, before, decided_state, decided_at, event)
     select id, ?, (select to_jsonb(b) from (select ${decided}) b), ?, ?, ? from questions where id = ?
     on conflict (question_id) do update set person_id = excluded.person_id, before = excluded.before,
       decided_state = excluded.decided_state, decided_at = excluded.decided_at, led_on = excluded.led_on, event = excluded.event`,
    [actor.personId, state, now, event, questionId],
  );
  await changeQuestion(tx, questionId, { ...change, state });
  record({ type: event, sessionId: question.sessionId, questionId, ...subject });
}
