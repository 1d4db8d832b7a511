const skipped: string[] = [];

/** Names a part of the tests that this machine cannot run, and why; it is told at the end of the run, for no test may be skipped in silence. */
export function skipPart(name: string, why: string): void {
  skipped.push(`SKIPPED ${name}: ${why}`);
}

export function tellSkippedParts(): void {
  for (const line of skipped) console.log(line);
}
