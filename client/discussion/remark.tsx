import type { RemarkView } from '../../server/discussion/contract.ts';
import { ReportIdentifiers } from '../incidents/report-identifiers.tsx';
import { usePage } from '../ui/page-context.ts';
import { DeclineRemark } from './decline-remark.tsx';
import { useDiscussion } from './discussion-context.ts';
import { speakerOf, startOf } from './remark-words.ts';
import { WithdrawRemark } from './withdraw-remark.tsx';

/** A remark that is shown; its writer may take it back, and the coordinator may take it out of sight. */
export function Remark({ remark, mine }: { remark: RemarkView; mine: boolean }) {
  const discussion = useDiscussion();
  const { texts, role, Form } = discussion;
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  return (
    <article class="card">
      <p class="meta">
        <strong>{speakerOf(discussion, remark)}</strong> {mine && texts.you}
      </p>
      <p class="question-text" lang={lang}>
        {remark.text}
      </p>
      {mine && <WithdrawRemark remark={remark} />}
      <ReportIdentifiers of={{ remarkId: remark.id }} Form={Form} start={startOf(remark.text)} />
      {role === 'coordinator' && !mine && <DeclineRemark remark={remark} shown />}
    </article>
  );
}
