import { z } from 'zod';
import { answerSource, answerView } from '../answers/contract.ts';
import { day, id, instant, writtenText } from '../platform/contract.ts';

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
});
export const submitQuestionInput = z.strictObject({ questionId: id.optional(), sessionId: id, ...asked });
export const editQuestionInput = z.strictObject({ questionId: id, ...asked });
export const questionInput = z.strictObject({ questionId: id });
export const questionReply = z.object({ questionId: id });

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
export const deferQuestionInput = z.strictObject({
  questionId: id,
  deferral: z.enum(['next_session', 'written']),
  until: emptyDay,
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

/** A question as those who follow its session see it: the public wording, never the original or the asker. */
export const questionView = z.object({
  id,
  state: z.enum(questionStates),
  position: z.number().int().nullable(),
  title: z.string(),
  text: z.string(),
  sectionHint: z.string(),
  late: z.boolean(),
  supports: z.number().int(),
  /** The question that this one follows up. */
  parent: z.object({ id, title: z.string() }).nullable(),
  /** What the agenda suggests: how long, and the place of the lawyer who answers first; the other reads second. */
  agenda: z.object({
    minutes: z.number().int().nullable(),
    firstLawyer: z.union([z.literal(1), z.literal(2)]).nullable(),
  }),
  /** Who has taken it to answer, while the lease has not run out. */
  claim: z.object({ lawyer: z.union([z.literal(1), z.literal(2)]) }).nullable(),
  onAirSince: instant.nullable(),
  answer: answerView.nullable(),
  entryId: id.nullable(),
  /** Only in the views of the session's lawyers and the coordinator. */
  backstage: z
    .object({
      original: z.string(),
      consent: z.enum(consents),
      source: answerSource.nullable(),
      /** How many followers find the answer unclear just now. */
      unclear: z.number().int(),
      /** What the session's two lawyers tell each other; null for the coordinator. */
      notes: z.array(noteView).nullable(),
    })
    .nullable(),
});
export type QuestionView = z.infer<typeof questionView>;

const ofSession = z.object({ id, title: z.string(), state: z.string(), startsAt: instant });

/** One's own question: what it says, where it is and what comes next. */
export const ownQuestionView = z.object({
  id,
  state: z.enum(questionStates),
  session: ofSession,
  text: z.string(),
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
  entryId: id.nullable(),
  privateAnswerHtml: z.string().nullable(),
  editable: z.boolean(),
  withdrawable: z.boolean(),
});
export type OwnQuestionView = z.infer<typeof ownQuestionView>;

/** A question on the coordinator's desk: with its original wording, without its asker. */
export const deskQuestionView = z.object({
  id,
  state: z.enum(questionStates),
  session: ofSession,
  original: z.string(),
  publicTitle: z.string().nullable(),
  publicText: z.string().nullable(),
  sectionHint: z.string(),
  neededBy: day.nullable(),
  consent: z.enum(consents),
  late: z.boolean(),
  submittedOn: day.nullable(),
  infoRequest: z.string().nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  declineText: z.string().nullable(),
  deferral: z.enum(['next_session', 'written']).nullable(),
  deferredUntil: day.nullable(),
  mergedIntoId: id.nullable(),
  supports: z.number().int(),
});
export type DeskQuestionView = z.infer<typeof deskQuestionView>;

/** What a text being written is like: entries that may answer it and questions already waiting. */
export const similarReply = z.object({
  entries: z.array(z.object({ id, title: z.string(), snippet: z.string() })),
  questions: z.array(z.object({ id, title: z.string(), sessionId: id, supports: z.number().int() })),
});
export type SimilarReply = z.infer<typeof similarReply>;
export const similarInput = z.strictObject({ text: writtenText({ max: questionTextMax }) });
