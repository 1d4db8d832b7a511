import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Encryption } from './encryption.ts';
import type { FoundProgram } from './find-program.ts';
import { leftOut } from './left-out.ts';
import { type Manifest, manifestPath } from './manifest.ts';
import { connectionOf, runProgram, through } from './run-program.ts';
import { connect, type Snapshot, takeSnapshot } from './snapshot.ts';
import { sumTables } from './table-sums.ts';

type Progress = (done: number, all: number) => void;

export type BackupOrder = {
  /** The administrator's. */
  url: string;
  directory: string;
  product: string;
  /** Given the server's major version. */
  findPgDump(atLeast: number): Promise<FoundProgram>;
  encryption: Encryption | null;
  progress?: { summing: Progress; dumping: Progress };
  /** Ends it: what was written so far is removed. */
  signal?: AbortSignal;
};

export type Backup = { file: string; manifest: Manifest };

/**
 * Writes one moment of the database into a file of pg_dump's custom format, and its manifest beside it: both are of the same
 * snapshot, though the product runs. Nothing that is not encrypted touches the disk where it is to be; a file without a manifest
 * is one that was cut short. Throws BackupFailed.
 */
export async function writeBackup(order: BackupOrder): Promise<Backup> {
  await mkdir(order.directory, { recursive: true, mode: 0o700 });
  const client = await connect(order.url);
  try {
    const snapshot = await takeSnapshot(client);
    const pgDump = await order.findPgDump(snapshot.postgres);
    const tables = await sumTables(client, order.progress?.summing);
    const file = join(order.directory, nameOf(snapshot.at, order.encryption !== null));
    const written = await dump(order, { file, snapshot, pgDump, tables: Object.keys(tables).length });
    const { at, postgres, migrations, lastEvent } = snapshot;
    const manifest: Manifest = {
      ...{ format: 1, at, product: order.product, postgres, pgDump: pgDump.version, migrations, lastEvent },
      ...{ tables, file: { ...written, encrypted: order.encryption !== null } },
    };
    await writeFile(manifestPath(file), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return { file, manifest };
  } finally {
    await client.end();
  }
}

/** The moment in UTC, in its name, so that names sort by age. */
function nameOf(at: string, encrypted: boolean): string {
  return `lakifoorumi-${at.replaceAll(':', '-')}.dump${encrypted ? '.age' : ''}`;
}

type Dumping = { file: string; snapshot: Snapshot; pgDump: FoundProgram; tables: number };

async function dump(order: BackupOrder, { file, snapshot, pgDump, tables }: Dumping) {
  const { args, environment } = connectionOf(order.url);
  const what = ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot.id}`, '--verbose'];
  const without = Object.keys(leftOut).map((table) => `--exclude-table-data=${table}`);
  let begun = 0;
  const onLine = (line: string) => {
    if (line.includes('dumping contents of table')) order.progress?.dumping(begun++, tables);
  };
  const dumping = runProgram(pgDump, [...what, ...without, ...args], {
    environment,
    onLine,
    signal: order.signal,
  });
  const part = `${file}.part`;
  try {
    const measured = await store(dumping.output, part, order);
    await dumping.ended;
    order.progress?.dumping(tables, tables);
    await rename(part, file);
    return { name: basename(file), ...measured };
  } catch (error) {
    dumping.kill();
    await rm(part, { force: true });
    throw error;
  }
}

async function store(dump: NodeJS.ReadableStream, path: string, { encryption, signal }: BackupOrder) {
  const sha256 = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(part: Buffer, _encoding, done) {
      sha256.update(part);
      bytes += part.length;
      done(null, part);
    },
  });
  const target = createWriteStream(path, { mode: 0o600, flush: true });
  if (encryption) {
    const encrypting = runProgram(encryption.program, encryption.args, { signal });
    const stored = pipeline(encrypting.output, measure, target);
    await through(encrypting, [pipeline(dump, encrypting.input), stored]);
  } else {
    await pipeline(dump, measure, target);
  }
  return { bytes, sha256: sha256.digest('hex') };
}
