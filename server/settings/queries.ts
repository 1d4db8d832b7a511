import type { Database, Transaction } from '../platform/database.ts';
import { type OldThings, settings, type Settings } from './contract.ts';
import { type OldestKept, rejectedStates } from './old-things.ts';

/** What holds now: what a coordinator has set, and else what is given. */
export async function readSettings(database: Database | Transaction): Promise<Settings> {
  const rows: { name: string; value: number }[] = await database('settings').select('name', 'value');
  return settings.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}

type Change = { name: string; from: number };

/** When a setting was last changed; null when none ever was. */
export async function lastChangedAt(database: Database): Promise<Date | null> {
  const row = await database('events').max({ at: 'at' }).where({ type: 'settings.changed' }).first();
  return row?.['at'] ?? null;
}

/** What a person has set since a moment, the latest first, and from what. */
export async function changesBy(
  database: Database,
  personId: string,
  since: Date,
): Promise<(Change & { at: Date })[]> {
  const rows = await database('events')
    .select('at', 'subject')
    .where({ type: 'settings.changed', actor_id: personId })
    .where('at', '>', since)
    .orderBy('seq', 'desc');
  return rows.map(({ at, subject }) => ({ at, name: subject.settingId, from: Number(subject.fromId) }));
}

/** How much is older than what is kept. */
export async function countOld(database: Database, oldest: OldestKept): Promise<OldThings> {
  const { rows } = await database.raw(
    `select (select count(*) from questions where state = 'draft' and updated_at < :draft) as drafts,
       (select count(*) from questions where state = any(:rejectedStates) and updated_at < :rejected and texts_expired_at is null) as rejected,
       (select count(*) from sign_ins where expire < :signIn) as "signIns",
       (select count(*) from operations where created_at < :log) as operations,
       (select count(*) from unanswered_search_days where asked_on < cast(:log as date)) as searches`,
    { ...oldest, rejectedStates: [...rejectedStates] },
  );
  return rows[0];
}
