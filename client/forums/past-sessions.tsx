import type { SessionView } from '../../server/sessions/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { forumTexts } from '../texts/forums.ts';
import { DateTime } from '../ui/date-time.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** The sessions that have been held and how much each answered. */
export function PastSessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { language } = usePage();
  const texts = forumTexts[language];
  return (
    <section aria-labelledby="pidetyt">
      <h2 id="pidetyt">{texts.pastTitle}</h2>
      <div class="table-scroll" tabindex={0} role="region" aria-labelledby="pidetyt">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.pastSessions}</th>
              <th scope="col">{texts.pastTime}</th>
              <th scope="col">{texts.pastAnswered}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <td lang={contentLanguage(language)}>
                  <a href={localHref(language, `/istunnot/${session.id}`)}>{session.title}</a>
                </td>
                <td>
                  <DateTime at={session.startsAt} format="day" />
                </td>
                <td>{session.counts.answered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
