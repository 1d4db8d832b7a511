import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Encryption } from './encryption.ts';
import { BackupFailed, type FoundProgram } from './find-program.ts';
import type { Manifest } from './manifest.ts';
import { connectionOf, runProgram, through } from './run-program.ts';

type Progress = (done: number, all: number) => void;

/** Throws BackupFailed unless the file is, to the bit, what the manifest was written for. */
export async function checkFile(file: string, manifest: Manifest, progress?: Progress): Promise<void> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file)) {
    sha256.update(part);
    bytes += part.length;
    progress?.(bytes, Math.max(bytes, manifest.file.bytes));
  }
  if (bytes === manifest.file.bytes && sha256.digest('hex') === manifest.file.sha256) return;
  throw new BackupFailed(
    `${file} ei ole se tiedosto, josta luettelo tehtiin: se on vajaa tai muuttunut. – is cut short or changed.`,
  );
}

export type RestoreOrder = {
  file: string;
  manifest: Manifest;
  pgRestore: FoundProgram;
  /** Null for a backup that is not encrypted. */
  decryption: Encryption | null;
  progress?: Progress;
  signal?: AbortSignal;
};

/** Fills an empty database from a backup; what is read is never written decrypted. Throws BackupFailed at the first fault. */
export async function restoreDump(url: string, order: RestoreOrder): Promise<void> {
  const { args, environment } = connectionOf(url);
  const tables = Object.keys(order.manifest.tables).length;
  const { signal } = order;
  let begun = 0;
  const onLine = (line: string) => {
    if (line.includes('processing data for table')) order.progress?.(begun++, tables);
  };
  const what = ['--format=custom', '--no-owner', '--no-privileges', '--exit-on-error', '--verbose'];
  const restoring = runProgram(order.pgRestore, [...what, ...args], { environment, onLine, signal });
  const file = createReadStream(order.file);
  try {
    if (order.decryption) {
      const decrypting = runProgram(order.decryption.program, order.decryption.args, { signal });
      const pipes = [pipeline(file, decrypting.input), pipeline(decrypting.output, restoring.input)];
      await through(restoring, [through(decrypting, pipes)]);
    } else {
      await through(restoring, [pipeline(file, restoring.input)]);
    }
    order.progress?.(tables, tables);
  } finally {
    restoring.kill();
  }
}
