import type { RemarkView } from '../../server/discussion/contract.ts';
import type { QuestionView } from '../../server/questions/contract.ts';
import type { CatchUp, ProvisionalText, SessionChange, SessionView } from '../../server/sessions/contract.ts';

/** All that a follower knows of a session: the views as they are after event `seq`, and changes that came too early. */
export type LiveState = {
  seq: number;
  session: SessionView;
  /** In the session's order. */
  questions: QuestionView[];
  /** In the order in which they were shown. */
  remarks: RemarkView[];
  /** What is being typed, by question. */
  provisional: Record<string, ProvisionalText>;
  early: SessionChange[];
};

type Known = {
  snapshot: { seq: number; session: SessionView; questions: QuestionView[]; remarks: RemarkView[] };
  provisional: ProvisionalText[];
};

export function beginState({ snapshot, provisional }: Known): LiveState {
  return withTyped({ ...snapshot, provisional: {}, early: [] }, provisional);
}

/** True while an event between what is known and what has come is missing: after a second it should be asked for. */
export function hasGap(state: LiveState): boolean {
  return state.early.length > 0;
}

/** Applies `seq + 1` and what then fits; drops what is known already; holds what comes too early. */
export function applyChange(state: LiveState, change: SessionChange): LiveState {
  if (change.seq <= state.seq || state.early.some(({ seq }) => seq === change.seq)) return state;
  if (change.seq > state.seq + 1) return { ...state, early: [...state.early, change] };
  return applyEarly(withChange(state, change));
}

/** Takes a reply to following or catching up: the whole, or the changes that were missing. */
export function applyCatchUp(state: LiveState, caughtUp: CatchUp): LiveState {
  const { snapshot, changes, provisional } = caughtUp;
  const whole = snapshot && snapshot.seq >= state.seq ? applyEarly({ ...state, ...snapshot }) : state;
  return withTyped(changes.reduce(applyChange, whole), provisional);
}

/** Takes a newer state of a text being typed, or of the generation after it; older ones come late and are dropped. */
export function applyProvisional(state: LiveState, text: ProvisionalText): LiveState {
  const known = state.provisional[text.questionId];
  if (known && !isNewer(text, known)) return state;
  return { ...state, provisional: { ...state.provisional, [text.questionId]: text } };
}

function applyEarly(state: LiveState): LiveState {
  const early = state.early.filter(({ seq }) => seq > state.seq);
  const next = early.find(({ seq }) => seq === state.seq + 1);
  return next ? applyEarly(withChange({ ...state, early }, next)) : { ...state, early };
}

function withChange(state: LiveState, change: SessionChange): LiveState {
  const gone = new Set([...change.removed, ...change.questions.map(({ id }) => id)]);
  const kept = state.questions.filter(({ id }) => !gone.has(id));
  return {
    ...state,
    seq: change.seq,
    session: change.session ?? state.session,
    questions: gone.size > 0 ? [...kept, ...change.questions].sort(inOrder) : state.questions,
    remarks: withRemarks(state.remarks, change),
    provisional: withAnsweredCleared(state, change),
  };
}

function withRemarks(remarks: RemarkView[], change: SessionChange): RemarkView[] {
  const gone = new Set([...change.removed, ...change.remarks.map(({ id }) => id)]);
  if (gone.size === 0) return remarks;
  // With a question its discussion goes.
  const kept = remarks.filter(({ id, questionId }) => !gone.has(id) && !change.removed.includes(questionId));
  return [...kept, ...change.remarks].sort(inThread);
}

// What was typed is over when its question leaves the air or gets an answer. Which state it was is remembered, so that an
// older one that comes late does not bring it back.
function withAnsweredCleared(state: LiveState, change: SessionChange): LiveState['provisional'] {
  const over = Object.values(state.provisional).filter(({ questionId: id }) => {
    const before = state.questions.find((question) => question.id === id);
    const after = change.questions.find((question) => question.id === id);
    return change.removed.includes(id) || (before && after && isOver(before, after));
  });
  if (over.length === 0) return state.provisional;
  const cleared = over.map((text) => ({ ...text, html: '', citations: [], shared: null }));
  return { ...state.provisional, ...byQuestion(cleared) };
}

function isOver(before: QuestionView, after: QuestionView): boolean {
  if (before.onAirSince !== null && before.onAirSince !== after.onAirSince) return true;
  // The second signature under a version ends nothing: what is typed by then is for the next one.
  return before.answer?.versionId !== after.answer?.versionId;
}

// A reply to catching up tells all that is being typed, so what it does not tell is over.
function withTyped(state: LiveState, texts: ProvisionalText[]): LiveState {
  const typed = texts.map((text) => {
    const known = state.provisional[text.questionId];
    return known && isNewer(known, text) ? known : text;
  });
  return { ...state, provisional: byQuestion(typed) };
}

function isNewer(one: ProvisionalText, other: ProvisionalText): boolean {
  if (one.generation !== other.generation) return one.generation > other.generation;
  return one.revision > other.revision;
}

function byQuestion(texts: ProvisionalText[]): LiveState['provisional'] {
  return Object.fromEntries(texts.map((text) => [text.questionId, text]));
}

/** By thread and place in it, those not shown yet last; the server orders them the same. */
function inThread(one: RemarkView, other: RemarkView): number {
  if (one.questionId !== other.questionId) return one.questionId < other.questionId ? -1 : 1;
  return inOrder(one, other);
}

/** By place in the queue, those without one last; the server orders them the same. */
type Placed = { id: string; position: number | null };

function inOrder(one: Placed, other: Placed): number {
  const byPosition = (one.position ?? Infinity) - (other.position ?? Infinity);
  return byPosition || (one.id < other.id ? -1 : 1);
}
