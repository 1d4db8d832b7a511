import { seedId } from '../seeds/seed-id.ts';
import type { BareExpress } from './bare-express.ts';
import { startChild } from './child.ts';
import type { Databases } from './databases.ts';
import { atLeast, type Measured, type Row, rounded } from './figures.ts';
import { type Load, load } from './load.ts';
import type { ProductServer } from './product-server.ts';
import { median } from './statistics.ts';

const rounds = 3;
const browser = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

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
  const cases = {
    bare: () => load(express, browser),
    warm: () => load(page, browser),
    cold: () => load(renderedAnew),
    compressed: () => load(renderedAnew, browser),
  };
  // The first round only wakes the compiler.
  await inTurns(cases, 1);
  return reportOf(await inTurns(cases, rounds));
}

async function inTurns<Name extends string>(
  cases: Record<Name, () => Promise<Load>>,
  times: number,
): Promise<Record<Name, Load>> {
  const names = Object.keys(cases) as Name[]; // as: keys of a Record of just these names
  const loads = new Map<Name, Load[]>(names.map((name) => [name, []]));
  for (let round = 0; round < times; round += 1) {
    for (const name of names) loads.get(name)?.push(await cases[name]());
  }
  const middle = names.map((name) => [name, medianLoad(loads.get(name) ?? [])] as const);
  return Object.fromEntries(middle) as Record<Name, Load>; // as: of the same names
}

function medianLoad(loads: Load[]): Load {
  const of = (figure: keyof Load) => median(loads.map((each) => each[figure]));
  return { perSecond: of('perSecond'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms'), bytesEach: of('bytesEach') };
}

type Loads = Record<'bare' | 'warm' | 'cold' | 'compressed', Load>;

function reportOf({ bare, warm, cold, compressed }: Loads): Measured {
  const entryPageWarmVsExpress = rounded(warm.perSecond / bare.perSecond);
  const entryPageColdVsExpress = rounded(cold.perSecond / bare.perSecond);
  const row = (measured: string, ours: Load, figure: { ratio: number; least?: number }): Row => ({
    measured,
    ours: shown(ours),
    bare: shown(bare),
    figure: `${figure.ratio}`,
    ...(figure.least === undefined ? {} : { target: atLeast(figure.least, figure.ratio) }),
  });
  return {
    figures: { entryPageWarmVsExpress, entryPageColdVsExpress },
    rows: [
      row('Entry page, kept', warm, { ratio: entryPageWarmVsExpress, least: 0.6 }),
      row('Entry page, rendered each time', cold, { ratio: entryPageColdVsExpress, least: 0.2 }),
      row('… and compressed each time', compressed, {
        ratio: rounded(compressed.perSecond / bare.perSecond),
      }),
    ],
    notes: [
      'Entry page: asked for as browsers do (Accept-Encoding with br); rendered each time it is asked for plain, as bare Express sends it.',
      `Medians of ${rounds} rounds in turn, 10 connections each; bare Express sends 20 kB of constant text.`,
    ],
  };
}

function shown({ perSecond, p50Ms, p99Ms, bytesEach }: Load): string {
  return `${Math.round(perSecond)} req/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${(bytesEach / 1000).toFixed(1)} kB`;
}
