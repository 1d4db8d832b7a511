import { z } from 'zod';
import { day, id, instant, wholeNumber, writtenText } from '../platform/contract.ts';
import type { ThreadView } from '../discussion/contract.ts';
import type { DifferenceView, QuestionState, QuestionView } from '../questions/contract.ts';
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
export const answerCitationsMax = 2_000;
/** Written citations, one a line, as in "LSL 25 § 1 mom." */
const citationLines = writtenText({ max: answerCitationsMax }).default('');
const fence = wholeNumber({ min: 1, max: 1_000_000_000 });

export const questionOfAnswerInput = z.strictObject({ questionId: id });
export const claimReply = z.object({ questionId: id, fence: z.number().int(), until: instant });
export type ClaimReply = z.infer<typeof claimReply>;
export const claimInput = z.strictObject({ questionId: id, fence });
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
/** Where a writer is in the shared text: a Yjs relative position in base64, which stays at its letter while others write. */
export const sharedCursor = z.strictObject({
  field: z.enum(['markdown', 'citations']),
  position: base64.min(1).max(400),
});
/**
 * `update` is what the writer's Yjs document has and the server's has not, in base64; empty when only the cursor has moved.
 * `cursor` is null when the writer has left the text.
 */
export const typeProvisionalInput = z.strictObject({
  questionId: id,
  generation: wholeNumber({ min: 1, max: 1_000_000_000 }),
  update: base64.max(48_000),
  cursor: sharedCursor.nullable().optional(),
});
/** `vector` tells what the server's document now has; `until` how long the writer's own claim lasts, if it is the writer's. */
export const typeProvisionalReply = z.object({
  revision: z.number().int(),
  generation: z.number().int(),
  vector: z.string(),
  until: instant.nullable(),
});
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
/** `revision` is the one the dissenter read, as when signing. */
export const signDissentInput = z.strictObject({
  ...signAnswerInput.shape,
  markdown: writtenText({ min: 1, max: answerMarkdownMax }),
});
export const dissentReply = z.object({ versionId: id });
export const withdrawDissentInput = z.strictObject({ versionId: id });

export const writeNoteInput = z.strictObject({ questionId: id, text: writtenText({ min: 1, max: 1000 }) });
export const removeNoteInput = z.strictObject({ noteId: id });
export const noteReply = z.object({ noteId: id });

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

/** `url` is the act in Finlex or EUR-Lex; `path` the page of the section here, without language prefix. */
export const citationView = z.object({
  text: z.string(),
  url: z.string().nullable(),
  path: z.string().nullable(),
});
export type CitationView = z.infer<typeof citationView>;

/**
 * What a lawyer is writing, as it would be shown; a line that names no section has neither text nor address. `found` are
 * citations in the text that its lines lack, each as a line to add.
 */
export const previewAnswerReply = z.object({
  html: z.string(),
  found: z.array(z.string()),
  citations: z.array(z.object({ line: z.string(), text: z.string().nullable(), url: z.string().nullable() })),
});
export type PreviewAnswerReply = z.infer<typeof previewAnswerReply>;

/** A lawyer's own signed text beside the other's answer; sanitised HTML. */
export const dissentView = z.object({
  /** The place in the session; null for one who is no longer its lawyer. */
  lawyer: z.union([z.literal(1), z.literal(2)]).nullable(),
  name: z.string(),
  html: z.string(),
  signedAt: instant,
});
export type DissentView = z.infer<typeof dissentView>;

/** A dissent as it is read where no session is: the lawyer's name, the text and the day. */
export const signedDissent = z.object({ name: z.string(), html: z.string(), signedOn: day });
export type SignedDissent = z.infer<typeof signedDissent>;

/** A version of an answer as followers see it; the text is sanitised HTML. */
export const answerView = z.object({
  versionId: id,
  number: z.number().int(),
  state: z.enum(answerStates),
  html: z.string(),
  citations: z.array(citationView),
  signatures: z.array(
    z.object({
      /** The place in the session; null for one who is not its lawyer. */
      lawyer: z.union([z.literal(1), z.literal(2)]).nullable(),
      name: z.string(),
      signedAt: instant,
    }),
  ),
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

/** What a lawyer wrote last as a dissent to the answer, to go on from; `versionId` is the version it was signed beside. */
export const dissentSource = z.object({
  lawyer: z.union([z.literal(1), z.literal(2)]),
  versionId: id,
  markdown: z.string(),
});

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
  dissents: DissentView[];
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
  /** What the asker saw while asking that was not the same. */
  difference: DifferenceView | null;
  neededBy: string | null;
  mergedIntoId: string | null;
  /** The reader's place among the session's lawyers; null for the coordinator. */
  lawyer: 1 | 2 | null;
  /** The newest first. */
  versions: AnswerVersionView[];
  needs: AnswerNeed[];
  claim: { name: string; mine: boolean } | null;
  may: {
    claim: boolean;
    /** The version to sign at the revision that is shown, and whose signatures it would still lack after that. */
    sign: { versionId: string; revision: number; number: number; stillNeeded: string[] } | null;
    /** The version beside which this lawyer may sign a dissent, and what the lawyer has written for one. */
    dissent: { versionId: string; revision: number; markdown: string; signed: boolean } | null;
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
  /** The discussion under the question. */
  thread: ThreadView | null;
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
  /** By when it is to be answered in writing, and the other lawyer when it is that one's to do. */
  written: { until: string; daysLate: number; by: string | null } | null;
};

/** A lawyer's work: the sessions in which the lawyer is named, each with its questions. */
export type WorkListView = {
  /** What this lawyer is to answer in writing, the soonest first, of whatever session. */
  written: WorkItemView[];
  sessions: {
    id: string;
    title: string;
    state: SessionView['state'];
    startsAt: string;
    items: WorkItemView[];
  }[];
};
