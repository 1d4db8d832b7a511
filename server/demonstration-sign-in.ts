import { fileURLToPath } from 'node:url';
import { startDemonstrationProvider } from './accounts/demonstration-provider.ts';
import { BadConfig, type Config } from './config.ts';
import { ensureClientBuild } from './platform/client-build.ts';
import { createLog } from './platform/log.ts';
import { interrupted, runProgram } from './program.ts';

const name = 'Esittelykirjautuminen – the demonstration sign-in';

await runProgram(name, main);

/** The demonstration sign-in in a process of its own, for several processes of the product to share. */
async function main(config: Config): Promise<void> {
  const { demoSignIn, publicUrl, host, demoSignInPort: port } = config;
  if (!demoSignIn || !publicUrl)
    throw new BadConfig('DEMO_SIGN_IN_URL, DEMO_SIGN_IN_SECRET, PUBLIC_URL: all three are needed');
  const log = createLog(config.logLevel);
  const { styles } = await ensureClientBuild(fileURLToPath(new URL('..', import.meta.url)));
  const provider = await startDemonstrationProvider({
    publicUrl,
    callbackUrl: `${publicUrl}/kirjaudu/paluu`,
    listen: { host, port },
    stylesheetHref: publicUrl + (styles[0] ?? ''),
    fixed: demoSignIn,
    onFault: (error) => log.warn({ part: name, error: error instanceof Error ? error.name : 'fault' }),
  });
  console.log(`${name}: ${provider.issuer}`);
  await interrupted();
  await provider.close();
}
