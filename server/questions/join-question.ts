import { defineCommand } from '../platform/command.ts';
import { joinQuestionInput, questionReply } from './contract.ts';
import { follow, lockJoinable } from './follow-store.ts';
import { putAwayDraft } from './put-away-draft.ts';

/**
 * "Sama kysymys, seuraan": whoever was about to ask the same is told when the waiting question is answered, and the draft is laid
 * aside. One that has been merged leads to what stands for it. Throws `question_state` when it has been answered meanwhile.
 */
export const joinQuestion = defineCommand({
  name: 'join-question',
  action: 'ask',
  sealed: true,
  input: joinQuestionInput,
  reply: questionReply,
  async run(context, { joinedId, ...draft }) {
    const { tx, actor, record } = context;
    const { id: followedId, sessionId } = await lockJoinable(tx, joinedId);
    const beganFollowing = await follow(tx, followedId, actor.personId);
    const questionId = await putAwayDraft(context, draft, { followedId, beganFollowing });
    if (beganFollowing) record({ type: 'question.supported', sessionId, questionId: followedId });
    return { questionId };
  },
});
