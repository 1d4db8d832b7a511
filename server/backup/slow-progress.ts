import { progressBar } from '../platform/progress-bar.ts';

const quietMs = 1_000;

/** A bar on the screen's error channel from the second second on: what is quick needs none. */
export function slowProgress(label: string): (done: number, all: number) => void {
  let bar: ReturnType<typeof progressBar> | null = null;
  let begunAt: number | null = null;
  return (done, all) => {
    begunAt ??= performance.now();
    if (!bar && performance.now() - begunAt < quietMs) return;
    bar ??= progressBar(label, process.stderr);
    bar(done, all);
  };
}
