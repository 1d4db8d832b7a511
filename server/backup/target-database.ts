import { type Client, escapeIdentifier } from 'pg';
import { BackupFailed } from './find-program.ts';
import { connect } from './snapshot.ts';

/** The address of another database of the same server. */
export function urlOn(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${encodeURIComponent(database)}` }).href;
}

const nameIn = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** A database that is there but empty, one with something in it, or none. */
type Held = 'nothing' | 'something' | 'absent';

/**
 * Restores beside the database of `url` and puts the new one in its place only when `fill` is done: a restore that fails, or is
 * interrupted, leaves everything as it was. What stood there stays under the name that is given back; null when there was nothing.
 * Refuses (BackupFailed) a database that holds something unless `replace`, and one that anybody is connected to.
 */
export async function restoreBeside(
  url: string,
  { replace, fill }: { replace: boolean; fill(besideUrl: string): Promise<void> },
): Promise<{ kept: string | null }> {
  const name = nameIn(url);
  const admin = await connect(urlOn(url, 'postgres'));
  try {
    const held = await whatIsHeld(admin, url);
    if (held === 'something' && !replace) throw new BackupFailed(refusalOfFull(name));
    await refuseUsed(admin, name);
    const beside = `${name}_restoring`;
    await drop(admin, beside);
    await admin.query(`create database ${escapeIdentifier(beside)} template template0`);
    try {
      await fill(urlOn(url, beside));
      await refuseUsed(admin, name);
      return { kept: await swap(admin, { name, beside, held }) };
    } finally {
      await drop(admin, beside);
    }
  } finally {
    await admin.end();
  }
}

const refusalOfFull = (name: string) =>
  `Tietokannassa ${name} on jo tietoja. Palauta tyhjään tietokantaan, tai lisää --replace: entinen tietokanta jää talteen toisella ` +
  `nimellä. – The database ${name} is not empty. Restore into an empty one, or add --replace: the former is kept under another name.`;

async function whatIsHeld(admin: Client, url: string): Promise<Held> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [nameIn(url)]);
  if (rowCount === 0) return 'absent';
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ any: boolean }>(
      `select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')) as any`,
    );
    return rows[0]?.any ? 'something' : 'nothing';
  } finally {
    await client.end();
  }
}

async function refuseUsed(admin: Client, name: string): Promise<void> {
  const { rowCount } = await admin.query(
    `select from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
    [name],
  );
  if (rowCount === 0) return;
  throw new BackupFailed(
    `Tietokanta ${name} on käytössä: pysäytä Lakifoorumi ensin. – The database ${name} is in use: stop Lakifoorumi first.`,
  );
}

async function drop(admin: Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${escapeIdentifier(name)}`);
}

async function swap(
  admin: Client,
  { name, beside, held }: { name: string; beside: string; held: Held },
): Promise<string | null> {
  const rename = (from: string, to: string) =>
    admin.query(`alter database ${escapeIdentifier(from)} rename to ${escapeIdentifier(to)}`);
  if (held !== 'something') {
    await drop(admin, name);
    await rename(beside, name);
    return null;
  }
  const kept = `${name}_before_${new Date().toISOString().slice(0, 19).replaceAll(/\D/g, '')}`;
  await rename(name, kept);
  try {
    await rename(beside, name);
  } catch (error) {
    await rename(kept, name);
    throw error;
  }
  return kept;
}
