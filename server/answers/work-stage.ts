import { hasSignaturesToPublish } from './answer.ts';
import type { AnswerState, WorkStage } from './contract.ts';

type Work = {
  state: string;
  claim: { personId: string; expiresAt: string } | null;
  version: { state: AnswerState; oneSignatureReason: string | null; signerIds: string[] } | null;
};

/** What a lawyer has to do with a question at a moment. */
export function workStageOf({ state, claim, version }: Work, lawyerId: string, now: Date): WorkStage {
  if (state === 'published' || state === 'answered_private') return 'done';
  if (version?.state === 'signed_once' && !version.signerIds.includes(lawyerId)) return 'sign';
  if (claim?.personId === lawyerId && new Date(claim.expiresAt) > now) return 'claimed';
  if (!version || version.state === 'draft') return 'answer';
  return hasSignaturesToPublish(version) ? 'done' : 'other_signs';
}
