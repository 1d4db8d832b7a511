import { atMost, type GrowthFigures, type Measured, type Row, rounded } from './figures.ts';
import { median, quantile } from './statistics.ts';

/** One send: seconds until the last follower heard it, its size on the wire, and what the server's processor did for it. */
export type Said = { seconds: number; bytes: number; cpuSeconds: number };

export type SizeResult = {
  processes: number;
  followers: number;
  /** How many began to follow in a second. */
  came: number;
  /** Resting memory for each follower, after all the sends. */
  bytesEach: { ours: number; bare: number };
  bare: Said[];
  signed: Said[];
  typed: Said[];
};

export function reportFanOut(results: SizeResult[]): Measured {
  const on = (processes: number) => {
    const some = results.filter((result) => result.processes === processes);
    return some.length > 0 ? some.map(figuresOf) : null;
  };
  return {
    figures: { fanout: on(1), fanoutOnTwoProcesses: on(2) },
    rows: results.flatMap(rowsOf),
    notes: [
      `Fan-out: from the sending of sign-answer, commit included, to the last follower; ${results[0]?.signed.length} sends, each in turn with one bare Socket.IO process. On two processes each has half of the followers.`,
      'Typing (type-provisional) is shown for itself: the target is for what is committed as an event. Processor: of all our processes, for one send; PostgreSQL beside it. Memory: resting, of all our processes, grown since they began to follow.',
    ],
  };
}

const secondsOf = (said: Said[]) => said.map(({ seconds }) => seconds);
const vsBare = (said: Said[], bare: Said[]) => rounded(median(secondsOf(said)) / median(secondsOf(bare)));
const cpuMsOf = (said: Said[]) => rounded(median(said.map(({ cpuSeconds }) => cpuSeconds)) * 1000);

function figuresOf({ followers, came, bytesEach, signed, bare }: SizeResult): GrowthFigures {
  const seconds = secondsOf(signed);
  return {
    followers,
    vsBare: vsBare(signed, bare),
    p50Seconds: rounded(median(seconds)),
    p99Seconds: rounded(quantile(seconds, 0.99)),
    processorMs: cpuMsOf(signed),
    bytesPerFollower: Math.round(bytesEach.ours),
    bytesVsBare: rounded(bytesEach.ours / bytesEach.bare),
    cameInASecond: Math.round(came),
  };
}

function rowsOf(result: SizeResult): Row[] {
  const { processes, followers, bytesEach, bare, signed, typed } = result;
  const ratio = vsBare(signed, bare);
  const target = mostOf(followers);
  const to = `to ${followers} followers${processes > 1 ? ` on ${processes} processes` : ''}`;
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB each`;
  return [
    {
      measured: `Signed answer ${to}`,
      ours: shown(signed),
      bare: shown(bare),
      figure: `${ratio}`,
      ...(target === null ? {} : { target: atMost(target, ratio) }),
    },
    { measured: `Typed text ${to}`, ours: shown(typed), figure: `${vsBare(typed, bare)}` },
    {
      measured: '… memory; followers that came',
      ours: `${kilobytes(bytesEach.ours)}; ${Math.round(result.came)}/s`,
      bare: kilobytes(bytesEach.bare),
      figure: `${rounded(bytesEach.ours / bytesEach.bare)}`,
    },
  ];
}

/** Below 1,000 the commit itself outweighs the telling, so there is no target. */
function mostOf(followers: number): number | null {
  if (followers < 1_000) return null;
  return followers < 2_000 ? 2.5 : 2;
}

function shown(said: Said[]): string {
  const ms = (share: number) => (quantile(secondsOf(said), share) * 1000).toFixed(1);
  const size = ((said[0]?.bytes ?? 0) / 1000).toFixed(1);
  return `p50 ${ms(0.5)} ms, p99 ${ms(0.99)} ms, ${size} kB, processor ${cpuMsOf(said)} ms`;
}
