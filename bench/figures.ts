/** What `--json` prints; ratios are of medians taken in the same run, null is what was not measured. */
export type Figures = {
  entryPageWarmVsExpress: number | null;
  entryPageColdVsExpress: number | null;
  fanout: { followers: number; vsBare: number; p99Seconds: number }[] | null;
  memoryPerFollowerVsBare: number | null;
  searchP95MsAt20000: number | null;
};

export const nothingMeasured: Figures = {
  entryPageWarmVsExpress: null,
  entryPageColdVsExpress: null,
  fanout: null,
  memoryPerFollowerVsBare: null,
  searchP95MsAt20000: null,
};

/** A line of the table; `target` is what the figure at its end is held against. */
export type Row = {
  measured: string;
  ours: string;
  bare?: string;
  figure?: string;
  target?: { text: string; met: boolean };
};

export type Measured = { figures: Partial<Figures>; rows: Row[]; notes: string[] };

export const atLeast = (limit: number, figure: number) => ({ text: `≥ ${limit}`, met: figure >= limit });
export const atMost = (limit: number, figure: number) => ({ text: `≤ ${limit}`, met: figure <= limit });

/** Three figures that mean something: 0.613, 12.4, 15300. */
export function rounded(figure: number): number {
  return Number(figure.toPrecision(3));
}
