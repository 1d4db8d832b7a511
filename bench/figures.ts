/** How a signed answer reaches so many followers, and what each of them takes. */
export type GrowthFigures = {
  followers: number;
  vsBare: number;
  p50Seconds: number;
  p99Seconds: number;
  processorMs: number;
  bytesPerFollower: number;
  bytesVsBare: number;
  cameInASecond: number;
};

/** Commands of many people at once, and how far behind the last of them the followers were. */
export type CommandFigures = {
  processes: number;
  followers: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  processorMs: number;
  toldAfterMs: number;
};

/** Milliseconds of a search among so many entries, of whole words and while the last is being typed. */
export type SearchFigures = {
  engine: string;
  entries: number;
  p50Ms: number;
  p95Ms: number;
  typingP50Ms: number;
  typingP95Ms: number;
  /** How many of the searches of whole words found nothing. */
  empty: number;
};

/** What `--json` prints; ratios are of medians taken in the same run, null is what was not measured. */
export type Figures = {
  entryPageWarmVsExpress: number | null;
  entryPageColdVsExpress: number | null;
  fanout: GrowthFigures[] | null;
  fanoutOnTwoProcesses: GrowthFigures[] | null;
  commands: CommandFigures[] | null;
  eventsPerSecond: number | null;
  memoryPerFollowerVsBare: number | null;
  searchP95MsAt20000: number | null;
  search: SearchFigures[] | null;
  finnishWordsPerSecond: number | null;
};

export const nothingMeasured: Figures = {
  entryPageWarmVsExpress: null,
  entryPageColdVsExpress: null,
  fanout: null,
  fanoutOnTwoProcesses: null,
  commands: null,
  eventsPerSecond: null,
  memoryPerFollowerVsBare: null,
  searchP95MsAt20000: null,
  search: null,
  finnishWordsPerSecond: null,
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
