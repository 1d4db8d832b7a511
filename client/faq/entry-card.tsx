import type { ComponentChildren } from 'preact';
import type { EntryListItem } from '../../server/faq/contract.ts';
import { SectionLink } from '../statutes/section-link.tsx';
import { faqTexts } from '../texts/faq.ts';
import { Card } from '../ui/card.tsx';
import { formatDay } from '../ui/format-date.ts';
import type { HeadingLevel } from '../ui/heading.tsx';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { contentLanguage } from './content-language.ts';
import { MarkedText } from './marked-text.tsx';
import { ValidityBadge } from './validity-badge.tsx';

type EntryCardProps = {
  entry: EntryListItem;
  level?: HeadingLevel;
  /** False where all entries are of one forum. */
  withForum?: boolean;
};

/** An entry in a list: title, a part of its text, the law it cites and whether it holds. */
function EntryCard({ entry, level = 3, withForum = true }: EntryCardProps) {
  const { language } = usePage();
  const texts = faqTexts[language];
  const meta = [
    formatDay(language, entry.publishedAt),
    withForum && entry.forum.name[language],
    ...entry.citations.map((citation) => <SectionLink key={citation.text} citation={citation} />),
  ];
  return (
    <div lang={contentLanguage(language)}>
      <Card
        title={<MarkedText text={entry.title} matches={entry.titleMatches} />}
        path={`/ukk/${entry.id}`}
        level={level}
        above={
          <span lang={contentLanguage(language) && language}>
            {entry.validity !== 'in_force' && <ValidityBadge validity={entry.validity} />}{' '}
            {entry.illustrative && <StateBadge text={texts.illustrativeBadge} />}
          </span>
        }
        meta={<span lang={contentLanguage(language) && language}>{separated(meta.filter(Boolean))}</span>}
      >
        <p>
          <MarkedText text={entry.snippet} matches={entry.matches} />
        </p>
      </Card>
    </div>
  );
}

function separated(parts: readonly ComponentChildren[]): ComponentChildren[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}

/** A list of entries. */
export function EntryCards({
  entries,
  ...props
}: { entries: readonly EntryListItem[] } & Omit<EntryCardProps, 'entry'>) {
  return (
    <ul class="cards">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryCard entry={entry} {...props} />
        </li>
      ))}
    </ul>
  );
}
