import { z } from 'zod';
import { answerSource, answerView, dissentSource, signedDissent } from '../answers/contract.ts';
import { identifierKind } from '../privacy/contract.ts';
import { day, id, instant, wholeNumber, writtenText } from '../platform/contract.ts';

export const questionStates = [
  'draft',
  'submitted',
  'needs_info',
  'queued',
  'on_air',
  'answered',
  'published',
  'merged',
  'deferred',
  'declined',
  'withdrawn',
  'answered_private',
] as const;
export type QuestionState = (typeof questionStates)[number];

export const consents = ['as_is', 'generalised', 'not'] as const;
export type Consent = (typeof consents)[number];
export const declineReasons = [
  'not_about_law',
  'single_case',
  'already_answered',
  'unclear',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const questionTextMax = 4000;
const emptyDay = day
  .or(z.literal('').transform(() => null))
  .nullable()
  .default(null);
/** What the asker saw while writing that is not the same, an entry or a waiting question, and why; left out, it stays as it was. */
const difference = {
  differsFrom: id.or(z.literal('')).optional(),
  difference: writtenText({ max: 300 }).default(''),
};
const asked = {
  text: writtenText({ min: 10, max: questionTextMax }),
  sectionHint: writtenText({ max: 120 }).default(''),
  neededBy: emptyDay,
  consent: z.enum(consents),
};

/** A draft may be half done: only its session is certain. `questionId` is absent the first time. */
export const saveDraftInput = z.strictObject({
  questionId: id.optional(),
  sessionId: id,
  text: writtenText({ max: questionTextMax }),
  sectionHint: asked.sectionHint,
  neededBy: emptyDay,
  consent: z.enum(consents).default('generalised'),
  ...difference,
});
export const submitQuestionInput = z.strictObject({
  questionId: id.optional(),
  sessionId: id,
  ...asked,
  ...difference,
});
export const editQuestionInput = z.strictObject({ questionId: id, ...asked });
export const questionInput = z.strictObject({ questionId: id });
export const questionReply = z.object({ questionId: id });

/** What is written is kept as a draft and laid aside; a new draft without a session goes to the next that takes drafts. */
const laidAside = { ...saveDraftInput.shape, sessionId: id.or(z.literal('')).default('') };
export const acceptEntryInput = z.strictObject({ ...laidAside, entryId: id });
export const joinQuestionInput = z.strictObject({ ...laidAside, joinedId: id });

const publicWording = {
  title: writtenText({ min: 5, max: 160 }),
  text: writtenText({ min: 10, max: questionTextMax }),
};
export const approveQuestionInput = z.strictObject({ questionId: id, ...publicWording });
export const editWordingInput = approveQuestionInput;
export const requestInfoInput = z.strictObject({
  questionId: id,
  request: writtenText({ min: 5, max: 1000 }),
});
export const declineQuestionInput = z.strictObject({
  questionId: id,
  reason: z.enum(declineReasons),
  text: writtenText({ min: 5, max: 1000 }),
});
/** The place of one of the session's lawyers, or nobody's. */
const lawyerPlace = z.union([
  z.literal('').transform(() => null),
  wholeNumber({ min: 1, max: 2 }).transform((place): 1 | 2 => (place === 1 ? 1 : 2)),
]);
/** To the forum's next session; or to a written answer by the day `until` from the session's lawyer in a place. */
const deferral = {
  deferral: z.enum(['next_session', 'written']),
  until: emptyDay,
  lawyer: lawyerPlace.nullable().default(null),
};
export const deferQuestionInput = z.strictObject({ questionId: id, ...deferral });
/** The same for every question of a session that has no disposition yet. */
export const deferWaitingInput = z.strictObject({ sessionId: id, ...deferral });
/** A session that a question has gone to. */
const movedTo = z.object({ id, title: z.string(), startsAt: instant });
export const deferQuestionReply = z.object({ questionId: id, movedTo: movedTo.nullable() });
export const deferWaitingReply = z.object({ questionIds: z.array(id), movedTo: movedTo.nullable() });
/** Minutes as a form or JSON sends them; left empty there is no estimate. */
const suggestedMinutes = z
  .union([z.number(), z.string().max(40)])
  .transform((value) => (value === '' ? null : Number(value)))
  .refine((minutes) => minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 120), {
    params: { rule: 'not_minutes' },
  });
