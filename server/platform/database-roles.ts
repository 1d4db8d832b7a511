import { createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { handOver } from './hand-over.ts';

/**
 * The login roles of the database, each with no more than its work needs (`privileges.ts`): `migrator` owns the schema,
 * `app` does what people do, `indexer` writes the search index, `identity` alone reads who asked.
 */
export const databaseRoles = ['migrator', 'app', 'indexer', 'identity'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/** Where each role connects; the product itself needs no migrator. */
export type RoleUrls = Record<DatabaseRole, string>;
export type WorkingUrls = Omit<RoleUrls, 'migrator'>;

/** The name of a role in the cluster, which may hold other databases too. */
export function roleName(role: DatabaseRole): string {
  return `lakifoorumi_${role}`;
}

/**
 * The addresses of the roles on the database of `adminUrl`. Passwords that are not `given` follow from the administrator's, so
 * that processes agree on them without keeping them anywhere.
 */
export function roleUrls(adminUrl: string, given?: WorkingUrls | null): RoleUrls {
  const urlAs = (role: DatabaseRole) => {
    const url = new URL(adminUrl);
    url.username = roleName(role);
    url.password = passwordOf(role, adminUrl);
    return url.href;
  };
  return {
    migrator: urlAs('migrator'),
    app: urlAs('app'),
    indexer: urlAs('indexer'),
    identity: urlAs('identity'),
    ...given,
  };
}

function passwordOf(role: DatabaseRole, adminUrl: string): string {
  const secret = decodeURIComponent(new URL(adminUrl).password);
  return createHmac('sha256', secret).update(`lakifoorumi ${role}`).digest('hex');
}

const rolesLock = 7_301_003;
/** No such role, or another password. */
const refusedLogin = new Set(['28P01', '28000']);

/**
 * Makes the roles with what they may do outside tables, and hands the database to the migrator. May be done again at every start.
 * The administrator must be a superuser, or have CREATEROLE and own the database.
 */
export async function prepareRoles(adminUrl: string, given?: WorkingUrls | null): Promise<void> {
  const urls = roleUrls(adminUrl, given);
  const admin = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 4_000 });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await admin.query('begin');
    await admin.query('select pg_advisory_xact_lock($1)', [rolesLock]);
    for (const role of databaseRoles) {
      if (!(await opensTo(urls[role]))) await setRole(admin, role, urls[role]);
    }
    await handDatabaseOver(admin);
    await admin.query('commit');
  } finally {
    await admin.end();
  }
}

async function opensTo(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 4_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // 42501: the role is there, and may not connect to this database yet.
    if (refusedLogin.has(code) || code === '42501') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function setRole(admin: Client, role: DatabaseRole, url: string): Promise<void> {
  const name = escapeIdentifier(roleName(role));
  const login = `login password ${escapeLiteral(decodeURIComponent(new URL(url).password))}`;
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [roleName(role)]);
  await admin.query(`${rowCount === 0 ? 'create' : 'alter'} role ${name} ${login}`);
}

async function handDatabaseOver(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ database: string }>('select current_database() as database');
  const database = escapeIdentifier(rows[0]?.database ?? '');
  const [migrator, ...others] = databaseRoles.map((role) => escapeIdentifier(roleName(role)));
  await admin.query(`
    grant ${migrator} to current_user;
    grant ${others.join(', ')} to ${migrator};
    alter database ${database} owner to ${migrator};
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${others.join(', ')};
    grant usage on schema public to ${others.join(', ')};
    revoke create on schema public from public;
  `);
  await admin.query(handOver('public', 'migrator'));
}
