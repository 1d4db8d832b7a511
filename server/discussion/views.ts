import { type Actor, personIdOf } from '../accounts/actor.ts';
import { mayTry } from '../accounts/permissions.ts';
import { hiddenRemark } from '../incidents/views.ts';
import type { QuestionState } from '../questions/contract.ts';
import { readableStates } from '../questions/views.ts';
import type { Audience } from '../sessions/contract.ts';
import { isAskingOpen } from '../sessions/views.ts';
import type { RemarkUndo, RemarkView, ThreadView } from './contract.ts';
import { sessionForFollowUp } from './follow-up.ts';
import type { DecidedRemark, RemarkRecord, ThreadRecords } from './queries.ts';
import { undoSeconds } from './remark.ts';

/**
 * What an audience may see of a remark: visitors follow the answers alone, what waits is the coordinator's to read, and
 * whoever may not know of the question knows nothing said of it.
 */
export function remarkView(
  { questionState, questionHeld, ...remark }: RemarkRecord,
  audience: Audience,
): RemarkView | null {
  if (audience === 'visitor' || questionState === 'withdrawn') return null;
  if (audience === 'member' && (questionHeld || !readableStates.includes(questionState))) return null;
  if (remark.state === 'shown') return remark.text === hiddenRemark ? { ...remark, hidden: true } : remark;
  return remark.state === 'submitted' && audience === 'coordinator' ? remark : null;
}

/** The decision that the coordinator is still offered to undo. */
export function remarkUndo(decision: DecidedRemark | null, actor: Actor, now: Date): RemarkUndo | null {
  if (!decision || !mayTry('triage', actor)) return null;
  const { remarkId, decided, decidedAt } = decision;
  const age = (now.getTime() - decidedAt.getTime()) / 1000;
  return { remarkId, decided, secondsLeft: Math.max(1, Math.ceil(undoSeconds - age)) };
}

type Reading = { actor: Actor; audience: Audience; now: Date };

/** The discussion under a question for one reader. */
export function threadView(
  { remarks, own, decision, toAsk }: ThreadRecords,
  question: { state: QuestionState; session: { id: string; forumId: string } },
  { actor, audience, now }: Reading,
): ThreadView {
  const open = readableStates.includes(question.state);
  const asks = open && mayTry('follow_up', actor) && personIdOf(actor) !== null;
  const taking = toAsk.filter((session) => isAskingOpen(session, now));
  const session = sessionForFollowUp(question.session, taking);
  return {
    remarks: remarks.flatMap(({ reason: _reason, ...remark }) => remarkView(remark, audience) ?? []),
    declined: audience === 'coordinator' ? remarks.flatMap(declinedView) : [],
    own,
    mayRemark: open && mayTry('remark', actor),
    followUp: asks ? { session: session && sessionOf(session) } : null,
    undo: remarkUndo(decision, actor, now),
  };
}

function declinedView({
  reason,
  questionState: _state,
  questionHeld: _held,
  ...remark
}: ThreadRecords['remarks'][number]) {
  return remark.state === 'declined' && reason !== null ? [{ ...remark, reason }] : [];
}

function sessionOf({ id, title, startsAt }: ThreadRecords['toAsk'][number]) {
  return { id, title, startsAt: startsAt.toISOString() };
}
