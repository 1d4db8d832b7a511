import { entriesByIds } from '../faq/queries.ts';
import type { Database } from '../platform/database.ts';
import type { SimilarReply } from './contract.ts';
import { sharedWords } from './likeness.ts';
import { waitingQuestionsLike } from './queries.ts';

/** What is asked of the search index here; the port itself is the FAQ's. */
export type EntrySearch = {
  search(question: { query: string; limit: number; offset: number }): Promise<{ entryIds: string[] }>;
};

export type SimilarDeps = { database: Database; search: EntrySearch };

const mostShown = 3;
const looked = 12;
const snippetLength = 180;
/** One word in common is chance. */
const enoughWords = 2;

/** Public entries that may answer a text being written, and questions of the same matter that wait; the likest first. */
export async function findSimilar(deps: SimilarDeps, text: string): Promise<SimilarReply> {
  const [entries, questions] = await Promise.all([entriesLike(deps, text), questionsLike(deps, text)]);
  return {
    entries: entries.map(({ id, title, questionText }) => ({ id, title, snippet: cut(questionText) })),
    questions: questions.map(({ id, title, sessionId, supports }) => ({ id, title, sessionId, supports })),
  };
}

async function entriesLike({ database, search }: SimilarDeps, text: string) {
  const { entryIds } = await search.search({ query: text, limit: looked, offset: 0 });
  const entries = await entriesByIds(database, entryIds);
  return entries
    .filter(({ title, questionText }) => sharedWords(text, `${title} ${questionText}`) >= enoughWords)
    .slice(0, mostShown);
}

async function questionsLike({ database }: SimilarDeps, text: string) {
  const questions = await waitingQuestionsLike(database, text, looked);
  return questions
    .filter((question) => sharedWords(text, `${question.title} ${question.text}`) >= enoughWords)
    .slice(0, mostShown);
}

function cut(text: string): string {
  if (text.length <= snippetLength) return text;
  return `${text.slice(0, text.lastIndexOf(' ', snippetLength))}…`;
}
