import { lapseClaim } from './answers/lapse-claim.ts';
import { indexEntry } from './search/index-entry.ts';
import type { SearchIndex } from './search/search-index.ts';
import { unindexEntry } from './search/unindex-entry.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database.ts';
import type { Jobs } from './platform/jobs.ts';
import type { Mailer } from './platform/mail.ts';
import { remindWrittenAnswer } from './questions/remind-written-answer.ts';
import { tellAsker } from './questions/tell-asker.ts';

type JobDeps = {
  database: Database;
  clock: Clock;
  search: SearchIndex;
  mailer: Mailer | null;
  baseUrl: string;
};

/** What runs after commands, by the names under which reactions order it. */
export function jobsOf(deps: JobDeps): Jobs {
  return {
    'lapse-claim': lapseClaim(deps),
    'index-entry': indexEntry(deps),
    'unindex-entry': unindexEntry(deps),
    'tell-asker': tellAsker(deps),
    'remind-written-answer': remindWrittenAnswer(deps),
  };
}
