import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answer-parent.ts';

/** What a child process does when asked, by name. */
export type Deeds = Record<string, (input: never) => unknown>;

export type Child<Known extends Deeds> = AsyncDisposable & {
  ask<Name extends keyof Known & string>(
    deed: Name,
    ...input: Parameters<Known[Name]>
  ): Promise<Awaited<ReturnType<Known[Name]>>>;
};

const patienceMs = 60_000;
const goodbyeMs = 5_000;

/** Starts a program of this folder in a process of its own; the process ends when the parent lets go of it or dies. */
export function startChild<Known extends Deeds>(program: `${string}.ts`): Child<Known> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const execArgv = ['--expose-gc', '--import', 'tsx', ...profiling()];
  const child = fork(path, { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer) => {
    const { id } = answer as Answer; // as: the other end is answer-parent.ts
    waiting.get(id)?.(answer as Answer);
    waiting.delete(id);
  });
  let asked = 0;
  const answerTo = (deed: string, input: unknown) =>
    new Promise<Answer>((resolve, reject) => {
      const id = (asked += 1);
      const timer = setTimeout(() => reject(new Error(`${program} did not ${deed} in time`)), patienceMs);
      const settle = (then: () => void) => {
        clearTimeout(timer);
        then();
      };
      waiting.set(id, (answer) => settle(() => resolve(answer)));
      child.once('exit', () => settle(() => reject(new Error(`${program} ended while it was to ${deed}`))));
      child.send({ id, deed, input });
    });
  return {
    async ask(deed, ...input) {
      const answer = await answerTo(deed, input[0]);
      if (answer.error !== undefined) throw new Error(`${program} ${deed}: ${answer.error}`);
      return answer.reply as Awaited<ReturnType<Known[typeof deed]>>; // as: Known is the child's own type
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), goodbyeMs);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(timer);
    },
  };
}

// A profile asked of the run (`node --cpu-prof …`) is wanted of what is measured.
function profiling(): string[] {
  return process.execArgv.filter((argument) => argument.startsWith('--cpu-prof'));
}
