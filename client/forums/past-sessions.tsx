import type { SessionView } from '../../server/sessions/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { plural } from '../texts/catalogue.ts';
import { forumTexts } from '../texts/forums.ts';
import { DateTime } from '../ui/date-time.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** The sessions that have been held and how much each answered. */
export function PastSessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { language } = usePage();
  const texts = forumTexts[language];
  const forms = { one: texts.forumEntries_one, other: texts.forumEntries_other };
  return (
    <section aria-labelledby="pidetyt">
      <h2 id="pidetyt">{texts.pastTitle}</h2>
      <ul>
        {sessions.map(({ id, title, startsAt, counts }) => (
          <li key={id}>
            <a href={localHref(language, `/istunnot/${id}`)} lang={contentLanguage(language)}>
              {title}
            </a>
            , <DateTime at={startsAt} format="day" /> · {plural(language, counts.answered, forms)}
          </li>
        ))}
      </ul>
    </section>
  );
}
