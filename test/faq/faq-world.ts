import { castSeedId } from '../../seeds/seed-id.ts';
import { newId } from '../../server/platform/id.ts';
import type { Database } from '../../server/platform/database.ts';
import { testNow, useWorld } from '../support/world.ts';

export type MadeEntry = {
  title?: string;
  question?: string;
  answer?: string;
  tags?: string[];
  section?: string;
  signers?: string[];
  /** The HTML of Lauri's dissent. */
  dissent?: string;
  publishedAt?: Date;
};

/** A world with one session, in which entries are published as fast as rows are written. */
export function useEntries() {
  const world = useWorld();
  const session = { id: '' };
  before(async () => {
    session.id = await world.build.openSession();
  });
  const publish = (entry: MadeEntry = {}) => insertEntry(world.database(), session.id, entry);
  return { ...world, publish, sessionId: () => session.id };
}

async function insertEntry(database: Database, sessionId: string, entry: MadeEntry): Promise<string> {
  const [questionId, versionId, entryId] = [newId(), newId(), newId()];
  const { title = 'Saako koulu kertoa?', question = 'Kysymys', answer = '<p>Vastaus</p>' } = entry;
  const publishedAt = entry.publishedAt ?? testNow;
  const session = await database('sessions').where({ id: sessionId }).first();
  await database('questions').insert({
    id: questionId,
    session_id: sessionId,
    state: 'published',
    public_title: title,
    public_text: question,
    consent: 'as_is',
  });
  await database('answer_versions').insert({
    id: versionId,
    question_id: questionId,
    number: 1,
    state: 'published',
    markdown: '',
    html: answer,
    author_id: castSeedId('lea-lehto'),
  });
  if (entry.section) {
    await database('citations').insert({
      version_id: versionId,
      position: 1,
      act_number: '417/2007',
      section: entry.section,
    });
  }
  for (const signer of entry.signers ?? ['lea-lehto', 'lauri-laine']) {
    await database('signatures').insert({
      version_id: versionId,
      person_id: castSeedId(signer),
      signed_at: publishedAt,
    });
  }
  if (entry.dissent) {
    await database('dissents').insert({
      version_id: versionId,
      person_id: castSeedId('lauri-laine'),
      markdown: '',
      html: entry.dissent,
      signed_at: publishedAt,
    });
  }
  await database('entries').insert({
    id: entryId,
    question_id: questionId,
    forum_id: session.forum_id,
    session_id: sessionId,
    version_id: versionId,
    title,
    question_text: question,
    tags: entry.tags ?? [],
    published_at: publishedAt,
    updated_at: publishedAt,
  });
  return entryId;
}
