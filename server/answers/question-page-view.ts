import type { Actor } from '../accounts/actor.ts';
import { personIdOf } from '../accounts/actor.ts';
import { mayTry } from '../accounts/permissions.ts';
import type { ThreadView } from '../discussion/contract.ts';
import type { ThreadRecords } from '../discussion/queries.ts';
import { threadView } from '../discussion/views.ts';
import type { DifferenceView, QuestionState } from '../questions/contract.ts';
import type { QuestionRecord } from '../questions/queries.ts';
import { questionView } from '../questions/views.ts';
import type { SessionRecord } from '../sessions/queries.ts';
import { audienceOf, lawyerPlace, sessionView } from '../sessions/views.ts';
import { hasSignaturesToPublish } from './answer.ts';
import { needsOf } from './answer-needs.ts';
import type { AnswerEditorView, AnswerVersionView, BackstageView, QuestionPageView } from './contract.ts';
import type { AnsweringRecord, SignedVersionRecord } from './queries.ts';
import { answerSource, answerView } from './views.ts';

/** Who reads, and when. */
export type Reading = { actor: Actor; now: Date };

export type QuestionRecords = { question: QuestionRecord; session: SessionRecord };
/** What only the session's lawyers and the coordinator need; the versions newest first. */
export type BackstageRecords = {
  versions: SignedVersionRecord[];
  answering: AnsweringRecord;
  difference: DifferenceView | null;
};

/** What anyone but a visitor may see of a question, or null for those who may not know of it. */
export function questionOnPage(records: QuestionRecords, { actor, now }: Reading): QuestionPageView | null {
  const audience = audienceOf(actor, records.session);
  const question = audience && questionView(records.question, audience);
  if (!question) return null;
  const shown = { question, session: sessionView(records.session, now, audience) };
  return { ...shown, supported: null, backstage: null, thread: null };
}

/** The discussion under the question, for whoever reads the page. */
export function threadOnPage(
  { question, session }: QuestionRecords,
  thread: ThreadRecords,
  { actor, now }: Reading,
): ThreadView | null {
  const audience = audienceOf(actor, session);
  return audience && threadView(thread, { state: question.state, session }, { actor, audience, now });
}

/** A question's part of the page for those who answer and publish. */
export function backstageView(records: QuestionRecords & BackstageRecords, reading: Reading): BackstageView {
  const { question, session, versions, answering, difference } = records;
  const { claim } = answering;
  const mine = claim !== null && claim.personId === personIdOf(reading.actor);
  const held = claim !== null && (mine || claim.expiresAt > reading.now);
  return {
    original: question.original,
    consent: question.consent,
    difference,
    neededBy: answering.neededBy,
    mergedIntoId: answering.mergedIntoId,
    lawyer: lawyerPlace(reading.actor, session),
    versions: versions.map(versionView),
    needs: needsOf({ question, version: newestOf(versions), session }),
    claim: held && answerable(question.state) ? { name: claim.name, mine } : null,
    may: mayOf(records, reading, { free: !held }),
    editor: lawyerPlace(reading.actor, session) && editorView(records, mine),
  };
}

const answerable = (state: QuestionState) => ['queued', 'on_air', 'answered', 'deferred'].includes(state);

function newestOf(versions: SignedVersionRecord[]) {
  const newest = versions[0];
  if (!newest) return null;
  const signerIds = newest.signers.map(({ personId }) => personId);
  return { ...newest, signerIds, dissenterIds: newest.dissents.map(({ personId }) => personId) };
}

function mayOf(
  { question, session, versions }: QuestionRecords & BackstageRecords,
  { actor }: Reading,
  { free }: { free: boolean },
): BackstageView['may'] {
  const newest = newestOf(versions);
  const lawyer = lawyerPlace(actor, session) !== null;
  const publishes = mayTry('publish', actor);
  const ready = question.state === 'answered' && newest !== null && hasSignaturesToPublish(newest);
  const mayExcept = newest?.state === 'signed_once' && !hasSignaturesToPublish(newest);
  return {
    claim: lawyer && free && answerable(question.state),
    sign: lawyer && newest && answerable(question.state) ? toSign(newest, session, actor) : null,
    dissent: lawyer && newest && answerable(question.state) ? toDissent(newest, question, actor) : null,
    allowOneSignature: publishes && mayExcept ? newest.versionId : null,
    publish: publishes && ready && question.consent !== 'not',
    answerPrivately: publishes && ready && question.consent === 'not',
    triage: mayTry('triage', actor),
  };
}

type Newest = NonNullable<ReturnType<typeof newestOf>>;

function toSign(newest: Newest, session: SessionRecord, actor: Actor): BackstageView['may']['sign'] {
  const unsigned = session.lawyers.filter(({ personId }) => !newest.signerIds.includes(personId));
  const others = unsigned.filter(({ personId }) => personId !== personIdOf(actor));
  const isOpen = newest.state === 'draft' || newest.state === 'signed_once';
  if (!isOpen || others.length === unsigned.length) return null;
  const { versionId, revision, number } = newest;
  return { versionId, revision, number, stillNeeded: others.map(({ name }) => name) };
}

function toDissent(newest: Newest, question: QuestionRecord, actor: Actor): BackstageView['may']['dissent'] {
  const { versionId, revision, state, dissents } = newest;
  const personId = personIdOf(actor);
  if (state !== 'signed_once' || personId === null || newest.signerIds.includes(personId)) return null;
  const own = dissents.find((dissent) => dissent.personId === personId);
  const source = question.dissentSources.find((written) => written.personId === personId);
  return { versionId, revision, markdown: source?.markdown ?? '', signed: own !== undefined };
}

/** What the editor starts from: the unsigned draft, or the last signed text, which will become the next version. */
function editorView(
  { question, versions, answering }: QuestionRecords & BackstageRecords,
  mine: boolean,
): AnswerEditorView {
  const newest = versions[0];
  const draft = newest?.state === 'draft' ? newest : null;
  const source = newest && answerSource(newest);
  return {
    questionId: question.id,
    fence: mine && answerable(question.state) ? (answering.claim?.fence ?? null) : null,
    revision: draft?.revision ?? 0,
    number: draft?.number ?? (newest?.number ?? 0) + 1,
    markdown: source?.markdown ?? '',
    citations: source?.citationLines ?? '',
    typed: null,
    preview: null,
  };
}

function versionView(version: SignedVersionRecord): AnswerVersionView {
  const { versionId, number, state, html, citations, oneSignatureReason, dissents } = answerView(version);
  const signatures = version.signers.map(({ name, signedAt }) => ({
    name,
    signedAt: new Date(signedAt).toISOString(),
  }));
  return {
    versionId,
    number,
    state,
    writtenOn: version.writtenOn,
    html,
    citations,
    signatures,
    oneSignatureReason,
    dissents,
  };
}
