import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** A program that is started again whenever it ends, until it is stopped. */
export type KeptProcess = {
  name: string;
  pid(): number | undefined;
  /** How often it has been started. */
  starts(): number;
  /** Asks it to end, then makes it, and waits. */
  stop(): Promise<void>;
};

const shortestPauseMs = 250;
const longestPauseMs = 10_000;
/** One that has run for so long did start; the next pause is short again. */
const healthyMs = 20_000;
const goodbyeMs = 15_000;

export function keepProcess(
  name: string,
  launch: () => ChildProcess,
  { tell }: { tell(line: string): void },
): KeptProcess {
  let child: ChildProcess | null = null;
  let starts = 0;
  let pauseMs = shortestPauseMs;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  function start(): void {
    const made = launch();
    const since = performance.now();
    child = made;
    starts += 1;
    const ended = (how: string) => {
      if (child !== made) return;
      child = null;
      if (stopped) return;
      if (performance.now() - since > healthyMs) pauseMs = shortestPauseMs;
      tell(`${name} päättyi, käynnistetään uudelleen – ended (${how}), started again in ${pauseMs} ms`);
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
    made.once('exit', (code, signal) => ended(signal ?? String(code)));
    made.once('error', (error) => ended(error.name));
  }

  start();
  return {
    name,
    pid: () => child?.pid,
    starts: () => starts,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const running = child;
      if (!running) return;
      const ended = once(running, 'exit');
      running.kill('SIGTERM');
      // One that has been stopped (SIGSTOP) hears nothing before it goes on.
      running.kill('SIGCONT');
      const late = delay(goodbyeMs, 'late', { ref: false });
      if ((await Promise.race([ended, late])) === 'late') running.kill('SIGKILL');
      await ended;
    },
  };
}
