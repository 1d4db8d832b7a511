import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { BackupFailed } from './find-program.ts';

const tableSums = z.record(z.string(), z.object({ rows: z.number().int(), sum: z.string() }));
/** By `schema.table`. */
export type TableSums = z.infer<typeof tableSums>;

const manifest = z.object({
  format: z.literal(1),
  /** When the backup's moment was: what was committed later is not in it. */
  at: z.iso.datetime(),
  product: z.string(),
  /** Major version of the server, and the version of the pg_dump that wrote the file. */
  postgres: z.number().int(),
  pgDump: z.string(),
  migrations: z.array(z.string()),
  /** The last event and, from the migration on that chains them, what it is chained by; null where nothing has happened. */
  lastEvent: z.object({ seq: z.number().int(), digest: z.string().nullable() }).nullable(),
  tables: tableSums,
  file: z.object({
    name: z.string(),
    bytes: z.number().int(),
    /** Of the file as it lies, encrypted or not; hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    encrypted: z.boolean(),
  }),
});

/** What is known of a backup without opening it: a JSON file beside it, which holds counts and digests, no text. */
export type Manifest = z.infer<typeof manifest>;

export const manifestPath = (file: string) => `${file}.json`;

/** Reads the manifest beside a backup; throws BackupFailed when it is missing or is none. */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await readFile(manifestPath(file), 'utf8').catch(() => null);
  if (text === null)
    throw new BackupFailed(`${manifestPath(file)} puuttuu: varmuuskopio ei ole kokonainen – is missing.`);
  try {
    const read = manifest.parse(JSON.parse(text));
    if (read.file.name === basename(file)) return read;
    throw new BackupFailed(`${manifestPath(file)} kuuluu tiedostolle – belongs to ${read.file.name}.`);
  } catch (error) {
    if (error instanceof BackupFailed) throw error;
    throw new BackupFailed(`${manifestPath(file)} ei ole varmuuskopion luettelo – is no manifest.`);
  }
}
