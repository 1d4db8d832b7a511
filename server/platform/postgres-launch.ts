import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from './free-port.ts';
import { readPostmasterPid, type Postmaster } from './orphaned-postgres.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { postgresEnvironment, postgresSettings } from './postgres-settings.ts';
import { PostgresStartError } from './postgres-start-error.ts';
import { identifyProcess } from './process-identity.ts';

export type Launch = {
  account: PostgresAccount;
  program: string;
  cluster: string;
  logFile: string;
  durable: boolean;
};

const leftoverPatienceMs = 10_000;
const recoveryPatienceMs = 120_000;

/** Starts the server on the demanded port, or else on the wished one if it is free, or else on any free port. */
export async function launchPostmaster(
  launch: Launch,
  ports: { demanded?: number | undefined; wished?: number | undefined },
): Promise<Postmaster> {
  await rename(launch.logFile, `${launch.logFile}.previous`).catch(() => undefined);
  const giveUpAt = Date.now() + leftoverPatienceMs;
  for (;;) {
    const port = ports.demanded ?? (await findFreePort(ports.wished));
    const postmaster = await launchOnce(launch, port);
    if (postmaster) return postmaster;
    const log = await readFile(launch.logFile, 'utf8');
    if (!mayPass(log, ports.demanded) || Date.now() > giveUpAt) throw notStarted(launch, port, log);
    await delay(250);
  }
}

/** Backends of a server that was killed hold its memory for a moment, and a free port may be taken before we come to it. */
function mayPass(log: string, demandedPort: number | undefined): boolean {
  if (log.includes('pre-existing shared memory block')) return true;
  return demandedPort === undefined && log.includes('could not bind');
}

function notStarted(launch: Launch, port: number, log: string): PostgresStartError {
  const lastLines = log.trimEnd().split('\n').slice(-8).join('\n');
  return new PostgresStartError(
    `PostgreSQL did not start on 127.0.0.1:${port}. ${launch.logFile} ends:\n${lastLines}`,
  );
}

/**
 * Starts the program itself, not through the library, which keeps the server in our process group: Ctrl-C would reach
 * PostgreSQL before the app has drained. Detached it has a session of its own, and its log goes to a file, since a pipe
 * to us would break with us. Undefined when it ends before it is ready.
 */
async function launchOnce(launch: Launch, port: number): Promise<Postmaster | undefined> {
  const settings = ['-D', launch.cluster, '-p', `${port}`, ...postgresSettings(launch.durable)];
  const { file, args, ids } = launch.account.launch(launch.program, settings);
  const log = await open(launch.logFile, 'w', 0o600);
  const stdio = ['ignore', log.fd, log.fd] as const;
  const place = { cwd: launch.cluster, env: postgresEnvironment, windowsHide: true };
  const child = spawn(file, args, { ...ids, ...place, stdio: [...stdio], detached: true });
  child.unref();
  await log.close();
  return awaitReady(child, launch.cluster);
}

async function awaitReady(child: ChildProcess, cluster: string): Promise<Postmaster | undefined> {
  const ended = new Promise<true>((resolve) => {
    child.once('exit', () => resolve(true)).once('error', () => resolve(true));
  });
  const giveUpAt = Date.now() + recoveryPatienceMs;
  while (Date.now() < giveUpAt) {
    const written = await readPostmasterPid(cluster);
    const identity = written?.ready && written.pid === child.pid && (await identifyProcess(written.pid));
    if (identity) return { ...written, identity };
    if (await Promise.race([ended, delay(10)])) return undefined;
  }
  child.kill('SIGQUIT');
  return undefined;
}
