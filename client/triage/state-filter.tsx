import { triageTexts } from '../texts/triage.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { deskPath } from './desk-path.ts';
import type { DeskQueueView } from './desk-queue.tsx';
import { deskStateText } from './desk-texts.ts';

/** How many questions there are in each state, and the way to see those alone. */
export function StateFilter({ view: { filter, counts, total } }: { view: DeskQueueView }) {
  const { language } = usePage();
  const texts = triageTexts[language];
  const rows = [
    { state: null, text: texts.stateAll, count: total },
    ...counts.map(({ state, count }) => ({ state, text: deskStateText(language, state), count })),
  ];
  return (
    <nav class="buttons" aria-label={texts.statesLabel}>
      {rows.map(({ state, text, count }) => (
        <a
          key={text}
          class={`button ${state === filter.state ? 'button-secondary' : 'button-quiet'}`}
          href={localHref(language, deskPath({ ...filter, state }))}
          aria-current={state === filter.state ? 'true' : undefined}
        >
          {text} {count}
        </a>
      ))}
    </nav>
  );
}
