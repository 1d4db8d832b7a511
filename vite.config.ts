import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { withDesignTokens } from './client/ui/style/design-tokens.ts';

const root = import.meta.dirname;

const designTokens = {
  postcssPlugin: 'design-tokens',
  Declaration(declaration: { value: string }) {
    if (declaration.value.includes('token(')) declaration.value = withDesignTokens(declaration.value);
  },
};

/** Gives the browser's tab the product's mark under a hashed name like everything else. */
const tabIcon: Plugin = {
  name: 'tab-icon',
  generateBundle() {
    const source = readFileSync(join(root, 'client/ui/style/icon.svg'));
    this.emitFile({ type: 'asset', name: 'icon.svg', originalFileName: 'client/ui/style/icon.svg', source });
  },
};

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [tabIcon],
  // The same build whatever NODE_ENV the server that asks for it runs with.
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  css: { postcss: { plugins: [designTokens] } },
  build: {
    outDir: 'client/dist',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: entries() },
  },
});

function entries(): Record<string, string> {
  const islands = globSync('client/**/*-island.tsx', { cwd: root, exclude: ['client/dist/**'] });
  return Object.fromEntries([
    ['style', join(root, 'client/ui/style/style.css')],
    ...islands.map((path) => [basename(path, '-island.tsx'), join(root, path)]),
  ]);
}
