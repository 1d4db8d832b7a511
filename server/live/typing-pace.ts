/** A question whose provisional text has a new state. */
export type Typed = { sessionId: string; questionId: string };

/**
 * How long to wait before the next state of a text of this many characters: a long one costs every follower more, but with
 * the writer's own pause it must still be shown within a second.
 */
export function pauseMsAfter(length: number): number {
  return Math.min(100 + length / 16, 600);
}

/**
 * Tells of what is typed no oftener than followers can use: while one state is on its way the next ones wait, and only the
 * newest of them goes. `tell` gives the length of what it told.
 */
export function startTypingPace(tell: (typed: Typed) => Promise<number>): {
  typed(typed: Typed): void;
  stop(): void;
} {
  const busy = new Map<string, { again: boolean }>();
  const timers = new Set<NodeJS.Timeout>();
  const run = async (typed: Typed) => {
    const state = { again: false };
    busy.set(typed.questionId, state);
    const length = await tell(typed);
    const timer = setTimeout(() => {
      timers.delete(timer);
      busy.delete(typed.questionId);
      if (state.again) void run(typed);
    }, pauseMsAfter(length));
    timers.add(timer);
  };
  return {
    typed(typed) {
      const state = busy.get(typed.questionId);
      if (state) state.again = true;
      else void run(typed);
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
