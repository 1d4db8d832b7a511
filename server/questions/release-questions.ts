import { system } from '../accounts/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { appendEvents } from '../platform/events.ts';
import { helsinkiDay, helsinkiWallTime } from '../platform/helsinki-time.ts';
import type { JobOrder } from '../platform/jobs.ts';
import { lockInOrder } from './question-store.ts';

/** Nobody looks for news in the night, and whoever comes to work sees all of the day before. */
const releaseHour = 6;

/** To be ordered every hour. */
export const releaseOrder: JobOrder = { name: 'release-questions', input: {} };

/** Shows colleagues the questions that were approved on earlier days, all at once, in the morning of Helsinki. */
export function releaseQuestions({ database, clock }: { database: Database; clock: Clock }) {
  return async (): Promise<void> => {
    const now = clock.now();
    if (Number(helsinkiWallTime(now).slice(11, 13)) < releaseHour) return;
    await database.transaction((tx) => release(tx, now));
  };
}

async function release(tx: Transaction, now: Date): Promise<void> {
  const held = () => tx('questions').where('held_on', '<', helsinkiDay(now));
  await lockInOrder(tx, await held().pluck('id'));
  const released: { session_id: string }[] = await held().update({ held_on: null }).returning('session_id');
  const sessionIds = [...new Set(released.map((row) => row.session_id))].sort();
  const happened = sessionIds.map((sessionId) => ({ type: 'session.questions_released', sessionId }));
  await appendEvents(tx, system, { happened, at: now, sealed: false });
}
