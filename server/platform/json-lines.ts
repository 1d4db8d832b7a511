import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The values of a file of JSON lines; none when there is no such file. Throws on a line that is no JSON. */
export async function readJsonLines(path: string): Promise<unknown[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  // What a crash left half written has no end.
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line): unknown => JSON.parse(line));
}

/**
 * Adds values to the end of a file of JSON lines, which none but us may read, and waits until they are on the disk. What a crash
 * left half written there goes. One process at a time.
 */
export async function appendJsonLines(path: string, values: readonly unknown[]): Promise<void> {
  if (values.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+', 0o600);
  try {
    const kept = await file.readFile();
    await file.truncate(kept.lastIndexOf('\n') + 1);
    await file.appendFile(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}
