import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../server/config.ts';
import { ensureClientBuild } from '../server/platform/client-build.ts';
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts';
import { findFreePort } from '../server/platform/free-port.ts';
import { createLog } from '../server/platform/log.ts';
import { keptSessionSecret } from '../server/platform/session-secret.ts';
import { keepProcess, type KeptProcess } from './kept-process.ts';
import { findNginx, launchNginx, type Proxying, stopLeftNginx, writeProxyFiles } from './nginx.ts';

export type Cluster = {
  url: string;
  databaseUrl: string;
  processes: { kept: KeptProcess; url: string }[];
  proxy: KeptProcess;
  stop(): Promise<void>;
};

export type ClusterOptions = {
  config: Config;
  /** What else the processes are given: the environment this one was started with. */
  environment: Record<string, string | undefined>;
  nginxPath: string | undefined;
  tell(line: string): void;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const processCount = 2;
const readyWithinMs = 120_000;

/** Starts what docker-compose.yml does, without Docker: PostgreSQL, a sign-in, two processes at once, and nginx before them. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { config } = options;
  const nginx = await findNginx(options.nginxPath);
  await ensureClientBuild(root);
  const log = createLog(config.logLevel);
  const postgres = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDir: config.dataDir, keep: { log } });
  const kept: KeptProcess[] = [];
  const stop = async () => {
    await Promise.all(kept.map((each) => each.stop()));
    await postgres?.stop();
  };
  try {
    const databaseUrl = config.databaseUrl ?? postgres?.url ?? '';
    const ports = await freePorts(processCount);
    const folder = resolve(config.dataDir, 'proxy');
    const proxying: Proxying = { nginx, folder, port: config.port, host: config.host, processPorts: ports };
    await writeProxyFiles(proxying);
    await stopLeftNginx(proxying);
    const keep = (name: string, launch: () => ChildProcess) => {
      const made = keepProcess(name, launch, options);
      kept.push(made);
      return made;
    };
    const environment = await environmentOf(options, databaseUrl);
    const keepProgram = (name: string, program: string, own: Record<string, string> = {}) =>
      keep(name, () => launchProgram({ name, program, environment: { ...environment, ...own } }));
    if (!config.signIn) keepProgram('sign-in', 'demonstration-sign-in.ts');
    const processes = ports.map((port, index) => ({
      kept: keepProgram(`app-${index + 1}`, 'main.ts', { PORT: `${port}`, HOST: '127.0.0.1' }),
      url: `http://127.0.0.1:${port}`,
    }));
    const proxy = keep('nginx', () => launchNginx(proxying));
    for (const { url, kept: each } of processes) await ready(`${url}/readyz`, each);
    await ready(`http://${config.host}:${config.port}/readyz`, proxy);
    return { url: environment.PUBLIC_URL, databaseUrl, processes, proxy, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function environmentOf({ config, environment }: ClusterOptions, databaseUrl: string) {
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const signInPort = config.demoSignInPort === 0 ? await findFreePort() : config.demoSignInPort;
  const demonstration = {
    DEMO_SIGN_IN_PORT: `${signInPort}`,
    DEMO_SIGN_IN_URL: config.demoSignIn?.url ?? `http://${new URL(publicUrl).hostname}:${signInPort}`,
    DEMO_SIGN_IN_SECRET: config.demoSignIn?.secret ?? randomBytes(32).toString('base64url'),
  };
  return {
    ...environment,
    ...(config.signIn ? {} : demonstration),
    PUBLIC_URL: publicUrl,
    DATA_DIR: resolve(config.dataDir),
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: config.sessionSecret ?? (await keptSessionSecret(config.dataDir)),
    // One for the nginx of ours, and as many as are said to stand before it.
    TRUST_PROXY: `${config.trustProxy + 1}`,
  };
}

type Program = { name: string; program: string; environment: Record<string, string | undefined> };

/**
 * Starts a program of the product. It has a process group of its own, so that Ctrl-C reaches it through us alone, and a
 * channel to us, so that it ends when we are killed. Of what it writes its log is passed on.
 */
function launchProgram({ name, program, environment }: Program): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', join('server', program)], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  });
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{')) process.stdout.write(`${name} ${line}\n`);
    });
  }
  return child;
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await findFreePort());
  return [...ports];
}

/** Waits until the address answers well; a program that has to be started again before that will not do. */
async function ready(url: string, { name, starts }: KeptProcess): Promise<void> {
  const giveUpAt = Date.now() + readyWithinMs;
  for (;;) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(3_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    if (starts() > 1 || Date.now() > giveUpAt)
      throw new Error(`${name} ei käynnisty – does not start: ${url}`);
    await delay(100);
  }
}
