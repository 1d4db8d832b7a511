import { setTimeout as pause } from 'node:timers/promises';

/** The memory the process holds once what it no longer needs has been given back. */
export async function restingBytes(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await pause(300);
  }
  return process.memoryUsage.rss();
}
