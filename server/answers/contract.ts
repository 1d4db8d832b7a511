import { z } from 'zod';
import { day, id, instant, wholeNumber, writtenText } from '../platform/contract.ts';
import type { QuestionState, QuestionView } from '../questions/contract.ts';
import type { SessionView } from '../sessions/contract.ts';

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
export const saveAnswerReply = z.object({
  versionId: id,
  number: z.number().int(),
  revision: z.number().int(),
});
/** `revision` is the one the signer read: a signature is for one exact text. */
export const signAnswerInput = z.strictObject({
  versionId: id,
  revision: wholeNumber({ min: 1, max: 1_000_000_000 }),
});
export const signAnswerReply = z.object({ versionId: id, state: z.enum(answerStates) });
export const allowOneSignatureInput = z.strictObject({
  versionId: id,
  reason: writtenText({ min: 5, max: 500 }),
});
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

/** What a lawyer is writing, as it would be shown; a line that names no section has neither text nor address. */
export const previewAnswerReply = z.object({
  html: z.string(),
  citations: z.array(z.object({ line: z.string(), text: z.string().nullable(), url: z.string().nullable() })),
});
export type PreviewAnswerReply = z.infer<typeof previewAnswerReply>;

/** A lawyer's own signed text beside the other's answer; sanitised HTML. */
export const dissentView = z.object({
  lawyer: z.union([z.literal(1), z.literal(2)]),
  html: z.string(),
  signedAt: instant,
});
export type DissentView = z.infer<typeof dissentView>;

/** A version of an answer as followers see it; the text is sanitised HTML. */
export const answerView = z.object({
  versionId: id,
  number: z.number().int(),
  state: z.enum(answerStates),
  html: z.string(),
  citations: z.array(citationView),
  signatures: z.array(z.object({ lawyer: z.union([z.literal(1), z.literal(2)]), signedAt: instant })),
  oneSignatureReason: z.string().nullable(),
  /** The other lawyer's differing view, signed beside the answer. */
  dissents: z.array(dissentView),
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

/** One numbered text of an answer with who signed it and when, as the session's lawyers and the coordinator see it. */
export type AnswerVersionView = {
  versionId: string;
  number: number;
  state: AnswerState;
  writtenOn: string;
  html: string;
  citations: CitationView[];
  signatures: { name: string; signedAt: string }[];
  oneSignatureReason: string | null;
};

/** One thing that an answer still waits for before it is the asker's or the public's. */
export type AnswerNeed =
  | { kind: 'triage' | 'answer' | 'session' | 'disposition' | 'publication' | 'private_reply' }
  | { kind: 'signature'; name: string };

/** What a lawyer writes from. Without a `fence` the question is not this lawyer's to write just now. */
export type AnswerEditorView = {
  questionId: string;
  fence: number | null;
  /** The draft's, or 0 when the text will be a new version. */
  revision: number;
  /** The number the saved text will have. */
  number: number;
  markdown: string;
  citations: string;
  /** What was typed but not saved: in a refused form, or when a preview was asked for without script. */
  typed: { markdown: string; citations: string; revision: number } | null;
  preview: PreviewAnswerReply | null;
};

/** What only the session's lawyers and the coordinator see and do on a question's page. */
export type BackstageView = {
  original: string;
  consent: NonNullable<QuestionView['backstage']>['consent'];
  neededBy: string | null;
  mergedIntoId: string | null;
  /** The newest first. */
  versions: AnswerVersionView[];
  needs: AnswerNeed[];
  claim: { name: string; mine: boolean } | null;
  may: {
    claim: boolean;
    /** The version to sign at the revision that is shown, and whose signatures it would still lack after that. */
    sign: { versionId: string; revision: number; number: number; stillNeeded: string[] } | null;
    allowOneSignature: string | null;
    publish: boolean;
    answerPrivately: boolean;
    triage: boolean;
  };
  /** Null for those who never write answers. */
  editor: AnswerEditorView | null;
};

/** What the page of a question shows to one reader. */
export type QuestionPageView = {
  question: QuestionView;
  session: SessionView;
  /** Whether the reader has the same question; null for those who may not say so now. */
  supported: boolean | null;
  backstage: BackstageView | null;
};

/** What is to be done with a question on a lawyer's work list; the first ones first. */
export const workStages = ['sign', 'claimed', 'answer', 'other_signs', 'done'] as const;
export type WorkStage = (typeof workStages)[number];

export type WorkItemView = {
  questionId: string;
  state: QuestionState;
  stage: WorkStage;
  title: string;
  neededBy: string | null;
  /** The newest version, when something has been written. */
  version: { number: number; state: AnswerState } | null;
  /** The other lawyer who is answering just now. */
  claimedBy: string | null;
};

/** A lawyer's work: the sessions in which the lawyer is named, each with its questions. */
export type WorkListView = {
  sessions: {
    id: string;
    title: string;
    state: SessionView['state'];
    startsAt: string;
    items: WorkItemView[];
  }[];
};
