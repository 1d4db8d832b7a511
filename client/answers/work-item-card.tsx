import type { WorkItemView } from '../../server/answers/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { Card } from '../ui/card.tsx';
import { formatWeekday } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { QuestionStateBadge } from '../questions/question-state-badge.tsx';

/** One question on the work list. */
export function WorkItemCard({ item, level }: { item: WorkItemView; level: 3 | 4 }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  const { version, claimedBy, neededBy } = item;
  const meta = [
    version && fill(texts.itemVersion, { number: version.number, state: texts[`answer_${version.state}`] }),
    claimedBy && fill(texts.claimTheirs, { name: claimedBy }),
    neededBy && fill(texts.neededByShort, { day: formatWeekday(language, neededBy) }),
  ].filter((text) => text !== null && text !== '');
  return (
    <Card
      title={item.title || texts.untitled}
      level={level}
      path={`/kysymykset/${item.questionId}`}
      above={<QuestionStateBadge state={item.state} />}
      meta={meta.length > 0 ? meta.map((text) => <span key={text}>{text}</span>) : undefined}
    />
  );
}
