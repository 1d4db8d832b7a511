import { execFile, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { PostgresStartError } from './postgres-start-error.ts';

const run = promisify(execFile);

type Owner = { uid: number; gid: number };
type Launch = { file: string; args: string[]; ids: Partial<Owner> };

/** Who runs the PostgreSQL programs: `owner` is who must own their files (absent: ourselves), `launch` how to start one. */
export type PostgresAccount = { owner?: Owner; launch(program: string, args: string[]): Launch };

/**
 * PostgreSQL refuses to run as root: root hands it to whoever owns the cluster already, else to the user `postgres`,
 * made when missing. Throws PostgresStartError when that user cannot reach the programs or the data directory.
 */
export async function choosePostgresAccount(paths: {
  cluster: string;
  dataDir: string;
  program: string;
}): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return { launch: (file, args) => ({ file, args, ids: {} }) };
  const owner =
    (await findOwner(paths.cluster)) ?? (await findUser('postgres')) ?? (await createUser('postgres'));
  const account = [
    asUser(owner),
    ...passCapabilities.map((capability) => asUserWith(owner, capability)),
  ].find((candidate) => canReach(candidate, paths));
  if (account) return account;
  throw new PostgresStartError(
    `PostgreSQL cannot run as root, and the user it runs as instead (uid ${owner.uid}) cannot reach ${paths.dataDir} ` +
      `or ${paths.program}. Move the product or its DATA_DIR under a directory that others may pass through ` +
      '(such as /opt or /srv), open the way with "chmod o+x" on the closed parents, or start as an ordinary user.',
  );
}

/** Either lets a process pass through other users' closed directories; a container often has only the second. */
const passCapabilities = ['dac_read_search', 'dac_override'];

function asUser(owner: Owner): PostgresAccount {
  return { owner, launch: (file, args) => ({ file, args, ids: owner }) };
}

/**
 * For a product under a closed parent such as /root or a directory made by mktemp: the ordinary user plus one capability.
 * Without no_setuid_fixup access(2), by which initdb looks for its programs, would not count the capability (capabilities(7)).
 */
function asUserWith(owner: Owner, capability: string): PostgresAccount {
  const setpriv = [
    ...['--reuid', `${owner.uid}`, '--regid', `${owner.gid}`, '--clear-groups'],
    ...['--securebits', '+no_setuid_fixup'],
    ...['--inh-caps', `-all,+${capability}`, '--ambient-caps', `-all,+${capability}`],
  ];
  return {
    owner,
    launch: (program, args) => ({ file: 'setpriv', args: [...setpriv, program, ...args], ids: {} }),
  };
}

function canReach(account: PostgresAccount, paths: { dataDir: string; program: string }): boolean {
  const script = '"$1" --version && cd "$2"';
  const { file, args, ids } = account.launch('sh', ['-c', script, 'sh', paths.program, paths.dataDir]);
  return spawnSync(file, args, { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

async function findOwner(cluster: string): Promise<Owner | undefined> {
  const found = await stat(cluster).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function findUser(name: string): Promise<Owner | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createUser(name: string): Promise<Owner> {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  const failure = await run('useradd', [...options, name]).then(() => undefined, String);
  const owner = await findUser(name);
  if (owner) return owner;
  throw new PostgresStartError(
    `PostgreSQL cannot run as root and the user "${name}" could not be made (${failure}). Start as an ordinary user.`,
  );
}
