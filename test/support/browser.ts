import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { findChromium } from './chromium.ts';

// Several processes, web security on: contexts are apart as they are on a desk, and CSP and CORS hold.
const args = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-webgl',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

let running: Promise<Browser> | undefined;

/** The one Chromium of this run, started when it is first asked for. */
function browser(): Promise<Browser> {
  running ??= findChromium().then((found) => chromium.launch({ ...found, args }));
  return running;
}

/** A browser of one's own, signed in nowhere: Finnish, in Helsinki's time, 1280 × 800. Close it when done. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (
    await browser()
  ).newContext({
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(10_000);
  // The loader of .tsx wraps functions in `__name`, which those sent to a page by `evaluate` do not find there.
  await context.addInitScript('globalThis.__name = (named) => named');
  return context;
}

/** A page in a browser of its own; closing its context closes both. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  return (await newContext(options)).newPage();
}

/** Ends Chromium if it was started; for the root hook that runs after everything. */
export async function shutBrowser(): Promise<void> {
  const started = running;
  running = undefined;
  if (started) await (await started).close();
}
