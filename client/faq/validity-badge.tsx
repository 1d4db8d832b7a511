import type { Validity } from '../../server/faq/contract.ts';
import { faqTexts } from '../texts/faq.ts';
import { usePage } from '../ui/page-context.ts';
import { type BadgeTone, StateBadge } from '../ui/state-badge.tsx';

const tones: Record<Validity, BadgeTone> = {
  in_force: 'done',
  to_review: 'warning',
  law_changed: 'warning',
  superseded: 'stopped',
  revoked: 'stopped',
};

/** Whether an answer may still be relied on, in words. */
export function ValidityBadge({ validity }: { validity: Validity }) {
  return <StateBadge tone={tones[validity]} text={faqTexts[usePage().language][`validity_${validity}`]} />;
}
