import { z } from 'zod';
import { id, writtenText } from '../platform/contract.ts';
import { consents, questionTextMax } from '../questions/contract.ts';

export const remarkStates = ['submitted', 'shown', 'declined', 'withdrawn'] as const;
export type RemarkState = (typeof remarkStates)[number];

/** In what role someone speaks; workers and participants are known by a number in the thread, lawyers by name. */
export const voices = ['participant', 'worker', 'lawyer', 'coordinator'] as const;
export type Voice = (typeof voices)[number];

const remarkTextMax = 1000;
const declineReasonMax = 500;

/** `insteadOf`: a declined remark of one's own that this one, written anew, takes the place of. */
export const writeRemarkInput = z.strictObject({
  questionId: id,
  text: writtenText({ min: 2, max: remarkTextMax }),
  insteadOf: id.optional(),
});
export const remarkInput = z.strictObject({ remarkId: id });
export const declineRemarkInput = z.strictObject({
  remarkId: id,
  reason: writtenText({ min: 5, max: declineReasonMax }),
});
export const remarkReply = z.object({ remarkId: id, state: z.enum(remarkStates) });
export type RemarkReply = z.infer<typeof remarkReply>;

/** A follow-up is a question of its own: it is read by the coordinator before anyone else sees it. */
export const askFollowUpInput = z.strictObject({
  questionId: id,
  text: writtenText({ min: 10, max: questionTextMax }),
  consent: z.enum(consents).default('generalised'),
});
/** The follow-up itself, and the session it was sent to. */
export const askFollowUpReply = z.object({ questionId: id, sessionId: id });

export const signalInput = z.strictObject({ questionId: id });
export const signalReply = z.object({ questionId: id });

/** A remark as those who follow the session see it; only the coordinator is told of one that is not shown. */
export const remarkView = z.object({
  id,
  questionId: id,
  state: z.enum(remarkStates),
  voice: z.enum(voices),
  /** Which of the thread's workers or participants, from 1. */
  alias: z.number().int(),
  /** The place of a lawyer named in the session. */
  lawyer: z.union([z.literal(1), z.literal(2)]).nullable(),
  text: z.string(),
  /** Out of sight while it is being checked. */
  hidden: z.literal(true).optional(),
  /** Its place in the thread once it is shown. */
  position: z.number().int().nullable(),
});
export type RemarkView = z.infer<typeof remarkView>;

/** One's own remark, with what became of it. */
export const ownRemarkView = z.object({
  id,
  questionId: id,
  questionTitle: z.string(),
  sessionId: id,
  state: z.enum(remarkStates),
  text: z.string(),
  declineReason: z.string().nullable(),
});
export type OwnRemarkView = z.infer<typeof ownRemarkView>;

/** A decision on a remark that the page still offers to undo. */
export type RemarkUndo = { remarkId: string; decided: 'shown' | 'declined'; secondsLeft: number };

/** The discussion under one question, for one reader. */
export type ThreadView = {
  /** Those that are shown; for the coordinator those that wait too. */
  remarks: RemarkView[];
  /** For the coordinator alone: what has been declined, with the reason. */
  declined: (RemarkView & { reason: string })[];
  /** The reader's own, with what became of each. */
  own: OwnRemarkView[];
  mayRemark: boolean;
  /** Null for those who ask no follow-ups; without a session none takes questions now. */
  followUp: { session: { id: string; title: string; startsAt: string } | null } | null;
  undo: RemarkUndo | null;
};
