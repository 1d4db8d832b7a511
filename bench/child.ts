import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Asked } from './answer-parent.ts';

/** What a child process does when asked, by name. */
export type Deeds = Record<string, (input: never) => unknown>;

export type Child<Known extends Deeds> = AsyncDisposable & {
  ask<Name extends keyof Known & string>(
    deed: Name,
    ...input: Parameters<Known[Name]>
  ): Promise<Awaited<ReturnType<Known[Name]>>>;
};

type Waiting = { resolve(reply: unknown): void; reject(error: Error): void };

const root = fileURLToPath(new URL('..', import.meta.url));
const patienceMs = 120_000;
const goodbyeMs = 5_000;

/** Starts a program of this folder in a process of its own; the process ends when the parent lets go of it or dies. */
export function startChild<Known extends Deeds>(program: `${string}.ts`): Child<Known> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  // The run's own options (the loader, a profile asked for) are for what is measured too.
  const execArgv = ['--expose-gc', ...process.execArgv];
  const child = fork(path, { cwd: root, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const waiting = new Map<number, Waiting>();
  child.on('message', (message) => {
    const { id, reply, error } = message as Answer; // as: the other end is answer-parent.ts
    if (error === undefined) waiting.get(id)?.resolve(reply);
    else waiting.get(id)?.reject(new Error(`${program}: ${error}`));
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${program} ended`));
  });
  let asked = 0;
  const answerTo = async (deed: string, input: unknown): Promise<unknown> => {
    const id = (asked += 1);
    const { promise, ...waits } = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => waits.reject(new Error(`${program}: no ${deed} in time`)), patienceMs);
    waiting.set(id, waits);
    child.send({ id, deed, input } satisfies Asked);
    return promise.finally(() => {
      clearTimeout(timer);
      waiting.delete(id);
    });
  };
  return {
    ask: <Name extends keyof Known & string>(deed: Name, ...input: Parameters<Known[Name]>) =>
      answerTo(deed, input[0]) as Promise<Awaited<ReturnType<Known[Name]>>>, // as: Known is the child's own type
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), goodbyeMs);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(timer);
    },
  };
}
