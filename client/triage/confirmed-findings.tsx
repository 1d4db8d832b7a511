import type { DeskQuestionView } from '../../server/questions/contract.ts';
import { findingTexts } from '../texts/findings.ts';
import { kindText } from '../ui/finding-list.tsx';
import { usePage } from '../ui/page-context.ts';

/** What in a question its asker has said to tell of no client: what it is and how many, for a second look. */
export function ConfirmedFindings({ confirmed }: Pick<DeskQuestionView, 'confirmed'>) {
  const { language } = usePage();
  if (confirmed.length === 0) return null;
  const kinds = confirmed.map(({ kind, count }) => `${kindText(language, kind)} ${count}`);
  return (
    <p class="hint">
      {findingTexts[language].confirmed}: {kinds.join(', ')}.
    </p>
  );
}
