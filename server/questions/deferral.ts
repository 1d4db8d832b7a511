import type { z } from 'zod';
import type { CommandContext } from '../platform/command.ts';
import { helsinkiDay } from '../platform/helsinki-time.ts';
import { type FieldProblem, Problem } from '../platform/problem.ts';
import { nextSession, type NextSession } from '../sessions/queries.ts';
import { arrivalIn, moveAfterDeferral, recordCarried, withoutUnapproved } from './carry-question.ts';
import type { deferQuestionInput, deferQuestionReply } from './contract.ts';
import { mayMoveQuestion } from './question.ts';
import type { QuestionRow } from './question-store.ts';
import { decide, type TriageDecision } from './triage.ts';

type Deferral = Omit<z.infer<typeof deferQuestionInput>, 'questionId'>;

/** Where questions of a session are deferred to: a session, the wait for one to be planned, or a lawyer's desk. */
export type Destination = { fromSessionId: string } & (
  | { kind: 'session'; session: NextSession }
  | { kind: 'wait' }
  | { kind: 'written'; until: string; lawyer: 1 | 2 }
);

/** Finds the place, and locks the session if it is one. Throws `invalid_input` for a day gone by or a lawyer not named. */
export async function destinationOf(
  context: CommandContext,
  fromSessionId: string,
  { deferral, until, lawyer }: Deferral,
): Promise<Destination> {
  if (deferral === 'next_session') {
    const session = await nextSession(context.tx, fromSessionId, { locked: true });
    return session ? { kind: 'session', fromSessionId, session } : { kind: 'wait', fromSessionId };
  }
  const named = await context
    .tx('session_lawyers')
    .where({ session_id: fromSessionId, position: lawyer ?? 0 })
    .first('position');
  const wrong: (FieldProblem | false)[] = [
    !until && { field: 'until', rule: 'required' },
    until !== null && until < helsinkiDay(context.now) && { field: 'until', rule: 'day_past' },
    !named && { field: 'lawyer', rule: lawyer ? 'not_a_choice' : 'required' },
  ];
  const fields = wrong.filter((field) => field !== false);
  if (fields.length > 0 || !until || !lawyer) throw new Problem('invalid_input', { fields });
  return { kind: 'written', fromSessionId, until, lawyer };
}

/** What a reply tells of where a question went. */
export function movedTo(destination: Destination): z.infer<typeof deferQuestionReply>['movedTo'] {
  if (destination.kind !== 'session') return null;
  const { id, title, startsAt } = destination.session;
  return { id, title, startsAt: startsAt.toISOString() };
}

/**
 * Defers one question, to be undone for ten seconds; tells whether it went to another session. What a lawyer has already signed
 * is answered and waits for nothing.
 */
export async function deferTo(
  context: CommandContext,
  questionId: string,
  destination: Destination,
): Promise<boolean> {
  let carried = false;
  await decide(context, questionId, async (question) => {
    // It went to another session while this was being sent.
    if (question.sessionId !== destination.fromSessionId)
      throw new Problem('question_state', { named: { state: question.state } });
    if (await isSignedAhead(context, question))
      return { move: 'answer', change: { answered_at: context.now }, event: 'question.answered' };
    carried = destination.kind === 'session';
    return decisionFor(context, question, destination);
  });
  if (!carried || destination.kind !== 'session') return false;
  const { fromSessionId, session } = destination;
  context.record({ type: 'question.moved', sessionId: fromSessionId, questionId });
  await recordCarried(context, { questionId, fromSessionId, toSessionId: session.id });
  return true;
}

async function isSignedAhead(
  { tx }: CommandContext,
  { id, state, publicText }: QuestionRow,
): Promise<boolean> {
  if (state === 'on_air' || publicText === null || !mayMoveQuestion(state, 'answer')) return false;
  const signed = await tx('answer_versions')
    .where({ question_id: id })
    .whereNot({ state: 'draft' })
    .first('id');
  return signed !== undefined;
}

async function decisionFor(
  context: CommandContext,
  question: QuestionRow,
  destination: Destination,
): Promise<TriageDecision> {
  const deferring = { move: 'defer', event: 'question.deferred' } as const;
  const wording = withoutUnapproved(question);
  if (destination.kind === 'session') {
    const onward = moveAfterDeferral(question);
    const to = { sessionId: destination.session.id, move: onward };
    const arrival = await arrivalIn(context, question, to);
    return { ...deferring, onward, change: { ...wording, ...arrival } };
  }
  const written =
    destination.kind === 'written'
      ? { deferral: 'written', deferred_until: destination.until, written_lawyer: destination.lawyer }
      : { deferral: 'next_session', deferred_until: null, written_lawyer: null };
  return { ...deferring, change: { ...wording, ...written } };
}
