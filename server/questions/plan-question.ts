import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { planQuestionInput, questionReply } from './contract.ts';
import { lockAgenda } from './lock-agenda.ts';
import { questionAfter } from './question.ts';
import { changeQuestion, lockQuestion, sessionIdOf } from './question-store.ts';

/** Suggests how long a waiting question takes and who answers it first; the session's other lawyer reads second. */
export const planQuestion = defineCommand({
  name: 'plan-question',
  action: 'run_session',
  input: planQuestionInput,
  reply: questionReply,
  async run(context, { questionId, minutes, firstLawyer }) {
    const { tx, record } = context;
    // The session is locked before its questions, so which one it is must be read first.
    const sessionId = await sessionIdOf(tx, questionId);
    await lockAgenda(context, sessionId);
    const question = await lockQuestion(tx, questionId);
    if (question.sessionId !== sessionId) throw new Problem('not_found');
    const state = questionAfter(question.state, 'plan');
    await changeQuestion(tx, questionId, { state, suggested_minutes: minutes, first_lawyer: firstLawyer });
    record({ type: 'question.planned', sessionId, questionId });
    return { questionId };
  },
});
