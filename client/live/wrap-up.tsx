import type { LiveTexts } from '../texts/live.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { useLiveSession } from './live-context.ts';
import { withoutDispositionOf } from './live-session-parts.ts';

/** For the coordinator at the wrap-up: what still needs a disposition before the session can close. */
export function WrapUp() {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const open = withoutDispositionOf(state);
  const desk = localHref(language, `/tarkistus?istunto=${state.session.id}`);
  return (
    <section class="panel" aria-labelledby="wrap-up-title">
      <h2 id="wrap-up-title">{texts.withoutDisposition}</h2>
      {open.length === 0 ? (
        <p>{texts.allHaveDisposition}</p>
      ) : (
        <>
          <p class="hint">{texts.withoutDispositionHint}</p>
          <ul>
            {open.map(({ id, title, state: stage }) => (
              <li key={id}>
                <a href={`${desk}&kysymys=${id}`}>{title || texts.untitled}</a>{' '}
                <StateBadge tone="waiting" text={stageText(texts, stage)} />
              </li>
            ))}
          </ul>
          <p>
            <a href={desk}>{texts.giveDisposition}</a>
          </p>
        </>
      )}
    </section>
  );
}

function stageText(texts: LiveTexts, stage: string): string {
  if (stage === 'submitted') return texts.question_submitted;
  if (stage === 'needs_info') return texts.question_needs_info;
  return stage === 'on_air' ? texts.question_on_air : texts.question_queued;
}
