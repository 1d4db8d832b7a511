import { z } from 'zod';
import { day, id, instant, wholeNumber, writtenText } from '../platform/contract.ts';

export const answerStates = [
  'draft',
  'signed_once',
  'signed_twice',
  'published',
  'to_review',
  'law_changed',
  'confirmed',
  'superseded',
  'revoked',
] as const;
export type AnswerState = (typeof answerStates)[number];

export const answerMarkdownMax = 20_000;
const markdown = writtenText({ max: answerMarkdownMax });
/** Written citations, one a line, as in "LSL 25 § 1 mom." */
const citationLines = writtenText({ max: 2_000 }).default('');
const fence = wholeNumber({ min: 1, max: 1_000_000_000 });

export const questionOfAnswerInput = z.strictObject({ questionId: id });
export const claimReply = z.object({ questionId: id, fence: z.number().int(), until: instant });
export type ClaimReply = z.infer<typeof claimReply>;
export const claimInput = z.strictObject({ questionId: id, fence });
export const typeProvisionalInput = z.strictObject({
  questionId: id,
  fence,
  markdown: z.string().max(answerMarkdownMax),
});
export const typeProvisionalReply = z.object({ revision: z.number().int(), until: instant });
export const previewAnswerInput = z.strictObject({ markdown, citations: citationLines });
/** `revision` is the one the writer began from (0 when there was no draft): a draft changed meanwhile is not overwritten. */
export const saveAnswerInput = z.strictObject({
  questionId: id,
  fence,
  revision: wholeNumber({ min: 0, max: 1_000_000_000 }),
  markdown: writtenText({ min: 1, max: answerMarkdownMax }),
  citations: citationLines,
});
export const saveAnswerReply = z.object({ versionId: id, number: z.number().int(), revision: z.number().int() });
/** `revision` is the one the signer read: a signature is for one exact text. */
export const signAnswerInput = z.strictObject({ versionId: id, revision: wholeNumber({ min: 1, max: 1_000_000_000 }) });
export const signAnswerReply = z.object({ versionId: id, state: z.enum(answerStates) });
export const allowOneSignatureInput = z.strictObject({ versionId: id, reason: writtenText({ min: 5, max: 500 }) });
export const publishAnswerInput = z.strictObject({
  questionId: id,
  title: writtenText({ min: 5, max: 160 }),
  text: writtenText({ min: 10, max: 4000 }),
});
export const publishAnswerReply = z.object({ entryId: id });
export const reviewEntryInput = z.strictObject({
  entryId: id,
  validity: z.enum(['in_force', 'to_review', 'law_changed']),
  note: writtenText({ max: 500 }).default(''),
});
export const revokeEntryInput = z.strictObject({ entryId: id, note: writtenText({ min: 5, max: 500 }) });

export const citationView = z.object({ text: z.string(), url: z.string().nullable() });
export type CitationView = z.infer<typeof citationView>;

/** A version of an answer as followers see it; the text is sanitised HTML. */
export const answerView = z.object({
  versionId: id,
  number: z.number().int(),
  state: z.enum(answerStates),
  html: z.string(),
  citations: z.array(citationView),
  signatures: z.array(z.object({ lawyer: z.union([z.literal(1), z.literal(2)]), signedAt: instant })),
  oneSignatureReason: z.string().nullable(),
});
export type AnswerView = z.infer<typeof answerView>;

/** What only the session's lawyers and the coordinator see of an answer: its source, to be worked on. */
export const answerSource = z.object({
  versionId: id,
  number: z.number().int(),
  state: z.enum(answerStates),
  revision: z.number().int(),
  markdown: z.string(),
  citationLines: z.string(),
  writtenOn: day,
});
export type AnswerSource = z.infer<typeof answerSource>;
