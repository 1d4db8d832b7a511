import type { Audience } from '../sessions/contract.ts';
import type { RemarkView } from './contract.ts';
import type { RemarkRecord } from './queries.ts';

/** What an audience may see of a remark; visitors follow the answers alone, and what waits is the coordinator's to read. */
export function remarkView(remark: RemarkRecord, audience: Audience): RemarkView | null {
  if (audience === 'visitor') return null;
  if (remark.state === 'shown') return remark;
  return remark.state === 'submitted' && audience === 'coordinator' ? remark : null;
}
