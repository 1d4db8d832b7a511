import type { AnswerEvent, EntryEvent } from '../answers/events.ts';
import type { DiscussionEvent } from '../discussion/events.ts';
import type { IncidentEvent } from '../incidents/events.ts';
import type { QuestionEvent } from '../questions/events.ts';
import type { SessionEvent } from '../sessions/events.ts';

type SessionHappening =
  AnswerEvent | DiscussionEvent | EntryEvent | IncidentEvent | QuestionEvent | SessionEvent;

/** What an event of a session changes of what its followers see, besides the session's own view. */
export type Touch = {
  /** The views of the questions it names and of what follows them up, of the remark it names, or of every question. */
  views: 'none' | 'questions' | 'remark' | 'all';
  /** After it some audience may no longer see what it names. */
  hides?: true;
  /** After it some audience may see the thread of the question it names that did not before. */
  bringsThread?: true;
  /** The audience whose views alone it changes; without it, any. */
  only?: 'backstage' | 'lawyer';
};

const session: Touch = { views: 'none' };
const all: Touch = { views: 'all' };
const question: Touch = { views: 'questions' };
const moved: Touch = { views: 'questions', bringsThread: true };
const hidden: Touch = { views: 'questions', bringsThread: true, hides: true };
const remark: Touch = { views: 'remark' };
const hiddenRemark: Touch = { views: 'remark', hides: true };

/** A new type does not compile until it is said here what it touches. */
const touches: Record<SessionHappening['type'], Touch> = {
  // Who may read what, and in which order, goes by the state of the whole session.
  'session.planned': session,
  'session.edited': all,
  'session.opened': all,
  'session.frozen': all,
  'session.started': session,
  'session.paused': session,
  'session.resumed': session,
  'session.wrapped_up': session,
  // The areas come to be told.
  'session.closed': all,
  'session.cancelled': all,
  'session.reordered': all,
  'session.questions_released': all,

  'question.submitted': moved,
  'question.edited': moved,
  'question.withdrawn': hidden,
  'question.supported': question,
  'question.unsupported': question,
  'question.approved': moved,
  'question.reworded': question,
  'question.info_requested': moved,
  'question.declined': hidden,
  'question.deferred': hidden,
  'question.requeued': moved,
  'question.merged': hidden,
  'question.joined': question,
  'question.parted': question,
  'question.moved': hidden,
  'question.triage_undone': hidden,
  'question.planned': question,
  'question.parent_changed': question,
  'question.put_on_air': question,
  'question.left_air': { views: 'questions', hides: true },
  'question.answered': question,
  // How many find an answer unclear is told to those who answer.
  'question.called_unclear': { views: 'questions', only: 'backstage' },
  'question.called_clear': { views: 'questions', only: 'backstage' },

  'claim.taken': question,
  'claim.lapsed': question,
  'claim.released': question,
  'answer.saved': question,
  'answer.signed': question,
  'answer.one_signature_allowed': question,
  'answer.given_privately': { views: 'questions', hides: true },
  'dissent.signed': question,
  'dissent.withdrawn': question,
  // What the lawyers note for each other changes their view alone.
  'note.written': { views: 'questions', only: 'lawyer' },
  'note.removed': { views: 'questions', only: 'lawyer' },
  'entry.published': question,
  'entry.reviewed': question,
  'entry.revoked': question,

  // Other texts stand in the place of a question's and of its thread's.
  'incident.reported': moved,
  'incident.redacted': moved,
  'incident.shown': moved,

  // A remark has a view of its own: its question's does not change with it.
  'remark.written': remark,
  'remark.shown': remark,
  'remark.declined': hiddenRemark,
  'remark.reconsidered': hiddenRemark,
  'remark.withdrawn': hiddenRemark,
};

const known: Partial<Record<string, Touch>> = touches;

/** What an event of this type touches; one that is not known, from another version of the program, what it names. */
export function touchOf({ type }: { type: string }): Touch {
  return known[type] ?? moved;
}

/** Whether a type of event has been thought of. */
export function isKnownTouch(type: string): boolean {
  return known[type] !== undefined;
}
