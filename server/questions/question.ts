import { Problem } from '../platform/problem.ts';
import type { QuestionState } from './contract.ts';

/*
 * A question (kysymys): what a worker asks; its original wording is seen by few, its public wording by all.
 * draft → submitted ⇄ needs_info → queued → on_air → answered → published, with side exits merged, deferred, declined,
 * withdrawn and answered_private. Its asker edits and withdraws it, the coordinator triages and publishes it, and the
 * session's lawyers answer it.
 */

const moves = {
  save_draft: { from: ['draft'], to: null },
  submit: { from: ['draft', 'needs_info', 'declined'], to: 'submitted' },
  edit: { from: ['submitted'], to: null },
  withdraw: { from: ['draft', 'submitted', 'needs_info', 'queued'], to: 'withdrawn' },
  approve: { from: ['submitted'], to: 'queued' },
  plan: { from: ['queued'], to: null },
  reword: { from: ['queued', 'on_air', 'answered', 'deferred'], to: null },
  request_info: { from: ['submitted'], to: 'needs_info' },
  decline: { from: ['submitted', 'needs_info', 'queued', 'deferred'], to: 'declined' },
  // one that is deferred already may be deferred anew: to another day, another lawyer, or a session after all
  defer: { from: ['submitted', 'needs_info', 'queued', 'deferred'], to: 'deferred' },
  requeue: { from: ['deferred'], to: 'queued' },
  return_to_triage: { from: ['deferred'], to: 'submitted' },
  return_to_asker: { from: ['deferred'], to: 'needs_info' },
  merge: { from: ['submitted', 'queued', 'deferred'], to: 'merged' },
  put_on_air: { from: ['queued'], to: 'on_air' },
  leave_air_unanswered: { from: ['on_air'], to: 'queued' },
  answer: { from: ['queued', 'on_air', 'deferred'], to: 'answered' },
  publish: { from: ['answered'], to: 'published' },
  answer_privately: { from: ['answered'], to: 'answered_private' },
} as const satisfies Record<string, { from: readonly QuestionState[]; to: QuestionState | null }>;

export type QuestionMove = keyof typeof moves;

export function mayMoveQuestion(state: QuestionState, move: QuestionMove): boolean {
  return (moves[move].from as readonly QuestionState[]).includes(state); // as: includes() wants the narrow union
}

/** The state after a move; throws `question_state` when the move does not belong to the state. */
export function questionAfter(state: QuestionState, move: QuestionMove): QuestionState {
  if (!mayMoveQuestion(state, move)) throw new Problem('question_state', { named: { state } });
  return moves[move].to ?? state;
}

/** Until it is approved the asker may change what it says. */
export function isEditable(state: QuestionState): boolean {
  return ['draft', 'submitted', 'needs_info', 'declined'].includes(state);
}

/** The coordinator has not read it, or waits for its asker: its public wording, if it ever had one, is not approved. */
export function isUnread(state: QuestionState): boolean {
  return state === 'submitted' || state === 'needs_info';
}

/** Has no disposition yet: a session cannot close while it holds such a one. */
export const openStates: QuestionState[] = ['submitted', 'needs_info', 'queued', 'on_air'];

/** The ends of the road: nothing more happens to such a question unless someone takes it up anew. */
export const finalStates: QuestionState[] = [
  'published',
  'answered_private',
  'declined',
  'withdrawn',
  'merged',
];

/** A lawyer may take it to answer it: ahead, live, or afterwards in writing. */
export const answerableStates: QuestionState[] = ['queued', 'on_air', 'answered', 'deferred'];

/** Every participant may read its public wording. */
export const readableStates: QuestionState[] = ['queued', 'on_air', 'answered', 'published'];
/** Waits for its answer where a participant may read it: one may say that one has the same question. */
export const joinableStates: QuestionState[] = ['queued', 'on_air'];
/** Anyone who may follow the session may read it: it has been taken up. */
export const heardStates: QuestionState[] = ['on_air', 'answered', 'published'];

/** How long a triage decision can be undone; the page offers ten seconds, the rest is for a slow line. */
export const undoSeconds = 10;
export const undoGraceSeconds = 5;
