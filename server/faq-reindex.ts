import { parseArgs } from 'node:util';
import { BadConfig, type Config } from './config.ts';
import { openFinnish } from './finnish/open-finnish.ts';
import { migrate, openDatabase } from './platform/database.ts';
import { roleUrls } from './platform/database-roles.ts';
import { progressBar } from './platform/progress-bar.ts';
import { interrupted, reachPostgres, runProgram } from './program.ts';
import { searchEngineName } from './search/contract.ts';
import { searchEnginesOf } from './search/search-engines.ts';
import { wordsOfEngineFailure } from './search/engine-failure.ts';

const name = 'npm run faq:reindex';
const usage = `${name} [-- --engine ${searchEngineName.options.join('|')}]`;
const exitCodes = { failed: 1, usage: 2, interrupted: 130 };

const asked = readOptions();
if (asked) await runProgram(name, (config) => reindex(config, asked.engine));
// What was interrupted is left where it stands: the index in use is whole at every moment.
process.exit();

/** Makes the indexes anew, of the engine that was named or of all that are configured. The product may run meanwhile. */
async function reindex(config: Config, engine: string | undefined): Promise<void> {
  const { workingUrls } = config;
  const postgres = workingUrls ? null : await reachPostgres(config);
  if (postgres) await migrate(postgres.url);
  const { indexer } = workingUrls ?? roleUrls(postgres?.url ?? '');
  const indexing = openDatabase(indexer, 4);
  try {
    const finnish = openFinnish({ dictionary: config.voikkoDictionary });
    const { meilisearch } = config;
    const engines = searchEnginesOf({ database: indexing, indexing, finnish, meilisearch });
    const chosen = engines.filter((each) => engine === undefined || each.name === engine);
    if (chosen.length === 0) throw new BadConfig(`MEILI_URL: needed with --engine ${engine}`);
    for (const each of chosen) await rebuildOrStop(each);
  } finally {
    // What was interrupted would be waited for.
    if (process.exitCode !== exitCodes.interrupted) await indexing.destroy();
    await postgres?.stop();
  }
}

type Engine = ReturnType<typeof searchEnginesOf>[number];

async function rebuildOrStop({ name: engine, rebuild }: Engine): Promise<void> {
  if (process.exitCode !== undefined) return;
  try {
    const stopped = interrupted().then(() => null);
    const rebuilt = await Promise.race([rebuild(progressBar(engine, process.stderr)), stopped]);
    if (rebuilt) return console.log(`${engine}: ${rebuilt.entries}`);
    console.error(
      `\n${engine}: keskeytetty, haku toimii kuten ennen – interrupted, the search works as before`,
    );
    process.exitCode = exitCodes.interrupted;
  } catch (error) {
    const said = wordsOfEngineFailure(error);
    if (said === null) throw error;
    console.error(`\n${engine}: ${said}`);
    process.exitCode = exitCodes.failed;
  }
}

function readOptions(): { engine?: string | undefined } | null {
  try {
    const { values } = parseArgs({ options: { engine: { type: 'string' } } });
    searchEngineName.optional().parse(values.engine);
    return values;
  } catch {
    console.error(usage);
    process.exitCode = exitCodes.usage;
    return null;
  }
}
