import { fill } from '../texts/catalogue.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';
import { isAskingOpenAt } from './live-session-parts.ts';

/** Before the session: how to ask, or why one cannot just now. */
export function Asking() {
  const { state, texts, view } = useLiveSession();
  const { language } = usePage();
  const { session } = state;
  if (view.audience === 'visitor') return <p>{texts.signInToAsk}</p>;
  if (view.role !== 'worker' && view.role !== 'coordinator') return null;
  const nowMs = Date.parse(view.at);
  if (isAskingOpenAt(state, nowMs)) {
    return (
      <div class="buttons">
        <ButtonLink path={`/kysy?istunto=${session.id}`}>{texts.askAhead}</ButtonLink>
      </div>
    );
  }
  const early = session.state === 'open' && nowMs < Date.parse(session.askingOpensAt);
  return (
    <p>
      {early
        ? fill(texts.askingNotYet, { when: formatDateTime(language, session.askingOpensAt) })
        : texts.askingOver}
    </p>
  );
}
