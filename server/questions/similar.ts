import type { Finnish } from '../finnish/finnish.ts';
import { entriesByIds } from '../faq/queries.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { Found, Search } from '../search/steps.ts';
import type { SimilarReply } from './contract.ts';
import { rankWaiting } from './rank-waiting.ts';
import { type AskedText, impactsOf, readAsked, scoreOfUnknown, sharesEnough } from './read-asked.ts';
import { waitingQuestions } from './waiting-queries.ts';

export type SimilarDeps = { database: Database; search: Search; finnish: Finnish };

const mostEntries = 3;
const mostQuestions = 2;
const looked = 12;
const snippetLength = 180;
/** Of what an entry of the same words alone would score; less is shared by chance. */
const leastShare = 0.18;

/** Valid entries that may answer a text being written, and questions of the same matter that wait; the likest first. */
export async function findSimilar(deps: SimilarDeps, text: string, personId: string): Promise<SimilarReply> {
  const { asked, found } = await lookFor(deps, text);
  const [entries, questions] = await Promise.all([
    validEntries(deps, asked, found),
    questionsLike(deps, asked, { found, personId }),
  ]);
  return { entries, questions };
}

/** The same for a page, which is to be written on though nothing can be looked for: null then. */
export async function similarIfAny(
  deps: SimilarDeps & { log: Log },
  text: string,
  personId: string,
): Promise<SimilarReply | null> {
  try {
    return await findSimilar(deps, text, personId);
  } catch (error) {
    deps.log.warn({ part: 'similar', error: error instanceof Error ? error.name : 'fault' });
    return null;
  }
}

/** Valid entries that may answer a text, for whoever reads it. */
export async function findAnswering(deps: SimilarDeps, text: string): Promise<SimilarReply['entries']> {
  const { asked, found } = await lookFor(deps, text);
  return validEntries(deps, asked, found);
}

async function lookFor(deps: SimilarDeps, text: string): Promise<{ asked: AskedText; found: Found }> {
  const asked = await readAsked(deps, text);
  return { asked, found: await deps.search.find({ query: asked.text, as: 'question' }) };
}

async function validEntries(
  { database, finnish }: SimilarDeps,
  asked: AskedText,
  { hits, highestScore }: Found,
): Promise<SimilarReply['entries']> {
  const lowest = leastShare * (highestScore + scoreOfUnknown(asked));
  const near = hits.filter(({ score }) => score >= lowest).slice(0, looked);
  const entries = await entriesByIds(
    database,
    near.map(({ entryId }) => entryId),
  );
  return entries
    .filter(({ title, questionText, answerHtml }) =>
      sharesEnough(asked, impactsOf(finnish, { title, text: `${questionText} ${answerHtml}` })),
    )
    .flatMap(({ id, title, questionText, validity }) =>
      validity === 'in_force' || validity === 'to_review'
        ? [{ id, title, snippet: cut(questionText), validity }]
        : [],
    )
    .slice(0, mostEntries);
}

async function questionsLike(
  { database, finnish }: SimilarDeps,
  asked: AskedText,
  { found, personId }: { found: Found; personId: string },
): Promise<SimilarReply['questions']> {
  const waiting = await waitingQuestions(database, personId);
  const compared = waiting.map((question) => ({ question, impacts: impactsOf(finnish, question) }));
  return rankWaiting(asked, compared, found.terms)
    .slice(0, mostQuestions)
    .map(({ question: { text: _text, ...question } }) => question);
}

function cut(text: string): string {
  if (text.length <= snippetLength) return text;
  return `${text.slice(0, text.lastIndexOf(' ', snippetLength))}\u00a0…`;
}
