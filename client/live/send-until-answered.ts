import type { Outcome, Sending } from './attempt.ts';

export type Answered = Exclude<Outcome, { kind: 'unreached' }>;

type Sender = {
  attempt(sending: Sending): Promise<Outcome>;
  /** Resolves when it is worth trying again: the connection is back, or so many milliseconds have gone. */
  pause(ms: number): Promise<void>;
  /** Told after each attempt that reached nobody. */
  onUnreached?(): void;
};

const firstPauseMs = 1_000;
const longestPauseMs = 8_000;

/** Sends a command, the same operation again and again, until it is known what came of it. */
export async function sendUntilAnswered(sender: Sender, sending: Sending): Promise<Answered> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const outcome = await sender.attempt(sending);
    if (outcome.kind !== 'unreached') return outcome;
    sender.onUnreached?.();
    await sender.pause(pauseMs);
  }
}
