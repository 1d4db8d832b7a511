import { useState } from 'preact/hooks';
import type { RemarkView } from '../../server/discussion/contract.ts';
import { ReportIdentifiers } from '../incidents/report-identifiers.tsx';
import { reportTexts } from '../texts/report-identifiers.ts';
import { usePage } from '../ui/page-context.ts';
import { DeclineRemark } from './decline-remark.tsx';
import { useDiscussion } from './discussion-context.ts';
import { speakerOf, startOf } from './remark-words.ts';
import { WithdrawRemark } from './withdraw-remark.tsx';

/** A remark that is shown; its writer may take it back, and the coordinator may take it out of sight. */
export function Remark({ remark, mine }: { remark: RemarkView; mine: boolean }) {
  const discussion = useDiscussion();
  const { texts, role, Form } = discussion;
  const { language } = usePage();
  const lang = language === 'fi' ? undefined : 'fi';
  const [reported, setReported] = useState(false);
  return (
    <article class="card">
      <p class="meta">
        <strong>{speakerOf(discussion, remark)}</strong> {mine && texts.you}
      </p>
      <p class="question-text" lang={lang}>
        {remark.text}
      </p>
      {mine && <WithdrawRemark remark={remark} />}
      {remark.hidden ? (
        <p class="meta" role="status">
          {reported && reportTexts[language].thanks}
        </p>
      ) : (
        <ReportIdentifiers
          of={{ remarkId: remark.id }}
          Form={Form}
          start={startOf(remark.text)}
          onDone={() => setReported(true)}
        />
      )}
      {role === 'coordinator' && !mine && <DeclineRemark remark={remark} shown />}
    </article>
  );
}
