import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { lawyerName, useLiveSession } from './live-context.ts';

/** What the agenda suggests for a question: how long, who answers first, who reads second. */
export function AgendaLine({ question }: { question: QuestionView }) {
  const live = useLiveSession();
  const { texts } = live;
  const { minutes, firstLawyer } = question.agenda;
  const first = firstLawyer && lawyerName(live, firstLawyer);
  const second = firstLawyer && lawyerName(live, firstLawyer === 1 ? 2 : 1);
  const parts = [
    minutes && fill(texts.estimate, { minutes }),
    first && (second ? fill(texts.firstAndSecond, { first, second }) : fill(texts.first, { first })),
  ].filter(Boolean);
  return parts.length > 0 ? <p class="meta">{parts.join(' · ')}</p> : null;
}
