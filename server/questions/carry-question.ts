import type { CommandContext } from '../platform/command.ts';
import { saveCarried } from './carried-store.ts';
import { heldOn } from './held-on.ts';
import { isUnread, type QuestionMove } from './question.ts';
import { nextPosition, type QuestionChange, type QuestionRow } from './question-store.ts';

/**
 * How a question goes on after its deferral: to the queue, or, when others may not read it yet, to be read by the coordinator or
 * completed by its asker.
 */
export function moveAfterDeferral({ state, publicText, infoRequest }: QuestionRow): QuestionMove {
  if (publicText !== null && !isUnread(state)) return 'requeue';
  return infoRequest === null ? 'return_to_triage' : 'return_to_asker';
}

/** What a deferral drops: an unread question may have a wording from before it was sent again, approved for another text. */
export function withoutUnapproved({ state }: QuestionRow): QuestionChange {
  return isUnread(state) ? { public_title: null, public_text: null } : {};
}

/**
 * What a question is given where its deferral ends: the last place in the order of that session, to be seen by colleagues when
 * what is approved today is.
 */
export async function arrivalIn(
  context: CommandContext,
  question: QuestionRow,
  to: { sessionId: string; move: QuestionMove },
): Promise<QuestionChange> {
  const queued = to.move === 'requeue' && {
    position: await nextPosition(context.tx, to.sessionId),
    // What was held back and put aside meanwhile would else be seen at once.
    held_on: await heldOn(context, to.sessionId),
  };
  const here = { deferral: null, deferred_until: null, written_lawyer: null, position: null, ...queued };
  if (to.sessionId === question.sessionId) return here;
  // In another session the lawyers' places may be others', and it has not come late.
  return { ...here, session_id: to.sessionId, first_lawyer: null, late: false };
}

/** Keeps a question in the books of the session it has gone from, and tells the one it has come to. */
export async function recordCarried(
  context: CommandContext,
  carried: { questionId: string; fromSessionId: string; toSessionId: string },
): Promise<void> {
  await saveCarried(context.tx, carried);
  const { questionId, toSessionId } = carried;
  context.record({ type: 'question.requeued', sessionId: toSessionId, questionId });
}
