import { BadConfig, type Config } from './config.ts';
import { migrate } from './platform/database.ts';
import { roleUrls } from './platform/database-roles.ts';
import { migrateJobs } from './platform/jobs.ts';
import { runProgram } from './program.ts';

await runProgram('npm run migrate', migrateAll);

/**
 * Makes the database ready as its administrator (`DATABASE_URL`): the roles, with the passwords of `DATABASE_APP_URL` and the
 * others where they are given, the schema, the rights, the queue of jobs. The product can then run without the administrator.
 */
async function migrateAll({ databaseUrl, workingUrls }: Config): Promise<void> {
  if (!databaseUrl) throw new BadConfig('DATABASE_URL: the administrator of the database');
  const applied = await migrate(databaseUrl, workingUrls);
  await migrateJobs(roleUrls(databaseUrl).migrator);
  console.log(`Tietokanta on ajan tasalla – the database is up to date: ${applied.length} uutta – new`);
}
