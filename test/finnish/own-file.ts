import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file with these bytes in a folder of its own, gone after the block. */
export async function ownFile(bytes: Buffer): Promise<AsyncDisposable & { path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lakifoorumi-voikko-'));
  const path = join(folder, 'mor.vfst');
  await writeFile(path, bytes);
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
