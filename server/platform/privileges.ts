import type { Database } from './database.ts';
import { type DatabaseRole, databaseRoles, roleName } from './database-roles.ts';
import { handOver } from './hand-over.ts';

type Right = 'select' | 'insert' | 'update' | 'delete' | 'maintain';
type Rights = Partial<Record<Exclude<DatabaseRole, 'migrator'>, readonly Right[]>>;

const read: readonly Right[] = ['select'];
const add: readonly Right[] = ['select', 'insert'];
const write: readonly Right[] = ['select', 'insert', 'update', 'delete'];
const index: readonly Right[] = [...write, 'maintain'];

const forApp: Rights = { app: write };
const forAppAndIndex: Rights = { app: write, indexer: read };
const forIndexer: Rights = { app: read, indexer: index };

/**
 * What each role may do with each table and view; what is not here, it may not. Applied after every migration, and taken
 * away first. What people did (`events`) can be added to and read; who asked is not here at all: `identity` reads it, and
 * the others ask by its functions.
 */
export const privileges: Record<string, Rights> = {
  knex_migrations: { app: read, indexer: read },
  knex_migrations_lock: {},
  events: { app: add, identity: read },
  session_feeds: { app: ['select', 'insert', 'update'] },
  operations: forApp,
  settings: { app: write, identity: read },

  areas: { app: write, identity: read },
  people: { app: write, identity: read },
  invitations: forApp,
  sign_ins: forApp,
  limits: forApp,

  forums: forAppAndIndex,
  sessions: { app: write, identity: read },
  session_lawyers: { app: write, identity: read },

  questions: { app: write, identity: read },
  question_originals: forApp,
  supports: { app: write, identity: read },
  triage_undos: forApp,
  unsealings: { app: ['select', 'insert', 'update'], identity: read },
  carried_questions: forApp,
  answered_while_asking: forApp,
  put_away_drafts: forApp,
  question_differences: forApp,
  confirmed_findings: forApp,

  claims: forApp,
  provisional_texts: forApp,
  answer_versions: forApp,
  citations: forApp,
  signatures: forApp,
  lawyer_notes: forApp,
  dissents: forApp,
  remarks: { app: write, identity: read },
  remark_authors: { app: write, identity: read },
  unclear_signals: { app: write, identity: read },
  follower_counts: forApp,

  entries: forApp,
  incidents: forApp,
  hidden_texts: forApp,
  erasures: { app: add },
  public_entries: { app: read, indexer: read },
  public_dissents: { app: read, indexer: read },
  public_citations: { app: read, indexer: read },
  search_documents: forIndexer,
  search_terms: forIndexer,
  search_words: forIndexer,
  search_sections: forIndexer,
  search_postings: forIndexer,
  glossary_words: forApp,
  unanswered_searches: forApp,
  unanswered_search_days: forApp,
};

/** What the product may ask of who asked: of one person it already knows. */
const identityFunctions = [
  'seal(text, text)',
  'asks(text, text)',
  'questions_of(text)',
  'unsealed(text, text)',
  'regions_of(text, int)',
  'linked(text)',
  'forget(text)',
];

/** Gives every role what is said here and nothing more; run by the migrator, on the schema of the newest migration. */
export async function applyPrivileges(database: Database): Promise<void> {
  const others = databaseRoles
    .filter((role) => role !== 'migrator')
    .map(roleName)
    .join(', ');
  await database.transaction(async (tx) => {
    await tx.raw(`revoke all on all tables in schema public from ${others}`);
    await tx.raw(`grant usage on all sequences in schema public to ${others}`);
    for (const [table, rights] of Object.entries(privileges)) {
      for (const [role, granted] of Object.entries(rights))
        await tx.raw(`grant ${granted.join(', ')} on ?? to ??`, [table, `lakifoorumi_${role}`]);
    }
    await tx.raw(handOver('identity', 'identity'));
    await tx.raw(`revoke all on all functions in schema identity from public, ${roleName('app')}`);
    await tx.raw(`grant usage on schema identity to ${roleName('app')}`);
    for (const callable of identityFunctions)
      await tx.raw(`grant execute on function identity.${callable} to ${roleName('app')}`);
  });
}
