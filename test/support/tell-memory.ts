/**
 * Preloaded into a server whose memory is measured (`node --expose-gc --import …/tell-memory.ts`): on SIGUSR2 it collects all
 * garbage and writes down what is left, so that only what is still referenced counts.
 */
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  process.stderr.write(`memory ${JSON.stringify(process.memoryUsage())}\n`);
});
