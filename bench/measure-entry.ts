import { seedId } from '../seeds/seed-id.ts';
import type { BareExpress } from './bare-express.ts';
import { startChild } from './child.ts';
import type { Databases } from './databases.ts';
import { atLeast, type Measured, type Row, rounded } from './figures.ts';
import { type Load, load } from './load.ts';
import type { ProductServer } from './product-server.ts';
import { median } from './statistics.ts';

const rounds = 7;
const browser = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

const cases = ['bare', 'warm', 'cold', 'compressed'] as const;
type Case = (typeof cases)[number];
type Loads = Record<Case, Load[]>;

/** Loads an entry's page, kept and rendered anew, in turns with a bare Express server. */
export async function measureEntry(databases: Databases): Promise<Measured> {
  await using product = startChild<ProductServer>('./product-server.ts');
  await using bare = startChild<BareExpress>('./bare-express.ts');
  const databaseUrl = await databases.create('entry');
  const { port } = await product.ask('start', { databaseUrl, dataDir: databases.dataDir });
  const page = `http://127.0.0.1:${port}/ukk/${seedId('entry t1-01')}`;
  // No page is kept under an address with a query of which the cache knows nothing.
  const renderedAnew = `${page}?anew`;
  const express = `http://127.0.0.1:${(await bare.ask('start')).port}/`;
  const run: Record<Case, () => Promise<Load>> = {
    bare: () => load(express, browser),
    warm: () => load(page, browser),
    cold: () => load(renderedAnew),
    compressed: () => load(renderedAnew, browser),
  };
  const loads: Loads = { bare: [], warm: [], cold: [], compressed: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of cases) loads[name].push(await run[name]());
  }
  return reportOf(loads);
}

/** The middle of the rounds' ratios: what else the machine does weighs on both sides of a round alike. */
function vsBare(loads: Loads, name: Case): number {
  const ratios = loads[name].map(({ perSecond }, round) => perSecond / (loads.bare[round]?.perSecond ?? NaN));
  return rounded(median(ratios));
}

function reportOf(loads: Loads): Measured {
  const entryPageWarmVsExpress = vsBare(loads, 'warm');
  const entryPageColdVsExpress = vsBare(loads, 'cold');
  const row = (measured: string, name: Case): Row => ({
    measured,
    ours: shown(loads[name]),
    bare: shown(loads.bare),
    figure: `${vsBare(loads, name)}`,
  });
  return {
    figures: { entryPageWarmVsExpress, entryPageColdVsExpress },
    rows: [
      { ...row('Entry page, kept', 'warm'), target: atLeast(0.6, entryPageWarmVsExpress) },
      { ...row('Entry page, rendered each time', 'cold'), target: atLeast(0.2, entryPageColdVsExpress) },
      row('… and compressed each time', 'compressed'),
    ],
    notes: [
      'Entry page: kept pages are asked for as browsers do (Accept-Encoding with br), those rendered each time plain, as bare Express sends its 20 kB of constant text.',
      `Medians of ${rounds} rounds in turn, 10 connections; the figure is the median of the rounds' ratios.`,
    ],
  };
}

function shown(loads: Load[]): string {
  const of = (figure: keyof Load) => median(loads.map((each) => each[figure]));
  const size = (of('bytesEach') / 1000).toFixed(1);
  return `${Math.round(of('perSecond'))} req/s, p50 ${of('p50Ms')} ms, p99 ${of('p99Ms')} ms, ${size} kB`;
}
