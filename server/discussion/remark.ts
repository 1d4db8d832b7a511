import { Problem } from '../platform/problem.ts';
import type { RemarkState, Voice } from './contract.ts';

/*
 * A remark (huomio): what someone adds to the discussion under a question, without being known by it.
 * submitted → shown | declined. The coordinator shows and declines it, changes either to the other, or takes it up anew;
 * its author may withdraw it at any time.
 */

const moves = {
  show: { from: ['submitted', 'declined'], to: 'shown' },
  decline: { from: ['submitted', 'shown'], to: 'declined' },
  reconsider: { from: ['shown', 'declined'], to: 'submitted' },
  withdraw: { from: ['submitted', 'shown', 'declined'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly RemarkState[]; to: RemarkState }>;

type RemarkMove = keyof typeof moves;

function mayMoveRemark(state: RemarkState, move: RemarkMove): boolean {
  return (moves[move].from as readonly RemarkState[]).includes(state); // as: includes() wants the narrow union
}

/** The state after a move; throws `remark_state` when the move does not belong to the state. */
export function remarkAfter(state: RemarkState, move: RemarkMove): RemarkState {
  if (!mayMoveRemark(state, move)) throw new Problem('remark_state', { named: { state } });
  return moves[move].to;
}

/** Whether the coordinator reads it before anyone else does. */
export function isModerated(voice: Voice): boolean {
  return voice === 'participant' || voice === 'worker';
}

/** How many remarks of one person may wait under one question. */
export const mostWaiting = 10;

/** How long the page offers to undo a decision. */
export const undoSeconds = 10;
