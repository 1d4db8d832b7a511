import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { testSessionSecret } from './sign-in-cookie.ts';

/** The product in a process of its own, as an administrator would start it. */
export type RunningServer = {
  url: string;
  port: number;
  /** Undefined while it does not run. */
  pid(): number | undefined;
  /** True from the first ready answer until it is killed or stopped. */
  living(): boolean;
  /** Ends it at once and waits until it has ended: SIGKILL leaves it no time for anything. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data and waits until it is ready. */
  start(): Promise<void>;
  /** Waits until `/readyz` says that it can serve. */
  ready(patienceMs?: number): Promise<void>;
  /** Asks it to end, as Ctrl-C does, and waits. */
  stop(): Promise<void>;
  /** What it has written, the end of it. */
  log(): string;
};

export type ServerOptions = {
  environment: Record<string, string>;
  port?: number;
  /** More options of Node itself, before the program. */
  nodeOptions?: string[];
  /** Another program of `server/` than the product, and the address at which it answers when it is ready. */
  program?: { file: string; readyPath: string };
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const product = { file: 'main.ts', readyPath: '/readyz' };
const keptLog = 20_000;
const startPatienceMs = 120_000;

const children = new Set<ChildProcess>();
// A test that fails halfway, or a Ctrl-C, must leave no server behind.
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/**
 * Starts a real server on a port of its own with the tests' session secret and waits until it is ready; `environment` says
 * where its data is. Whoever starts it stops it. Throws with what it has written when it ends instead of starting.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const { file, readyPath } = options.program ?? product;
  let child: ChildProcess | null = null;
  let living = false;
  let log = '';

  const launch = () => {
    const args = [...(options.nodeOptions ?? []), '--import', 'tsx', `server/${file}`];
    const made = spawn(process.execPath, args, {
      cwd: root,
      env: { ...inherited(), ...defaults, PORT: `${port}`, PUBLIC_URL: url, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const take = (part: Buffer) => void (log = (log + part.toString()).slice(-keptLog));
    made.stdout.on('data', take);
    made.stderr.on('data', take);
    children.add(made);
    made.once('exit', (code, signal) => {
      children.delete(made);
      log += `\n[ended: ${signal ?? code}]\n`;
      if (child === made) {
        child = null;
        living = false;
      }
    });
    child = made;
  };
  const end = async (signal: NodeJS.Signals) => {
    living = false;
    const running = child;
    if (!running) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  };
  const server: RunningServer = {
    url,
    port,
    pid: () => child?.pid,
    living: () => living,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    log: () => log,
    async ready(patienceMs = startPatienceMs) {
      const giveUpAt = Date.now() + patienceMs;
      while (!(await isReady(url + readyPath))) {
        if (!child) throw new Error(`The server has ended.\n${log}`);
        if (Date.now() > giveUpAt) throw new Error(`The server does not get ready.\n${log}`);
        await delay(50);
      }
      living = true;
    },
    async start() {
      if (!child) launch();
      await server.ready();
    },
  };
  try {
    await server.start();
  } catch (error) {
    await server.kill();
    throw error;
  }
  return server;
}

const defaults = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  DEMO_SIGN_IN_PORT: '0',
  SESSION_SECRET: testSessionSecret,
  LOG_LEVEL: 'warn',
  LIMITS_FACTOR: '1000',
};

/** Of this process's environment, what Node and PostgreSQL need; nothing that would configure the product. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_500) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
