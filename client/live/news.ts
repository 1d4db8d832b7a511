import type { QuestionView } from '../../server/questions/contract.ts';
import type { LiveState } from './live-state.ts';

export type News = { kind: 'on_air' | 'answer'; title: string };

/** What between two states is worth saying aloud: a question that came on air, an answer that was signed. */
export function newsBetween(before: LiveState, after: LiveState): News[] {
  if (before.questions === after.questions) return [];
  const known = new Map(before.questions.map((question) => [question.id, question]));
  return after.questions.flatMap((question) => newsOf(known.get(question.id), question));
}

function newsOf(before: QuestionView | undefined, after: QuestionView): News[] {
  const news: News[] = [];
  const { title } = after;
  if (after.onAirSince !== null && before?.onAirSince !== after.onAirSince)
    news.push({ kind: 'on_air', title });
  if (after.answer && before?.answer?.versionId !== after.answer.versionId)
    news.push({ kind: 'answer', title });
  return news;
}
