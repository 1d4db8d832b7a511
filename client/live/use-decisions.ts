import { useEffect, useState } from 'preact/hooks';
import { announce } from '../ui/announce.ts';

/** A disposition just given, in words, and for how long it can be undone. */
export type Decision = { questionId: string; title: string; text: string; secondsLeft: number };

type Timed = Decision & { endsAtMs: number };

const undoSeconds = 10;
const tickMs = 500;

/** The dispositions of the last ten seconds, the latest first; `begun` are those that the page came with. */
export function useDecisions(begun: () => Decision[]) {
  // Their time begins when the page is alive: without script they stay, and a late undo is refused with its reason.
  const [decisions, setDecisions] = useState<Timed[]>(() => begun().map(timedFrom(Infinity)));
  const waits = decisions.length > 0;
  useEffect(() => setDecisions((known) => known.map(timedFrom(Date.now()))), []);
  useEffect(() => {
    if (!waits) return;
    const forget = () => setDecisions((known) => known.filter(({ endsAtMs }) => endsAtMs > Date.now()));
    const timer = setInterval(forget, tickMs);
    return () => clearInterval(timer);
  }, [waits]);
  return {
    decisions,
    decided(made: Omit<Decision, 'secondsLeft'>[], said: string): void {
      const now = made
        .map((decision) => ({ ...decision, secondsLeft: undoSeconds }))
        .map(timedFrom(Date.now()));
      const ids = new Set(made.map(({ questionId }) => questionId));
      setDecisions((known) => [...now, ...known.filter(({ questionId }) => !ids.has(questionId))]);
      announce(said);
    },
    undone({ questionId }: Decision, said: string): void {
      setDecisions((known) => known.filter((other) => other.questionId !== questionId));
      announce(said);
    },
  };
}

const timedFrom = (nowMs: number) => (decision: Decision) => ({
  ...decision,
  endsAtMs: nowMs + decision.secondsLeft * 1000,
});
