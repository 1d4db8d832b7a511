import { Problem } from '../platform/problem.ts';
import type { AnswerState } from './contract.ts';

/*
 * An answer (vastaus) lives in numbered versions: draft → signed_once → signed_twice → published → to_review | law_changed →
 * confirmed | superseded | revoked. The session's two lawyers write and sign, the coordinator publishes. After the first
 * signature a version's text never changes: an edit is the next version with no signatures.
 */

const moves = {
  write: { from: ['draft'], to: 'draft' },
  sign_first: { from: ['draft'], to: 'signed_once' },
  sign_second: { from: ['signed_once'], to: 'signed_twice' },
  publish: { from: ['signed_once', 'signed_twice'], to: 'published' },
  flag_for_review: { from: ['published', 'law_changed', 'confirmed'], to: 'to_review' },
  flag_law_changed: { from: ['published', 'to_review', 'confirmed'], to: 'law_changed' },
  confirm: { from: ['to_review', 'law_changed'], to: 'confirmed' },
  supersede: { from: ['published', 'to_review', 'law_changed', 'confirmed'], to: 'superseded' },
  revoke: { from: ['published', 'to_review', 'law_changed', 'confirmed', 'superseded'], to: 'revoked' },
} as const satisfies Record<string, { from: readonly AnswerState[]; to: AnswerState }>;

export type AnswerMove = keyof typeof moves;

/** The state after a move; throws `answer_state` when the move does not belong to the state. */
export function answerAfter(state: AnswerState, move: AnswerMove): AnswerState {
  if (!(moves[move].from as readonly AnswerState[]).includes(state)) {
    throw new Problem('answer_state', { named: { state } }); // as above: includes() wants the narrow union
  }
  return moves[move].to;
}

/** A signature counts once a lawyer; the second must be another's. */
export function stateAfterSigning(state: AnswerState, signed: { already: boolean }): AnswerState {
  if (signed.already) throw new Problem('already_signed');
  return answerAfter(state, state === 'draft' ? 'sign_first' : 'sign_second');
}

/** What has been put under and beside one version. */
export type Signed = {
  state: AnswerState;
  oneSignatureReason: string | null;
  dissenterIds: readonly string[];
};

/**
 * Two signatures publish. One does when the coordinator has allowed it with a reason, or when the other lawyer has signed a
 * dissent: then both have put their names to something, and readers see both.
 */
export function hasSignaturesToPublish({ state, oneSignatureReason, dissenterIds }: Signed): boolean {
  if (state === 'signed_twice') return true;
  return state === 'signed_once' && (oneSignatureReason !== null || dissenterIds.length > 0);
}

/** A dissent stands beside what the other lawyer has signed; before publishing only, and by one who has not signed it. */
export function refuseDissent(state: AnswerState, signed: { already: boolean }): void {
  if (signed.already) throw new Problem('already_signed');
  if (state !== 'signed_once') throw new Problem('answer_state', { named: { state } });
}

/** A lawyer's lease on a question: renewed while typing, taken over by the other when it has run out. */
export const claimSeconds = 120;
