import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from '../support/running-server.ts';

const preload = fileURLToPath(new URL('../support/tell-memory.ts', import.meta.url));

/** With these options of Node a server tells of its memory. */
export const tellingMemory = ['--expose-gc', '--import', preload];

export type Sample = { atMs: number; keptMiB: number; rssMiB: number };

const MiB = 1024 * 1024;

/**
 * What a server still holds after all garbage has been collected: its heap, and the buffers of JavaScript outside it. The
 * resident size tells more of the allocator's habits than of leaks, so it is only shown.
 */
export async function measureMemory(server: RunningServer): Promise<Sample> {
  const pid = server.pid();
  if (pid === undefined) throw new Error('It does not run');
  const told = () => [...server.log().matchAll(/^memory (.+)$/gm)];
  const before = told().at(-1)?.[1];
  process.kill(pid, 'SIGUSR2');
  while (told().at(-1)?.[1] === before) await delay(20);
  const usage = JSON.parse(told().at(-1)?.[1] ?? '{}') as NodeJS.MemoryUsage; // as: written by the preload
  return {
    atMs: performance.now(),
    keptMiB: (usage.heapUsed + usage.arrayBuffers) / MiB,
    rssMiB: usage.rss / MiB,
  };
}

/** How fast it grows, in MiB a minute: the slope of the line of least squares. */
export function slopeOf(samples: readonly Sample[]): number {
  const minutes = samples.map(({ atMs }) => atMs / 60_000);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(minutes), mean(samples.map(({ keptMiB }) => keptMiB))];
  const deviations = samples.map(({ keptMiB }, index) => ({
    x: minutes[index]! - meanX,
    y: keptMiB - meanY,
  }));
  const spread = deviations.reduce((sum, { x }) => sum + x * x, 0);
  return deviations.reduce((sum, { x, y }) => sum + x * y, 0) / spread;
}
