import type { ShownProblem } from '../ui/page-frame.ts';
import type { Live } from './live-context.ts';
import { createStore } from './store.ts';

/** A question given a place by hand, from the deed until the session's own order is known to have it. */
export type AgendaMove = {
  key: number;
  questionId: string;
  /** From 1. */
  place: number;
  /** The order as it is after it. */
  after: readonly string[];
  progress: 'waiting' | 'sending' | 'unreached' | 'answered';
};

type Moves = { moves: AgendaMove[]; problem: ShownProblem | null };

/** How long an answered move is shown at most before the session's order is told with it. */
const shownAnsweredMs = 5_000;

/** Ids with one of them put in a place; as they were when it is not among them. */
export function withPlaced(ids: readonly string[], id: string, place: number): string[] {
  if (!ids.includes(id)) return [...ids];
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, place - 1), id, ...others.slice(place - 1)];
}

/**
 * Gives questions their places: shown at once, sent one after the other, until answered. A refused one is taken back, so
 * that the order shown is the session's again.
 */
export function createAgendaMoves(sessionId: string, send: Live['send']) {
  const store = createStore<Moves>({ moves: [], problem: null });
  let keys = 0;
  let busy = false;
  const without = (key: number) => store.get().moves.filter((move) => move.key !== key);
  const progressed = (key: number, progress: AgendaMove['progress']) =>
    store.put({ moves: store.get().moves.map((move) => (move.key === key ? { ...move, progress } : move)) });

  async function sendOne({ key, questionId, place }: AgendaMove): Promise<void> {
    progressed(key, 'sending');
    const input = { sessionId, questionId, position: String(place) };
    const outcome = await send('place-question', input, { onUnreached: () => progressed(key, 'unreached') });
    if (outcome.kind === 'refused') return store.put({ moves: without(key), problem: outcome.problem });
    progressed(key, 'answered');
    setTimeout(() => store.put({ moves: without(key) }), shownAnsweredMs);
  }
  async function sendWaiting(): Promise<void> {
    if (busy) return;
    busy = true;
    const next = () => store.get().moves.find(({ progress }) => progress === 'waiting');
    for (let move = next(); move; move = next()) await sendOne(move);
    busy = false;
  }
  return {
    store,
    /** Moves a question in the order shown just then. */
    place(shown: readonly string[], questionId: string, place: number): void {
      const { moves } = store.get();
      const last = moves.at(-1);
      // Of several steps of one question the last is what is wanted; those not sent yet need not be.
      const kept =
        last?.progress === 'waiting' && last.questionId === questionId ? moves.slice(0, -1) : moves;
      const after = withPlaced(shown, questionId, place);
      const move: AgendaMove = { key: (keys += 1), questionId, place, after, progress: 'waiting' };
      store.put({ moves: [...kept, move], problem: null });
      void sendWaiting();
    },
    /** The session's order has been told: with it the answered moves that led to it are over. */
    settle(told: readonly string[]): void {
      const { moves } = store.get();
      const over = moves.findLastIndex(
        ({ progress, after }) => progress === 'answered' && isSameOrder(after, told),
      );
      if (over >= 0) store.put({ moves: moves.slice(over + 1) });
    },
  };
}

// Of those in both: meanwhile a question may have come or gone.
function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  const common = one.filter((id) => other.includes(id));
  return other.filter((id) => one.includes(id)).every((id, index) => id === common[index]);
}
