import { atMost, type Measured, type Row, rounded } from './figures.ts';
import { median, quantile } from './statistics.ts';

/** One send: seconds until the last follower heard it, and its size on the wire. */
export type Said = { seconds: number; bytes: number };

export type SizeResult = { followers: number; bare: Said[]; signed: Said[]; typed: Said[] };

export function reportFanOut(results: SizeResult[]): Measured {
  return {
    figures: { fanout: results.map(figuresOf) },
    rows: results.flatMap(rowsOf),
    notes: [
      `Fan-out: from the sending of sign-answer, commit included, to the last follower; ${results[0]?.signed.length} sends, each in turn with bare Socket.IO.`,
      'Typing (type-provisional) is shown for itself: the target is for what is committed as an event.',
    ],
  };
}

const secondsOf = (said: Said[]) => said.map(({ seconds }) => seconds);
const vsBare = (said: Said[], bare: Said[]) => rounded(median(secondsOf(said)) / median(secondsOf(bare)));

function figuresOf({ followers, signed, bare }: SizeResult) {
  return { followers, vsBare: vsBare(signed, bare), p99Seconds: rounded(quantile(secondsOf(signed), 0.99)) };
}

function rowsOf({ followers, bare, signed, typed }: SizeResult): Row[] {
  const ratio = vsBare(signed, bare);
  const row = { bare: shown(bare) };
  const target = mostOf(followers);
  return [
    {
      ...row,
      measured: `Signed answer to ${followers} followers`,
      ours: shown(signed),
      figure: `${ratio}`,
      ...(target === null ? {} : { target: atMost(target, ratio) }),
    },
    {
      ...row,
      measured: `Typed text to ${followers} followers`,
      ours: shown(typed),
      figure: `${vsBare(typed, bare)}`,
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
  return `p50 ${ms(0.5)} ms, p99 ${ms(0.99)} ms, ${((said[0]?.bytes ?? 0) / 1000).toFixed(1)} kB`;
}
