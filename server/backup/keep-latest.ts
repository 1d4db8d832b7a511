import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestPath } from './manifest.ts';

/** The names that `writeBackup` gives: no other file is ever removed. */
const ours = /^lakifoorumi-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.dump(\.age)?$/;

/** Removes all but the `keep` newest backups of a folder, each with its manifest; gives the files it removed. */
export async function keepLatest(directory: string, keep: number): Promise<string[]> {
  const backups = (await readdir(directory)).filter((name) => ours.test(name)).sort();
  const old = backups.slice(0, Math.max(backups.length - keep, 0)).map((name) => join(directory, name));
  for (const file of old) {
    await rm(manifestPath(file), { force: true });
    await rm(file, { force: true });
  }
  return old;
}
