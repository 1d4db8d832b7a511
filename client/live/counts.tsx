import { Facts } from '../ui/facts.tsx';
import { useLiveSession } from './live-context.ts';

const names = ['received', 'answered', 'merged', 'deferred', 'declined', 'waiting'] as const;

/** What has come of the session's questions, told to all: what was received is always the sum of the others. */
export function Counts() {
  const { state, texts } = useLiveSession();
  const { counts } = state.session;
  return (
    <section class="panel" aria-labelledby="counts-title">
      <h2 id="counts-title">{texts.counts}</h2>
      <Facts facts={names.map((name) => ({ name: texts[`count_${name}`], value: counts[name] }))} />
    </section>
  );
}
