import { hasSignaturesToPublish, type Signed } from './answer.ts';
import type { WorkStage } from './contract.ts';

type Work = {
  state: string;
  claim: { personId: string; expiresAt: string } | null;
  version: (Signed & { signerIds: string[] }) | null;
};

/** What a lawyer has to do with a question at a moment. */
export function workStageOf({ state, claim, version }: Work, lawyerId: string, now: Date): WorkStage {
  if (state === 'published' || state === 'answered_private') return 'done';
  if (version?.state === 'signed_once' && !hasTakenStand(version, lawyerId)) return 'sign';
  if (claim?.personId === lawyerId && new Date(claim.expiresAt) > now) return 'claimed';
  if (!version || version.state === 'draft') return 'answer';
  return hasSignaturesToPublish(version) ? 'done' : 'other_signs';
}

/** Signed it, or signed a dissent beside it. */
function hasTakenStand({ signerIds, dissenterIds }: NonNullable<Work['version']>, lawyerId: string): boolean {
  return signerIds.includes(lawyerId) || dissenterIds.includes(lawyerId);
}
