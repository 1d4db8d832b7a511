import { EmptyState } from '../ui/empty-state.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';
import { heardOf } from './live-session-parts.ts';

/** What the public FAQ got from a session, and what is still on its way there. */
export function PublishedList() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const lang = language === 'fi' ? undefined : 'fi';
  const heard = heardOf(state);
  const published = heard.filter(({ entryId }) => entryId !== null);
  const waiting = heard.filter(({ entryId }) => entryId === null);
  return (
    <section class="stack" aria-labelledby="published-title">
      <h2 id="published-title">{texts.published}</h2>
      {published.length === 0 && <EmptyState title={texts.nonePublished} />}
      <ul class="cards">
        {published.map(({ id, entryId, title }) => (
          <li key={id}>
            <article class="card card-linked">
              <h3 lang={lang}>
                <a href={localHref(language, `/ukk/${entryId}`)}>{title}</a>
              </h3>
            </article>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h3>{texts.toBePublished}</h3>
          <ul>
            {waiting.map(({ id, title }) => (
              <li key={id} lang={lang}>
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
