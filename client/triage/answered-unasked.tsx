import { fill } from '../texts/catalogue.ts';
import { triageTexts } from '../texts/triage.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { writtenLang } from './desk-texts.ts';

/** How often an entry answered someone who was about to ask; `title` is null when it is no longer public. */
export type AnsweredUnaskedView = { entryId: string; title: string | null; count: number }[];

const mostNamed = 10;

/** What was answered without asking in the last thirty days; nothing when nothing was. */
export function AnsweredUnasked({ entries }: { entries: AnsweredUnaskedView }) {
  const { language } = usePage();
  const texts = triageTexts[language];
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return null;
  return (
    <details class="panel">
      <summary>{fill(texts.answeredUnasked, { count })}</summary>
      <p class="hint">{texts.answeredUnaskedHint}</p>
      <ul>
        {entries.slice(0, mostNamed).map(({ entryId, title, count: times }) => (
          <li key={entryId}>
            <a
              href={localHref(language, `/ukk/${entryId}`)}
              lang={title === null ? undefined : writtenLang(language)}
            >
              {title ?? texts.answeredUnaskedGone}
            </a>{' '}
            <span class="meta">({times})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
