import { useEffect, useState } from 'preact/hooks';
import type { QuestionView } from '../../server/questions/contract.ts';
import type { ShownProblem } from '../ui/page-frame.ts';
import { type AgendaMove, createAgendaMoves, withPlaced } from './agenda-moves.ts';
import { inReadersOrder } from './agenda-order.ts';
import { useLiveSession } from './live-context.ts';
import { queueOf } from './live-session-parts.ts';
import { useStore } from './store.ts';

export type Agenda = {
  /** What waits, in the order this reader sees. */
  queue: QuestionView[];
  /** True for the coordinator while the order is still made by hand. */
  movable: boolean;
  moves: AgendaMove[];
  /** Why the last move was taken back. */
  problem: ShownProblem | null;
  place(questionId: string, place: number): void;
};

/** The queue as this reader sees it, with what is being moved in it by hand. */
export function useAgenda(): Agenda {
  const { state, view, send } = useLiveSession();
  const [agenda] = useState(() => createAgendaMoves(state.session.id, send));
  const { moves, problem } = useStore(agenda.store);
  const told = inReadersOrder(queueOf(state), view.orderSeed);
  const toldIds = told.map(({ id }) => id);
  const ids = moves.reduce((order, { questionId, place }) => withPlaced(order, questionId, place), toldIds);
  const stage = state.session.state;
  const order = toldIds.join(' ');
  useEffect(() => agenda.settle(order.split(' ')), [agenda, order, moves]);
  return {
    queue: ids.flatMap((id) => told.find((question) => question.id === id) ?? []),
    movable: view.audience === 'coordinator' && (stage === 'open' || stage === 'frozen'),
    moves,
    problem,
    place: (questionId, place) => agenda.place(ids, questionId, place),
  };
}
