import { daysSince } from '../platform/helsinki-time.ts';
import type { DeskQuestionView, QuestionState } from './contract.ts';
import { sharedWords } from './likeness.ts';
import { mayMoveQuestion, type QuestionMove, readableStates } from './question.ts';
import type { DeskQuestionRecord } from './queries.ts';

const deskMoves = [
  'approve',
  'reword',
  'request_info',
  'defer',
  'requeue',
  'merge',
  'decline',
] as const satisfies QuestionMove[];

/** A question on the desk, for the coordinator; nothing in it tells who asked. */
export function deskQuestionView(record: DeskQuestionRecord, today: string): DeskQuestionView {
  const until = record.writtenBy === null ? null : record.deferredUntil;
  return { ...record, daysLate: until === null ? 0 : Math.max(0, daysSince(until, today)) };
}

/** The decisions that may be taken on a question in this state. */
export function deedsOn(state: QuestionState): (typeof deskMoves)[number][] {
  return deskMoves.filter((move) => mayMoveQuestion(state, move));
}

const mostTargets = 30;

/** The questions one may be merged into: approved ones, those of its session and the likest first. */
export function mergeTargets(
  question: DeskQuestionView,
  others: readonly DeskQuestionView[],
): DeskQuestionView[] {
  const asked = `${question.publicTitle ?? ''} ${question.original}`;
  const weighed = others
    .filter(({ id, state }) => id !== question.id && readableStates.includes(state))
    .map((other) => ({
      other,
      alike: sharedWords(asked, `${other.publicTitle} ${other.publicText}`),
      near: Number(other.session.id === question.session.id),
    }));
  weighed.sort((a, b) => b.alike + 0.5 * b.near - a.alike - 0.5 * a.near);
  return weighed.slice(0, mostTargets).map(({ other }) => other);
}

/** How many questions there are in each state, in the order of the desk. */
export function countByState(
  questions: readonly DeskQuestionView[],
): { state: QuestionState; count: number }[] {
  const states = [...new Set(questions.map(({ state }) => state))];
  return states.map((state) => ({ state, count: questions.filter((each) => each.state === state).length }));
}

/** The question to read when the list is opened, and its neighbours; of a list of one state its first. */
export function selectOnDesk(
  questions: readonly DeskQuestionView[],
  wanted: { id: string | null; ofState: QuestionState | null },
) {
  const asked = questions.findIndex(({ id }) => id === wanted.id);
  const index =
    asked >= 0 ? asked : questions.findIndex(({ state }) => state === (wanted.ofState ?? 'submitted'));
  const question = questions[index];
  if (!question) return null;
  const waiting = [...questions.slice(index + 1), ...questions.slice(0, index)];
  return {
    question,
    place: index + 1,
    previousId: questions[index - 1]?.id ?? null,
    nextId: questions[index + 1]?.id ?? null,
    /** Where to go on when this one is decided. */
    nextToReadId: waiting.find(({ state }) => state === 'submitted')?.id ?? null,
  };
}
