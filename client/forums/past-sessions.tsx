import type { SessionView } from '../../server/sessions/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { forumTexts } from '../texts/forums.ts';
import { DateTime } from '../ui/date-time.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** The sessions that have been held and what became of their questions. */
export function PastSessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { language } = usePage();
  const texts = forumTexts[language];
  return (
    <section aria-labelledby="pidetyt">
      <h2 id="pidetyt">{texts.pastTitle}</h2>
      <ul>
        {sessions.map(({ id, title, startsAt, counts }) => (
          <li key={id}>
            <a href={localHref(language, `/istunnot/${id}`)} lang={contentLanguage(language)}>
              {title}
            </a>
            , <DateTime at={startsAt} format="day" />
            <br />
            <span class="meta">{fill(texts.pastCounts, counts)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
