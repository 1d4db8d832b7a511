import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { ensureClientBuild } from '../../server/platform/client-build.ts';

const root = join(import.meta.dirname, '../..');

describe('the build of what the browser loads', () => {
  it('tells the hashed addresses of the style sheet and of every island', async () => {
    const assets = await ensureClientBuild(root);

    expect(assets.styles).to.have.length(1);
    expect(assets.styles[0]).to.match(/^\/assets\/style-[\w-]{8}\.css$/);
    expect(assets.islandScripts['enhance']).to.match(/^\/assets\/enhance-[\w-]{8}\.js$/);
    expect(assets.islandStyles['live-screen']?.[0]).to.match(/^\/assets\/live-screen-[\w-]{8}\.css$/);
    expect(assets.islandStyles['enhance']).to.deep.equal([]);
    expect(assets.icon).to.match(/^\/assets\/icon-[\w-]{8}\.svg$/);
    for (const address of [
      ...assets.styles,
      ...Object.values(assets.islandScripts),
      ...Object.values(assets.islandStyles).flat(),
    ])
      await access(join(assets.directory, address));
  });

  it('puts each file beside itself compressed both ways', async () => {
    const { directory, styles } = await ensureClientBuild(root);
    const path = join(directory, styles[0] ?? '');
    const css = await readFile(path);

    expect(brotliDecompressSync(await readFile(`${path}.br`)).equals(css)).to.equal(true);
    expect(gunzipSync(await readFile(`${path}.gz`)).equals(css)).to.equal(true);
  });

  it('keeps the style sheet under 5 kB', async () => {
    const { directory, styles } = await ensureClientBuild(root);
    const compressed = await readFile(`${join(directory, styles[0] ?? '')}.br`);

    expect(compressed.length).to.be.below(5 * 1024);
  });

  it('has Yjs in a file of its own, which no page loads with its islands', async () => {
    const { directory, islandScripts, preloads } = await ensureClientBuild(root);
    const loaded = Object.entries(islandScripts).flatMap(([name, script]) => [
      script,
      ...(preloads[name] ?? []),
    ]);
    const holding: string[] = [];
    for (const name of await readdir(join(directory, 'assets'))) {
      if (!name.endsWith('.js')) continue;
      const script = await readFile(join(directory, 'assets', name), 'utf8');
      if (script.includes('Yjs was already imported')) holding.push(`/assets/${name}`);
    }

    expect(holding).to.have.length(1);
    expect(holding[0]).to.match(/^\/assets\/shared-doc-/);
    expect(loaded).to.include(islandScripts['live-session']).and.not.include(holding[0]);
  });

  it('has no parser of contracts in what the page of a session loads', async () => {
    const { directory, islandScripts, preloads } = await ensureClientBuild(root);
    const loaded = [islandScripts['live-session'] ?? '', ...(preloads['live-session'] ?? [])];

    for (const name of loaded) {
      const script = await readFile(join(directory, name), 'utf8');
      expect(script, name).not.to.include('ZodError');
    }
    expect(loaded[0]).to.match(/live-session/);
  });

  it('is not made again while the sources are the same', async () => {
    const first = await ensureClientBuild(root);
    const manifest = join(first.directory, 'manifest.json');
    const builtAt = (await stat(manifest)).mtimeMs;

    const second = await ensureClientBuild(root);

    expect(second).to.deep.equal(first);
    expect((await stat(manifest)).mtimeMs).to.equal(builtAt);
  });
});
