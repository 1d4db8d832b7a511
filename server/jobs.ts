import { eventHeadOrder, noteEventHead } from './platform/event-heads.ts';
import { lapseClaim } from './answers/lapse-claim.ts';
import { keepErasures } from './incidents/keep-erasures.ts';
import { keepErasuresOrder } from './incidents/keep-erasures-order.ts';
import { indexEntry } from './search/index-entry.ts';
import { hourlyReconciliations, type Mended, reconcileIndex } from './search/reconcile-index.ts';
import type { SearchEngineName } from './search/contract.ts';
import type { SearchEngine } from './search/search-engine.ts';
import { forgetInvitation } from './people/forget-invitation.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database.ts';
import type { JobOrder, Jobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import type { Mailer } from './platform/mail.ts';
import { releaseOrder, releaseQuestions } from './questions/release-questions.ts';
import { remindWrittenAnswer } from './questions/remind-written-answer.ts';
import { deleteAskerLinks, deleteLinksOrder } from './questions/delete-asker-links.ts';
import { tellAsker } from './questions/tell-asker.ts';
import { tellUnsealed } from './unsealing/tell-unsealed.ts';
import { forgetOld, forgetOldOrder } from './settings/forget-old.ts';

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
  baseUrl: string;
  /** The file of what has been erased; beside it stand the heads of the list of events. */
  ledgerPath: string;
};

/** What runs after commands, by the names under which reactions order it. */
export function jobsOf(deps: JobDeps): Jobs {
  return {
    'lapse-claim': lapseClaim(deps),
    'forget-invitation': forgetInvitation(deps),
    'index-entry': indexEntry(deps),
    'reconcile-index': reconcileIndex(deps),
    'tell-asker': tellAsker({ ...deps, database: deps.identity }),
    'tell-unsealed': tellUnsealed({ ...deps, database: deps.identity }),
    'delete-asker-links': deleteAskerLinks(deps),
    'keep-erasures': keepErasures(deps),
    'forget-old': forgetOld(deps),
    'note-event-head': noteEventHead(deps),
    'release-questions': releaseQuestions(deps),
    'remind-written-answer': remindWrittenAnswer(deps),
  };
}

/** What is ordered once an hour, by whichever process comes to it first. */
export function hourlyOrders(engines: readonly SearchEngine[]): JobOrder[] {
  return [
    ...hourlyReconciliations(engines),
    eventHeadOrder,
    releaseOrder,
    deleteLinksOrder,
    keepErasuresOrder,
    forgetOldOrder,
  ];
}
