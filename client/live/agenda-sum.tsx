import type { QuestionView } from '../../server/questions/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { usePage } from '../ui/page-context.ts';
import { useLiveSession } from './live-context.ts';

/** For the coordinator: whether what waits fits in the session. */
export function AgendaSum({ queue }: { queue: readonly QuestionView[] }) {
  const { state, texts } = useLiveSession();
  const { language } = usePage();
  const { startsAt, endsAt } = state.session;
  const length = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  const minutes = queue.reduce((sum, { agenda }) => sum + (agenda.minutes ?? 0), 0);
  const without = queue.filter(({ agenda }) => agenda.minutes === null).length;
  return (
    <p>
      {fill(texts.agendaSum, { minutes, length })}{' '}
      {without > 0 && plural(language, without, { one: texts.noEstimate_one, other: texts.noEstimate_other })}
    </p>
  );
}
