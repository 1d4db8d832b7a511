import type { WorkItemView } from '../../server/answers/contract.ts';
import { QuestionStateBadge } from '../questions/question-state-badge.tsx';
import { answerTexts } from '../texts/answers.ts';
import { fill, type Language, plural } from '../texts/catalogue.ts';
import { Card } from '../ui/card.tsx';
import { formatWeekday } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';

/** One question on the work list. */
export function WorkItemCard({ item, level }: { item: WorkItemView; level: 3 | 4 }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  const { version, claimedBy, neededBy, written } = item;
  const meta = [
    written && writtenText(language, written),
    written && !item.title && texts.wordingAwaited,
    version && fill(texts.itemVersion, { number: version.number, state: texts[`answer_${version.state}`] }),
    claimedBy && fill(texts.claimTheirs, { name: claimedBy }),
    neededBy && fill(texts.neededByShort, { day: formatWeekday(language, neededBy) }),
  ].filter((text) => typeof text === 'string' && text !== '');
  return (
    <Card
      title={item.title || texts.untitled}
      level={level}
      path={`/kysymykset/${item.questionId}`}
      above={
        <>
          {written && written.daysLate > 0 && (
            <StateBadge tone="warning" text={daysLateText(language, written.daysLate)} />
          )}{' '}
          <QuestionStateBadge state={item.state} />
        </>
      }
      meta={meta.length > 0 ? meta.map((text) => <span key={text}>{text}</span>) : undefined}
    />
  );
}

function writtenText(language: Language, { until, by }: NonNullable<WorkItemView['written']>): string {
  const texts = answerTexts[language];
  const day = formatWeekday(language, until);
  return by ? fill(texts.writtenByOther, { name: by, day }) : fill(texts.writtenUntil, { day });
}

function daysLateText(language: Language, count: number): string {
  const texts = answerTexts[language];
  return plural(language, count, { one: texts.daysLate_one, other: texts.daysLate_other });
}
