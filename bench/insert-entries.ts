import { forumSeedId } from '../seeds/forums.ts';
import { castSeedId, seedId } from '../seeds/seed-id.ts';
import { renderAnswer } from '../server/answers/answer-markdown.ts';
import type { Database } from '../server/platform/database.ts';
import { parseCitation } from '../server/statutes/citation.ts';
import type { WrittenEntry } from './invent-entries.ts';

const writtenAtOnce = 1_000;

/**
 * Puts entries into the database as published, as if long ago; sessions of the demonstration hold them. They are numbered from
 * `from`; gives their ids.
 */
export async function insertEntries(
  database: Database,
  { entries, from }: { entries: WrittenEntry[]; from: number },
): Promise<string[]> {
  const sessions: { id: string; forum_id: string }[] = await database('sessions').select('id', 'forum_id');
  const rows = entries.map((entry, index) => rowsOf(entry, { index: from + index, sessions }));
  for (let at = 0; at < rows.length; at += writtenAtOnce) {
    const some = rows.slice(at, at + writtenAtOnce);
    await database.transaction(async (tx) => {
      await tx('questions').insert(some.map((row) => row.question));
      await tx('question_originals').insert(some.map((row) => row.original));
      await tx('answer_versions').insert(some.map((row) => row.version));
      await tx('citations').insert(some.flatMap((row) => row.citations));
      await tx('entries').insert(some.map((row) => row.entry));
    });
  }
  return rows.map(({ entry }) => entry.id);
}

const longAgo = new Date('2024-01-15T11:00:00Z');

function rowsOf(
  written: WrittenEntry,
  { index, sessions }: { index: number; sessions: { id: string; forum_id: string }[] },
) {
  const forumId = forumSeedId(written.forum);
  const sessionId = sessions.find((session) => session.forum_id === forumId)?.id ?? '';
  const questionId = seedId(`many question ${index}`);
  const versionId = seedId(`many version ${index}`);
  const publishedAt = new Date(longAgo.getTime() + index * 60_000);
  return {
    question: {
      id: questionId,
      session_id: sessionId,
      state: 'published',
      public_title: written.title,
      public_text: written.question,
      consent: 'generalised',
    },
    original: { question_id: questionId, text: written.question },
    version: {
      id: versionId,
      question_id: questionId,
      number: 1,
      state: 'published',
      markdown: written.answer,
      html: renderAnswer(written.answer),
      author_id: castSeedId('lea-lehto'),
    },
    citations: citationsOf(written).map((citation, place) => ({
      version_id: versionId,
      position: place + 1,
      act_number: citation.actNumber,
      chapter: citation.chapter ?? null,
      section: citation.section ?? null,
    })),
    entry: {
      id: seedId(`many entry ${index}`),
      question_id: questionId,
      forum_id: forumId,
      session_id: sessionId,
      version_id: versionId,
      title: written.title,
      question_text: written.question,
      tags: written.tags,
      illustrative: true,
      published_at: publishedAt,
      updated_at: publishedAt,
    },
  };
}

function citationsOf({ citations }: WrittenEntry) {
  return citations.flatMap(
    ({ number, section }) => parseCitation(section ? `${number} ${section}` : number) ?? [],
  );
}
