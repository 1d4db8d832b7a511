import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { useLiveSession } from './live-context.ts';

/** For the coordinator: what has come in and waits to be read, late questions among it. */
export function ToTriage() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const { session, questions } = state;
  const waiting = questions.filter(({ state: stage }) => stage === 'submitted');
  if (waiting.length === 0) return null;
  const desk = localHref(language, `/tarkistus?istunto=${session.id}`);
  return (
    <section class="panel" aria-labelledby="to-triage-title" data-focus-home tabindex={-1}>
      <h2 id="to-triage-title">{texts.toTriage}</h2>
      <ul class="cards">
        {waiting.map(({ id, late, backstage }) => (
          <li key={id}>
            <article class="card">
              {late && <StateBadge text={texts.late} />}
              <p class="question-text" lang={language === 'fi' ? undefined : 'fi'}>
                {backstage?.original}
              </p>
              <p>
                <a href={`${desk}&kysymys=${id}`}>{texts.triage}</a>
              </p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
