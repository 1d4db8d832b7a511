import type { CommandContext } from '../platform/command.ts';
import { newId } from '../platform/id.ts';
import { Problem } from '../platform/problem.ts';
import { sessionForDraft } from '../sessions/queries.ts';
import { type Asked, draftColumns } from './asked-fields.ts';
import { saveDifference } from './difference-store.ts';
import { changeQuestion, insertQuestion, lockOwnQuestion, saveOriginal } from './question-store.ts';
import {
  countAnswered,
  deletePutAway,
  insertPutAway,
  type PutAway,
  uncountAnswered,
} from './put-away-store.ts';

type Draft = Asked & {
  questionId?: string | undefined;
  sessionId: string;
  differsFrom?: string | undefined;
  difference: string;
};
type Why = { entryId: string } | { followedId: string; beganFollowing: boolean };

/**
 * Keeps what was written as a draft and lays it aside, because an entry answers it or a waiting question is followed instead.
 * Laid aside for another reason before, that one no longer counts. Gives the draft's id. Throws `identifiers_found`, and
 * `asking_closed` when there is no session for which a new draft could be kept.
 */
export async function putAwayDraft(context: CommandContext, draft: Draft, why: Why): Promise<string> {
  const { tx, now, record } = context;
  const questionId = await keepText(context, draft);
  await saveDifference(tx, questionId, draft);
  const earlier = await takeOut(context, questionId);
  const putAway = putAwayFor(why, earlier, now);
  await insertPutAway(tx, questionId, putAway);
  if (putAway.entryId) {
    await countAnswered(tx, putAway.entryId, now);
    record({ type: 'draft.answered', entryId: putAway.entryId });
  }
  return questionId;
}

// Said twice of the same question, following still began with the first.
function putAwayFor(why: Why, earlier: PutAway | null, putAwayAt: Date): PutAway {
  if ('entryId' in why) return { entryId: why.entryId, followedId: null, beganFollowing: false, putAwayAt };
  const { followedId, beganFollowing } = why;
  const before = earlier?.followedId === followedId && earlier.beganFollowing;
  return { entryId: null, followedId, beganFollowing: beganFollowing || before, putAwayAt };
}

/** A draft that is gone on with is no longer laid aside, and what it was counted for no longer counts. */
export async function takeOut({ tx, record }: CommandContext, questionId: string): Promise<PutAway | null> {
  const putAway = await deletePutAway(tx, questionId);
  if (putAway?.entryId) {
    await uncountAnswered(tx, putAway.entryId, putAway.putAwayAt);
    record({ type: 'draft.reopened', entryId: putAway.entryId });
  }
  return putAway;
}

/** A question that was sent already stays as it is: what was written anew in its form is kept as a draft of its own. */
async function keepText({ tx, actor }: CommandContext, draft: Draft): Promise<string> {
  const columns = draftColumns(draft);
  const { questionId, text } = draft;
  const begun = questionId ? await lockOwnQuestion(tx, questionId, actor.personId) : null;
  if (begun?.state === 'draft') {
    await changeQuestion(tx, begun.id, columns);
    await saveOriginal(tx, begun.id, text);
    return begun.id;
  }
  const sessionId = await sessionForDraft(tx, draft.sessionId);
  if (!sessionId) throw new Problem('asking_closed');
  const id = newId();
  await insertQuestion(tx, { id, sessionId, askerId: actor.personId, text }, { state: 'draft', ...columns });
  return id;
}