export const planQuestionInput = z.strictObject({
  questionId: id,
  minutes: suggestedMinutes,
  firstLawyer: lawyerPlace,
});
export const mergeQuestionInput = z.strictObject({ questionId: id, intoId: id });

/** What one of the session's lawyers has noted for the other. */
export const noteView = z.object({
  id,
  lawyer: z.union([z.literal(1), z.literal(2)]),
  text: z.string(),
  writtenAt: instant,
});
export type NoteView = z.infer<typeof noteView>;

/** What an asker saw while writing that was not the same; `title` is null when it can no longer be read. */
export const differenceView = z.object({
  entryId: id.nullable(),
  questionId: id.nullable(),
  title: z.string().nullable(),
  reason: z.string(),
});
export type DifferenceView = z.infer<typeof differenceView>;

/** The question that this one follows up. */
const parentView = z.object({ id, title: z.string() }).nullable();

/** A question as those who follow its session see it: the public wording, never the original or the asker. */
export const questionView = z.object({
  id,
  state: z.enum(questionStates),
  position: z.number().int().nullable(),
  title: z.string(),
  text: z.string(),
  sectionHint: z.string(),
  /** It came during the session; told to those who run it, for it says when its asker was at work. */
  late: z.boolean(),
  /** The asker's area, where at least five of its workers took part; told when the session has closed, never to visitors. */
  area: z.string().nullable(),
  supports: z.number().int(),
  parent: parentView,
  /** What the agenda suggests: how long, and the place of the lawyer who answers first; the other reads second. */
  agenda: z.object({
    minutes: z.number().int().nullable(),
    firstLawyer: z.union([z.literal(1), z.literal(2)]).nullable(),
  }),
  /** Who has taken it to answer, while the lease has not run out. */
  claim: z.object({ lawyer: z.union([z.literal(1), z.literal(2)]) }).nullable(),
  onAirSince: instant.nullable(),
  /** Its texts are out of sight until a report of personal data in them has been checked. */
  hidden: z.boolean(),
  /** The day on which personal data was taken from what is written of it, though it may have been signed. */
  redactedOn: day.nullable(),
  answer: answerView.nullable(),
  entryId: id.nullable(),
  /** Only in the views of the session's lawyers and the coordinator. */
  backstage: z
    .object({
      original: z.string(),
      /** Approved today: colleagues come to see it with the others of its day. */
      held: z.boolean(),
      consent: z.enum(consents),
      source: answerSource.nullable(),
      dissentSources: z.array(dissentSource),
      /** Whose lease has run out, while nobody has taken the question since. */
      lapsed: z.union([z.literal(1), z.literal(2)]).nullable(),
      /** How many followers find the answer unclear just now. */
      unclear: z.number().int(),
      /** What the session's two lawyers tell each other; null for the coordinator. */
      notes: z.array(noteView).nullable(),
    })
    .nullable(),
});
export type QuestionView = z.infer<typeof questionView>;

const ofSession = z.object({ id, title: z.string(), state: z.string(), startsAt: instant });

/** What was asked of a question and decided on it, as its asker and the coordinator read it. */
const askedAndDecided = {
  publicTitle: z.string().nullable(),
  publicText: z.string().nullable(),
  sectionHint: z.string(),
  neededBy: day.nullable(),
  consent: z.enum(consents),
  submittedOn: day.nullable(),
  infoRequest: z.string().nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  declineText: z.string().nullable(),
  deferral: z.enum(['next_session', 'written']).nullable(),
  deferredUntil: day.nullable(),
  mergedIntoId: id.nullable(),
  parent: parentView,
  difference: differenceView.nullable(),
  /** Approved, and colleagues come to see it the next morning with the others of its day. */
  held: z.boolean(),
};

