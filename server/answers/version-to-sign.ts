import type { CommandContext } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { answerableStates } from '../questions/queries.ts';
import { refuseHidden } from '../incidents/steps.ts';
import { lockQuestion, type QuestionRow } from '../questions/steps.ts';
import { hasSigned, lockNewestVersion, lockQuestionOfVersion, type VersionRow } from './answer-store.ts';

/** `revision` is the one that was read; without it, whatever the newest version says. */
type Asked = { versionId: string; revision?: number };

type VersionToSign = { question: QuestionRow; version: VersionRow; already: boolean };

/**
 * The newest version of an answer that still waits to be published, locked with its question for a lawyer of the session;
 * `already` is that this lawyer has signed it. Throws `not_found`, `text_hidden`, `question_state`, `answer_changed`.
 */
export async function versionToSign(
  { tx, actor }: CommandContext,
  { versionId, revision }: Asked,
): Promise<VersionToSign> {
  const { questionId } = await lockQuestionOfVersion(tx, versionId, actor.personId);
  const question = await lockQuestion(tx, questionId);
  await refuseHidden(tx, questionId);
  if (!answerableStates.includes(question.state))
    throw new Problem('question_state', { named: { state: question.state } });
  const version = await lockNewestVersion(tx, questionId);
  if (version?.id !== versionId || (revision !== undefined && version.revision !== revision))
    throw new Problem('answer_changed');
  return { question, version, already: await hasSigned(tx, versionId, actor.personId) };
}
