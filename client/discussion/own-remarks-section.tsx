import type { OwnRemarkView } from '../../server/discussion/contract.ts';
import { discussionTexts } from '../texts/discussion.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageRole } from '../ui/page-frame.ts';
import { LostText } from './lost-text.tsx';
import { OwnRemarks } from './own-remarks.tsx';
import { PlainDiscussion } from './plain-discussion.tsx';

type OwnRemarksSectionProps = { remarks: readonly OwnRemarkView[]; role: PageRole | null; alone: boolean };

/** All of one's own remarks; `alone` when the page has nothing else. */
export function OwnRemarksSection({ remarks, role, alone }: OwnRemarksSectionProps) {
  const texts = discussionTexts[usePage().language];
  if (remarks.length === 0 && !alone) return null;
  return (
    <PlainDiscussion role={role} lawyers={[]}>
      {!alone && (
        <>
          <h2 id="omat-huomiot">{texts.ownRemarksTitle}</h2>
          <p class="hint">{texts.ownRemarksLead}</p>
        </>
      )}
      <LostText keys={remarks.map(({ id }) => id)} />
      {remarks.length === 0 ? (
        <EmptyState title={texts.ownRemarksEmpty}>
          <p>{texts.ownRemarksEmptyText}</p>
        </EmptyState>
      ) : (
        <OwnRemarks remarks={remarks} />
      )}
    </PlainDiscussion>
  );
}