/** One's own question: what it says, where it is and what comes next. */
export const ownQuestionView = z.object({
  id,
  ...askedAndDecided,
  state: z.enum(questionStates),
  session: ofSession,
  text: z.string(),
  entryId: id.nullable(),
  privateAnswerHtml: z.string().nullable(),
  /** The other lawyer's differing view of the private answer. */
  privateDissents: z.array(signedDissent),
  /** Why a draft was laid aside: an entry that answered it, or a waiting question that is followed instead. */
  putAway: z.object({ entryId: id.nullable(), followedId: id.nullable() }).nullable(),
  /** The day from which it is not known any more who asked; null while its thread has not closed. */
  forgottenOn: day.nullable(),
  /** When and why it was opened to a coordinator who asked. */
  unsealings: z.array(z.object({ reason: z.string(), openedOn: day })),
  /** A draft that nobody has touched goes on this day; told a week before. */
  draftGoesOn: day.nullable(),
  /** The day on which personal data was taken from what is written of it. */
  redactedOn: day.nullable(),
  editable: z.boolean(),
  withdrawable: z.boolean(),
});
export type OwnQuestionView = z.infer<typeof ownQuestionView>;

/** A question that one follows, as those who may read its session's questions see it; a merged one as what stands for it. */
export const followedQuestionView = z.object({
  id,
  state: z.enum(questionStates),
  title: z.string(),
  session: ofSession,
  entryId: id.nullable(),
});
export type FollowedQuestionView = z.infer<typeof followedQuestionView>;

/** What one follows; `hidden` counts the questions that are not to be read just now. */
export const followedQuestions = z.object({
  questions: z.array(followedQuestionView),
  hidden: z.number().int(),
});
export type FollowedQuestions = z.infer<typeof followedQuestions>;

/** A question on the coordinator's desk: with its original wording, without its asker. */
export const deskQuestionView = z.object({
  id,
  ...askedAndDecided,
  state: z.enum(questionStates),
  session: ofSession,
  /** The lawyers of its session by their places, for a written answer. */
  lawyers: z.array(z.object({ lawyer: z.union([z.literal(1), z.literal(2)]), name: z.string() })),
  /** Who is to answer it in writing, when that is so, and how many days too late it is. */
  writtenBy: z.string().nullable(),
  daysLate: z.number().int(),
  original: z.string(),
  late: z.boolean(),
  supports: z.number().int(),
  /** Of what kinds the findings in it were of which the asker has said that they tell of no client. */
  confirmed: z.array(z.object({ kind: identifierKind, count: z.number().int() })),
});
export type DeskQuestionView = z.infer<typeof deskQuestionView>;

/** What a text being written is like, the likest first: valid entries that may answer it and questions already waiting. */
export const similarReply = z.object({
  entries: z.array(
    z.object({ id, title: z.string(), snippet: z.string(), validity: z.enum(['in_force', 'to_review']) }),
  ),
  questions: z.array(
    z.object({
      id,
      title: z.string(),
      sessionId: id,
      supports: z.number().int(),
      /** What it is to the reader: one's own, followed already, or neither. */
      reader: z.enum(['asks', 'follows', 'none']),
    }),
  ),
});
export type SimilarReply = z.infer<typeof similarReply>;
export const similarInput = z.strictObject({ text: writtenText({ max: questionTextMax }) });

/** What became of one question of a session that has been closed. */
export const minutesLine = z.object({
  id,
  title: z.string(),
  fate: z.enum(['answered', 'answered_private', 'merged', 'deferred', 'declined']),
  /** Its own published answer, or that of the question it was merged into. */
  entryId: id.nullable(),
  /** The question it was merged into. */
  intoTitle: z.string().nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  /** The session it went to, when the reader may know of that one. */
  movedTo: movedTo.nullable(),
  /** A written answer: by when, and by whom. */
  until: day.nullable(),
  writtenBy: z.string().nullable(),
});
export type MinutesLine = z.infer<typeof minutesLine>;

/** The minutes of a session as an audience may read them; `untold` counts the questions that are not shown to it. */
export const minutes = z.object({ questions: z.array(minutesLine), untold: z.number().int() });
export type Minutes = z.infer<typeof minutes>;
