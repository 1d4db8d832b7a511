import type { QuestionState } from '../../server/questions/contract.ts';

/** What the desk's list is narrowed to. */
export type DeskFilter = { sessionId: string | null; state: QuestionState | null };

/** The address of the desk with a list and a question chosen. */
export function deskPath({ sessionId, state }: DeskFilter, questionId: string | null = null): string {
  const query = new URLSearchParams();
  if (sessionId) query.set('istunto', sessionId);
  if (state) query.set('tila', state);
  if (questionId) query.set('kysymys', questionId);
  return query.size > 0 ? `/tarkistus?${query}` : '/tarkistus';
}
