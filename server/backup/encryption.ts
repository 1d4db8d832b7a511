import { BackupFailed, findProgram, type FoundProgram } from './find-program.ts';

/** How a backup is made unreadable to all but the holders of a key, by age (https://age-encryption.org/v1). */
export type Encryption = { program: FoundProgram; args: string[] };

const missing = (why: string) =>
  new BackupFailed(
    `age-ohjelma puuttuu, ja ${why}. Asenna se (apt-get install age). – age is missing: install it (apt-get install age).`,
  );

/** Null when nobody is named to encrypt for. With somebody named there is no backup without encryption. */
export async function encryptionFor(
  recipients: readonly string[],
  pathFolders: readonly string[],
): Promise<Encryption | null> {
  if (recipients.length === 0) return null;
  const program = await findProgram('age', pathFolders);
  if (!program) throw missing('BACKUP_AGE_RECIPIENT on annettu');
  return { program, args: recipients.flatMap((recipient) => ['--recipient', recipient]) };
}

/** How an encrypted backup is read; `identity` is the path of the file with the secret key. */
export async function decryptionBy(
  identity: string | null,
  pathFolders: readonly string[],
): Promise<Encryption> {
  const program = await findProgram('age', pathFolders);
  if (!program) throw missing('varmuuskopio on salattu');
  if (!identity)
    throw new BackupFailed(
      'Varmuuskopio on salattu: anna avaintiedoston polku. – The backup is encrypted: BACKUP_AGE_IDENTITY=<file of the key>.',
    );
  return { program, args: ['--decrypt', '--identity', identity] };
}
