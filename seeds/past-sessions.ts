import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { renderAnswer } from '../server/answers/answer-markdown.ts';
import { momentOf, helsinkiDay } from '../server/platform/helsinki-time.ts';
import type { Transaction } from '../server/platform/database.ts';
import type { Citation } from '../server/statutes/contract.ts';
import { parseCitation } from '../server/statutes/citation.ts';
import { forumSeedId } from './forums.ts';
import { pastSessionTexts } from './past-session-texts.ts';
import { castSeedId, seedId } from './seed-id.ts';

const file = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      forum: z.string(),
      title: z.string(),
      question: z.string(),
      answer: z.string(),
      citations: z.array(z.object({ number: z.string(), section: z.string().nullable(), text: z.string() })),
      tags: z.array(z.string()),
      reformSensitive: z.boolean(),
    }),
  ),
});
type Thread = z.infer<typeof file>['threads'][number];
type Lawyer = 'lea-lehto' | 'lauri-laine';

const perSession = 9;
const lawyers: Lawyer[] = ['lea-lehto', 'lauri-laine'];

/** The illustrative texts as the published entries of sessions that have been held, some each fortnight before `now`. */
export async function seedPastSessions(tx: Transaction, now: Date): Promise<void> {
  const { threads } = file.parse(
    JSON.parse(await readFile(new URL('entries-fi.json', import.meta.url), 'utf8')),
  );
  const forums = [...new Set(threads.map((thread) => thread.forum))];
  const batches = forums.flatMap((forum) => inBatches(threads.filter((thread) => thread.forum === forum)));
  // The forums take turns, so that each has been held lately.
  batches.sort((one, other) => one.index - other.index);
  for (const [turn, batch] of batches.entries()) {
    await seedPastSession(tx, batch, fortnightsBefore(now, batches.length - turn));
  }
}

type Batch = { index: number; forum: string; threads: Thread[] };

function inBatches(threads: Thread[]): Batch[] {
  return Array.from({ length: Math.ceil(threads.length / perSession) }, (_, index) => ({
    index,
    forum: threads[0]?.forum ?? '',
    threads: threads.slice(index * perSession, (index + 1) * perSession),
  }));
}

// Sessions are held on Wednesdays at one.
function fortnightsBefore(now: Date, fortnights: number): Date {
  const wednesday = 3;
  const sinceWednesday = (now.getUTCDay() - wednesday + 7) % 7;
  const day = helsinkiDay(new Date(now.getTime() - (fortnights * 14 - 7 + sinceWednesday) * dayMs));
  return momentOf(`${day}T13:00`);
}

const dayMs = 86_400_000;
const hour = 3_600_000;

async function seedPastSession(tx: Transaction, batch: Batch, startsAt: Date): Promise<void> {
  const { index, forum, threads } = batch;
  const sessionId = seedId(`past session ${forum} ${index}`);
  const text = pastSessionTexts[forum]?.[index];
  if (!text) throw new Error(`The ${index}. past session of ${forum} has no name`);
  await tx('sessions').insert({
    id: sessionId,
    forum_id: forumSeedId(forum),
    title: text.title,
    intro: text.intro,
    state: 'closed',
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + 1.5 * hour),
    asking_opens_at: new Date(startsAt.getTime() - 14 * 24 * hour),
    asking_closes_at: new Date(startsAt.getTime() - 24 * hour),
  });
  await tx('session_lawyers').insert(
    lawyers.map((lawyer, place) => ({
      session_id: sessionId,
      person_id: castSeedId(lawyer),
      position: place + 1,
    })),
  );
  const publishedAt = new Date(startsAt.getTime() + 48 * hour);
  const rows = threads.map((thread, place) => rowsOf(thread, { sessionId, place, startsAt, publishedAt }));
  await tx('questions').insert(rows.map((row) => row.question));
  await tx('question_originals').insert(rows.map((row) => row.original));
  await tx('answer_versions').insert(rows.map((row) => row.version));
  const citations = rows.flatMap((row) => row.citations);
  if (citations.length > 0) await tx('citations').insert(citations);
  await tx('signatures').insert(rows.flatMap((row) => row.signatures));
  await tx('entries').insert(rows.map((row) => row.entry));
}

type Place = { sessionId: string; place: number; startsAt: Date; publishedAt: Date };

function rowsOf(thread: Thread, { sessionId, place, startsAt, publishedAt }: Place) {
  const questionId = seedId(`question ${thread.id}`);
  const versionId = seedId(`version ${thread.id}`);
  const author = lawyers[place % 2] ?? 'lea-lehto';
  const validity = thread.reformSensitive ? 'to_review' : 'in_force';
  return {
    question: {
      id: questionId,
      session_id: sessionId,
      state: 'published',
      public_title: thread.title,
      public_text: thread.question,
      consent: 'generalised',
      position: place + 1,
      submitted_on: helsinkiDay(new Date(startsAt.getTime() - 5 * 24 * hour)),
      answered_at: startsAt,
    },
    original: { question_id: questionId, text: thread.question },
    version: {
      id: versionId,
      question_id: questionId,
      number: 1,
      state: thread.reformSensitive ? 'to_review' : 'published',
      markdown: thread.answer,
      html: renderAnswer(thread.answer),
      author_id: castSeedId(author),
      created_at: startsAt,
    },
    citations: citationsOf(thread).map((citation, index) => ({
      version_id: versionId,
      position: index + 1,
      act_number: citation.actNumber,
      chapter: citation.chapter ?? null,
      section: citation.section ?? null,
      subsection: citation.subsection ?? null,
      item: citation.item ?? null,
    })),
    signatures: lawyers.map((lawyer) => ({
      version_id: versionId,
      person_id: castSeedId(lawyer),
      signed_at: new Date(startsAt.getTime() + (lawyer === author ? 1 : 24) * hour),
    })),
    entry: {
      id: seedId(`entry ${thread.id}`),
      question_id: questionId,
      forum_id: forumSeedId(thread.forum),
      session_id: sessionId,
      version_id: versionId,
      title: thread.title,
      question_text: thread.question,
      tags: thread.tags,
      validity,
      validity_note: thread.reformSensitive ? reviewNote : '',
      illustrative: true,
      published_at: publishedAt,
      updated_at: publishedAt,
    },
  };
}

const reviewNote =
  'Lainsäädäntöön on vireillä tai tullut muutoksia. Tarkista ajantasainen laki ennen kuin nojaat vastaukseen.';

/** The citations of a text; a text that cites what the register does not know is a fault of the seeds. */
function citationsOf(thread: Thread): Citation[] {
  return thread.citations.map(({ number, section, text }) => {
    const citation = parseCitation(section ? `${number} ${section}` : number);
    if (!citation) throw new Error(`Unknown citation in the demonstration texts: ${text}`);
    return citation;
  });
}
