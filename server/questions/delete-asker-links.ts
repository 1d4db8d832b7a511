import { system } from '../accounts/actor.ts';
import { keepErasuresOrder, noteDeleted } from '../incidents/steps.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { appendEvents } from '../platform/events.ts';
import { dayAfter, helsinkiDay } from '../platform/helsinki-time.ts';
import { type JobOrder, orderJob } from '../platform/jobs.ts';
import { lastChangedAt, readSettings } from '../settings/queries.ts';
import { questionsToForget } from './closing-queries.ts';
import { forgetPeople } from './forget-people.ts';
import { lockInOrder } from './question-store.ts';

/** To be ordered every hour. */
export const deleteLinksOrder: JobOrder = { name: 'delete-asker-links', input: {} };

const dayMs = 24 * 3_600_000;
/** What is left after so many rounds waits for the next hour. */
const mostRounds = 100;

/**
 * Deletes who asked, followed and discussed a question so many days after its thread has closed, and writes down that it was
 * done, so that no backup brings it back. As all that deletes by the settings, it begins a day after those were last changed.
 */
export function deleteAskerLinks({ database, clock }: { database: Database; clock: Clock }) {
  return async (): Promise<void> => {
    const now = clock.now();
    const changedAt = await lastChangedAt(database);
    if (changedAt && now.getTime() - changedAt.getTime() < dayMs) return;
    for (let round = 0; round < mostRounds; round += 1)
      if ((await database.transaction((tx) => forgetSome(tx, now))) === 0) return;
  };
}

async function forgetSome(tx: Transaction, now: Date): Promise<number> {
  const today = helsinkiDay(now);
  const { asker_link_days: days } = await readSettings(tx);
  const found = await questionsToForget(tx, { today, days });
  await lockInOrder(tx, found);
  // One that has been taken up anew meanwhile keeps its people.
  const questionIds = await questionsToForget(tx, { today, days }, found);
  if (questionIds.length === 0) return 0;
  for (const questionId of questionIds) await forgetPeople(tx, questionId, dayAfter(today, -days));
  await noteDeleted(tx, { table: 'askers', rowKeys: questionIds }, now);
  await orderJob(tx, keepErasuresOrder);
  const happened = questionIds.map((questionId) => ({ type: 'asker.forgotten', questionId }));
  await appendEvents(tx, system, { happened, at: now, sealed: false });
  return questionIds.length;
}
