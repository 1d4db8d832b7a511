import { longestSignInMs } from '../accounts/contract.ts';
import type { Database } from '../platform/database.ts';

/** Which of these sign-ins still hold: not signed out, not expired, not begun too long ago, their person not disabled. */
export async function livingSignIns(
  database: Database,
  signInIds: string[],
): Promise<Map<string, { role: string | null }>> {
  const rows = await database('sign_ins as s')
    .join('people as p', 'p.id', database.raw(`s.sess->>'personId'`))
    .select({ signInId: 's.sid', role: 'p.role' })
    .whereIn('s.sid', signInIds)
    .whereRaw('s.expire > now()')
    .whereRaw(`to_timestamp((s.sess->>'signedInAt')::float8 / 1000) > now() - ? * interval '1 ms'`, [
      longestSignInMs,
    ])
    .whereNull('p.disabled_at');
  return new Map(rows.map(({ signInId, role }) => [signInId, { role }]));
}
