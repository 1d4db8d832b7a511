import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, glob, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { z } from 'zod';

/** The addresses of the built files, as pages link to them; islands are known by name. */
export type Assets = {
  /** Where they lie on the disk; its `assets/` is served at `/assets/`. */
  directory: string;
  styles: string[];
  scripts: string[];
  icon?: string | undefined;
  islandScripts: Record<string, string>;
  /** What an island needs beside the style of every page. */
  islandStyles: Record<string, string[]>;
  preloads: Record<string, string[]>;
};

const oneDayMs = 24 * 60 * 60 * 1000;

/**
 * Builds what the browser loads, unless exactly these sources were built before, and tells where it is.
 * Each build has a directory of its own, so a server that runs on an older one keeps its files.
 */
export async function ensureClientBuild(root: string): Promise<Assets> {
  const dist = join(root, 'client/dist');
  const directory = join(dist, await stampOfSources(root));
  if (!(await exists(directory))) await buildInto(root, directory);
  return readAssets(directory);
}

/** A digest of everything a build is made from. */
async function stampOfSources(root: string): Promise<string> {
  const patterns = [
    'client/**/*.{ts,tsx,css,svg}',
    'server/**/contract.ts',
    'server/privacy/*.ts',
    'vite.config.ts',
    'package-lock.json',
  ];
  const paths: string[] = [];
  for await (const path of glob(patterns, { cwd: root, exclude: ['client/dist/**'] })) paths.push(path);
  const digest = createHash('sha256');
  for (const path of paths.sort()) digest.update(path).update(await readFile(join(root, path)));
  return digest.digest('hex').slice(0, 16);
}

async function buildInto(root: string, directory: string): Promise<void> {
  const unfinished = `${directory}-${process.pid}`;
  await runVite(root, unfinished);
  await compressEach(join(unfinished, 'assets'));
  await rename(unfinished, directory).catch(async (error: unknown) => {
    // Another process may have finished the same build first; then its files are as good.
    await rm(unfinished, { recursive: true });
    if (!(await exists(directory))) throw error;
  });
  await removeOldBuilds(directory);
}

// In a process of its own, for what a build takes of memory would stay with a server that ran it.
async function runVite(root: string, outDir: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['--mode', 'production', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir'];
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], { cwd: root });
}

async function compressEach(assets: string): Promise<void> {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await mkdir(assets, { recursive: true });
  await Promise.all(
    (await readdir(assets)).map(async (name) => {
      const path = join(assets, name);
      const content = await readFile(path);
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, brotli));
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
  );
}

async function removeOldBuilds(current: string): Promise<void> {
  const dist = join(current, '..');
  for (const name of await readdir(dist)) {
    const path = join(dist, name);
    const madeAt = await stat(path).catch(() => null); // null: another process has just removed it
    const old = madeAt && Date.now() - madeAt.mtimeMs > oneDayMs;
    if (old && path !== current) await rm(path, { recursive: true, force: true });
  }
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.string().optional(),
    isEntry: z.boolean().optional(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
  }),
);

type Manifest = z.infer<typeof manifestSchema>;

async function readAssets(directory: string): Promise<Assets> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')));
  const entries = Object.entries(manifest).filter(([, chunk]) => chunk.isEntry);
  const islands = entries.filter(([source]) => source.endsWith('-island.tsx'));
  const nameOf = (source: string) => basename(source, '-island.tsx');
  return {
    directory,
    styles: entries.filter(([, chunk]) => chunk.file.endsWith('.css')).map(([, chunk]) => `/${chunk.file}`),
    scripts: [],
    icon: Object.values(manifest)
      .map((chunk) => `/${chunk.file}`)
      .find((file) => file.endsWith('.svg')),
    islandScripts: Object.fromEntries(islands.map(([source, chunk]) => [nameOf(source), `/${chunk.file}`])),
    islandStyles: Object.fromEntries(
      islands.map(([source, chunk]) => [nameOf(source), chunk.css.map((file) => `/${file}`)]),
    ),
    preloads: Object.fromEntries(islands.map(([source]) => [nameOf(source), importsOf(manifest, source)])),
  };
}

function importsOf(manifest: Manifest, source: string): string[] {
  const found = new Set<string>();
  const waiting = [...(manifest[source]?.imports ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const chunk = manifest[next];
    if (!chunk || found.has(`/${chunk.file}`)) continue;
    found.add(`/${chunk.file}`);
    waiting.push(...chunk.imports);
  }
  return [...found];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
