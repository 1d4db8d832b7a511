import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { sendQuestion } from '../questions/steps.ts';
import { sessionsToAsk } from '../sessions/queries.ts';
import { isAskingOpen } from '../sessions/steps.ts';
import { askFollowUpInput, askFollowUpReply } from './contract.ts';
import { sessionForFollowUp } from './follow-up.ts';
import { findReadable } from './thread-store.ts';

/** Asks a question that follows up another: in its session while that takes questions, else in the forum's nearest that does. */
export const askFollowUp = defineCommand({
  name: 'ask-follow-up',
  action: 'follow_up',
  sealed: true,
  input: askFollowUpInput,
  reply: askFollowUpReply,
  async run(context, { questionId: parentId, text, consent }) {
    const { tx, actor, now } = context;
    const { sessionId: id, forumId } = await findReadable(tx, parentId, { actor });
    const taking = (await sessionsToAsk(tx)).filter((session) => isAskingOpen(session, now));
    const session = sessionForFollowUp({ id, forumId }, taking);
    if (!session) throw new Problem('asking_closed');
    const asked = { text, consent, sectionHint: '', neededBy: null };
    const questionId = await sendQuestion(context, { ...asked, sessionId: session.id, parentId });
    return { questionId, sessionId: session.id };
  },
});
