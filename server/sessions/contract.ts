import { z } from 'zod';
import {
  id,
  instant,
  localDateTime,
  slug,
  timeOfDay,
  wholeNumber,
  writtenText,
} from '../platform/contract.ts';
import { citationView, sharedCursor } from '../answers/contract.ts';
import { remarkView } from '../discussion/contract.ts';
import { questionView } from '../questions/contract.ts';

export const sessionStates = [
  'planned',
  'open',
  'frozen',
  'live',
  'paused',
  'wrap_up',
  'closed',
  'cancelled',
] as const;
export type SessionState = (typeof sessionStates)[number];

/** Who gets the same feed: one room, one view each. A lawyer not named in the session is a member. */
export const audiences = ['visitor', 'member', 'lawyer', 'coordinator'] as const;
export type Audience = (typeof audiences)[number];

const plan = {
  title: writtenText({ min: 3, max: 140 }),
  intro: writtenText({ max: 1000 }),
  visibility: z.enum(['public', 'signed_in']),
  startsAt: localDateTime,
  endsAt: localDateTime,
  askingOpensAt: localDateTime,
  askingClosesAt: localDateTime,
  firstLawyerId: id.or(z.literal('')),
  secondLawyerId: id.or(z.literal('')),
};
export const planSessionInput = z.strictObject({ forumId: id, ...plan });
export const editSessionInput = z.strictObject({ sessionId: id, ...plan });
export type SessionPlan = Omit<z.infer<typeof planSessionInput>, 'forumId'>;
export const sessionInput = z.strictObject({ sessionId: id });
export const sessionReply = z.object({ sessionId: id });
/** `carried` tells how many questions that waited for the forum's next session came along. */
export const planSessionReply = z.object({ sessionId: id, carried: z.number().int() });
/** When the session goes on, as a clock in Helsinki shows it; empty when that is not known. */
export const pauseSessionInput = z.strictObject({
  sessionId: id,
  until: timeOfDay.or(z.literal('')).default(''),
});
export const placeQuestionInput = z.strictObject({
  sessionId: id,
  questionId: id,
  position: wholeNumber({ min: 1, max: 500 }),
});
export const putOnAirInput = z.strictObject({ sessionId: id, questionId: id });

/**
 * What came of a session's questions; `received` is always the sum of the others. Until the hour has been held, those who do not
 * run the session are told only of what has been released.
 */
export const sessionCounts = z.object({
  received: z.number().int(),
  waiting: z.number().int(),
  answered: z.number().int(),
  merged: z.number().int(),
  deferred: z.number().int(),
  declined: z.number().int(),
});

/** A session as anyone who may follow it sees it. Lawyers are known by their place, 1 or 2. */
export const sessionView = z.object({
  id,
  forum: z.object({ slug, name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }) }),
  /** What is typed to get to it from a screen: `/i/<shortCode>`. */
  shortCode: z.string(),
  title: z.string(),
  intro: z.string(),
  state: z.enum(sessionStates),
  visibility: z.enum(['public', 'signed_in']),
  startsAt: instant,
  endsAt: instant,
  askingOpensAt: instant,
  askingClosesAt: instant,
  askingOpen: z.boolean(),
  onAirQuestionId: id.nullable(),
  /** When a paused session is to go on, if that was said. */
  resumesAt: instant.nullable(),
  /** How many questions wait in the queue, told also to those who may not see them, but for those colleagues do not see yet. */
  queued: z.number().int(),
  lawyers: z.array(z.object({ lawyer: z.union([z.literal(1), z.literal(2)]), name: z.string() })),
  counts: sessionCounts,
});
export type SessionView = z.infer<typeof sessionView>;

/** The live page's whole state: what a late-comer gets, and what every follower has after `seq`. */
export const sessionSnapshot = z.object({
  seq: z.number().int(),
  session: sessionView,
  questions: z.array(questionView),
  remarks: z.array(remarkView),
});
export type SessionSnapshot = z.infer<typeof sessionSnapshot>;

/** One step of the live feed: the current views of what event `seq` touched; apply only `last + 1`. */
export const sessionChange = z.object({
  seq: z.number().int(),
  session: sessionView.nullable(),
  questions: z.array(questionView),
  remarks: z.array(remarkView),
  /** The questions and remarks that this audience may no longer see. */
  removed: z.array(id),
});
export type SessionChange = z.infer<typeof sessionChange>;

/**
 * Provisional text as it is typed: not numbered, only the newest `revision` counts. When the text has become an answer or its
 * question has left the air, it is empty and a new `generation` begins.
 */
export const provisionalText = z.object({
  questionId: id,
  revision: z.number().int(),
  generation: z.number().int(),
  /** Who typed last. */
  lawyer: z.union([z.literal(1), z.literal(2)]),
  html: z.string(),
  citations: z.array(citationView),
  /** The document that both lawyers write, a Yjs update in base64; for the session's lawyers alone. */
  shared: z.string().nullable(),
});
export type ProvisionalText = z.infer<typeof provisionalText>;

/** Where a lawyer's cursor is in a question's shared text; null when the lawyer has left the text. */
export const cursorView = z.object({
  questionId: id,
  lawyer: z.union([z.literal(1), z.literal(2)]),
  cursor: sharedCursor.nullable(),
});
export type CursorView = z.infer<typeof cursorView>;

/**
 * The reply to following or catching up: the changes when few are missing, else the whole; and what is being typed now. With
 * another `audience` than the follower had, what it knew before belongs to rights that have changed.
 */
export const catchUp = z.object({
  audience: z.enum(audiences),
  snapshot: sessionSnapshot.nullable(),
  changes: z.array(sessionChange),
  provisional: z.array(provisionalText),
  /** How many follow the session; null when they are too few to be told. */
  followers: z.number().int().nullable(),
});
export type CatchUp = z.infer<typeof catchUp>;

/** A screen shown to everyone in a meeting asks to be told no more than a member may know, whoever opened it. */
export const followAs = z.enum(['screen']).optional();

export const followInput = z.strictObject({
  sessionId: id,
  after: z.number().int().min(0).optional(),
  as: followAs,
});

/** Every session for the coordinator; `past` is one page of those that have been held or cancelled, counted from 1. */
export type SessionsPageView = {
  openIncidents: number;
  waitingUnsealings: number;
  underWay: SessionView[];
  coming: SessionView[];
  past: SessionView[];
  page: number;
  pages: number;
};

/** What stands in the form of a session at first; times as a wall clock in Helsinki shows them. */
export type SessionFields = {
  title: string;
  intro: string;
  visibility: 'public' | 'signed_in';
  startsAt: string;
  endsAt: string;
  askingOpensAt: string;
  askingClosesAt: string;
  firstLawyerId: string;
  secondLawyerId: string;
};

type LawyerChoice = { id: string; name: string };
export type NewSessionPageView = {
  forums: { id: string; name: { fi: string; sv: string; en: string } }[];
  lawyers: LawyerChoice[];
  fields: SessionFields;
};

export const sessionMoves = [
  'open',
  'freeze',
  'start',
  'pause',
  'resume',
  'wrap_up',
  'close',
  'cancel',
] as const;

/** A session the coordinator runs: its form, and the moves its state allows. */
export type SessionDeskView = {
  session: SessionView;
  /** How many of its questions came from earlier sessions. */
  carried: number;
  editable: boolean;
  moves: Record<(typeof sessionMoves)[number], boolean>;
  lawyers: LawyerChoice[];
  fields: SessionFields;
};
