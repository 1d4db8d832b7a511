import type { Database, Transaction } from '../platform/database.ts';
import { settings, type Settings } from './contract.ts';

/** What holds now: what a coordinator has set, and else what is given. */
export async function readSettings(database: Database | Transaction): Promise<Settings> {
  const rows: { name: string; value: number }[] = await database('settings').select('name', 'value');
  return settings.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}
