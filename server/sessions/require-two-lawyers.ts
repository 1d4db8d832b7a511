import type { Transaction } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import { countLawyers } from './session-store.ts';

/** A session that people can see has two lawyers, or no one could co-sign; throws `session_needs_two_lawyers`. */
export async function requireTwoLawyers(tx: Transaction, sessionId: string): Promise<void> {
  if ((await countLawyers(tx, sessionId)) !== 2) throw new Problem('session_needs_two_lawyers');
}
