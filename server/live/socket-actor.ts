import { type Actor, visitor } from '../accounts/actor.ts';
import { loadAccount } from '../accounts/person-store.ts';
import type { Database } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import { endSocket } from './end-socket.ts';
import type { LiveSocket } from './live-socket.ts';
import { livingSignIns } from './sign-in-queries.ts';

/**
 * Who a socket acts for, read from the tables for every event. A socket whose sign-in has ended, or whose role has changed
 * since it began to follow, is closed and its event refused.
 */
export async function socketActor(database: Database, socket: LiveSocket): Promise<Actor> {
  const { signIn, role } = socket.data;
  if (!signIn) return visitor;
  const [living, account] = await Promise.all([
    livingSignIns(database, [signIn.signInId]),
    loadAccount(database, signIn.personId),
  ]);
  const holds = account && living.has(signIn.signInId) && (role === null || role === account.actor.kind);
  if (holds) return account.actor;
  endSocket(socket);
  throw new Problem('sign_in_required');
}
