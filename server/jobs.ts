import { noteEventHead } from './audit/event-heads.ts';
import { lapseClaim } from './answers/lapse-claim.ts';
import { indexEntry } from './search/index-entry.ts';
import { type Mended, reconcileIndex } from './search/reconcile-index.ts';
import type { SearchEngineName } from './search/contract.ts';
import type { SearchEngine } from './search/search-engine.ts';
import { forgetInvitation } from './people/forget-invitation.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database.ts';
import type { Jobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import type { Mailer } from './platform/mail.ts';
import { releaseQuestions } from './questions/release-questions.ts';
import { remindWrittenAnswer } from './questions/remind-written-answer.ts';
import { tellAsker } from './questions/tell-asker.ts';

type JobDeps = {
  database: Database;
  /** Of the role that alone reads who asked. */
  identity: Database;
  clock: Clock;
  engines: readonly SearchEngine[];
  log: Log;
  /** Counts what was mended of an engine's index. */
  mended(engine: SearchEngineName, found: Mended): void;
  mailer: Mailer | null;
  /** Where what must outlive the database is noted. */
  dataDir: string;
  baseUrl: string;
};

/** What runs after commands, by the names under which reactions order it. */
export function jobsOf(deps: JobDeps): Jobs {
  return {
    'lapse-claim': lapseClaim(deps),
    'forget-invitation': forgetInvitation(deps),
    'index-entry': indexEntry(deps),
    'reconcile-index': reconcileIndex(deps),
    'tell-asker': tellAsker({ ...deps, database: deps.identity }),
    'note-event-head': noteEventHead(deps),
    'release-questions': releaseQuestions(deps),
    'remind-written-answer': remindWrittenAnswer(deps),
  };
}
