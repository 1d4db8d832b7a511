import { hasSignaturesToPublish } from './answer.ts';
import type { AnswerState, WorkStage } from './contract.ts';

type Work = {
  state: string;
  claim: { personId: string; expiresAt: string } | null;
  version: { state: AnswerState; oneSignature: boolean; signerIds: string[] } | null;
};

/** What a lawyer has to do with a question at a moment. */
export function workStageOf(work: Work, lawyerId: string, now: Date): WorkStage {
  const { state, claim, version } = work;
  if (state === 'published' || state === 'answered_private') return 'done';
  const signed = version?.signerIds ?? [];
  if (signed.length > 0 && !signed.includes(lawyerId) && version?.state === 'signed_once') return 'sign';
  if (claim?.personId === lawyerId && new Date(claim.expiresAt) > now) return 'claimed';
  if (!version || version.state === 'draft') return 'answer';
  const oneSignatureReason = version.oneSignature ? 'allowed' : null;
  return hasSignaturesToPublish({ state: version.state, oneSignatureReason }) ? 'done' : 'other_signs';
}
