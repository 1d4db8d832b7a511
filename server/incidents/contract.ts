import { z } from 'zod';
import { finding } from '../privacy/contract.ts';
import { id, instant, writtenText } from '../platform/contract.ts';

/** What was seen, as whoever saw it may say: never in words, which could say it again. */
export const incidentKinds = ['unsaid', 'name', 'number', 'contact', 'address', 'combination'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** `shown`: looked at, and in sight again; `reported`: in sight, for a coordinator has found the same text to be in order. */
export const incidentStates = ['hidden', 'reported', 'shown'] as const;
export type IncidentState = (typeof incidentStates)[number];

const idOrNone = id.or(z.literal('')).optional();

/** Exactly one says where it was seen; a question is meant with all that is written of it. */
export const reportIdentifiersInput = z
  .strictObject({
    entryId: idOrNone,
    questionId: idOrNone,
    remarkId: idOrNone,
    kind: z.enum(incidentKinds).default('unsaid'),
  })
  .refine(
    ({ entryId, questionId, remarkId }) => [entryId, questionId, remarkId].filter(Boolean).length === 1,
  );
/** `hidden` is false when the same text has been found to be in order, or a visitor's report waits behind very many others. */
export const reportIdentifiersReply = z.object({ hidden: z.boolean() });

export const incidentInput = z.strictObject({ incidentId: id });
export const incidentReply = z.object({ incidentId: id });
const cutLinesMax = 4000;
/** `words`: what is to be cut wherever it stands, one to a line. */
export const redactTextsInput = z.strictObject({
  incidentId: id,
  words: writtenText({ min: 2, max: cutLinesMax }),
});
/** `cut` counts the places. */
export const redactTextsReply = z.object({ incidentId: id, cut: z.int() });

/** One text of an incident with what is found in it; `text` is null when it has been taken away whole. */
export const incidentText = z.object({
  place: z.string(),
  text: z.string().nullable(),
  findings: z.array(finding),
});
export type IncidentText = z.infer<typeof incidentText>;

/** An incident on the coordinator's page. */
export const incidentView = z.object({
  id,
  state: z.enum(incidentStates),
  kind: z.enum(incidentKinds),
  reports: z.int(),
  reportedAt: instant,
  redactedAt: instant.nullable(),
  closedAt: instant.nullable(),
  questionId: id,
  entryId: id.nullable(),
  isRemark: z.boolean(),
  sessionTitle: z.string(),
  texts: z.array(incidentText),
  /** The different words found, the surest first, with in how many places they stand. */
  found: z.array(z.object({ words: z.string(), places: z.int() })),
  /** The other questions that say any of these words. */
  elsewhere: z.array(z.object({ id, title: z.string() })),
});
export type IncidentView = z.infer<typeof incidentView>;

export type IncidentsPageView = { open: IncidentView[]; closed: IncidentView[] };
