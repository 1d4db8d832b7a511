import type { ShownProblem } from '../ui/page-frame.ts';
import type { Outcome } from './attempt.ts';
import type { SharedCursor, SharedDoc } from './shared-doc.ts';
import { createTypist, type Telling } from './typist.ts';

/** One generation of a shared text, as this page has it. */
export type SharedGeneration = {
  generation: number;
  doc: SharedDoc;
  /** What the server is known to have of it; null while that is unknown. */
  vector: string | null;
  /** True while something is written that the server is not known to have. */
  unsent: boolean;
  /** True when the server has said that it is over. */
  over: boolean;
};

/** What `type-provisional` is sent, but for the question. */
export type SharedSending = { generation: number; update: string; cursor?: SharedCursor | null };

/** Why what is typed is not shown: the server refused it, it is more than can be sent, or something in it may never be saved. */
export type SharedTrouble = ShownProblem | 'too_long' | 'blocked' | null;

type SenderOptions = {
  now(): SharedGeneration;
  tell(sending: SharedSending): Promise<Outcome>;
  /** Whether something stands there that may never be saved: then nothing is sent. */
  isHeldBack(): Promise<boolean>;
  /** Begins the document anew from what the server has, the difference as one change; false when that is not known now. */
  startOver(): boolean;
  onTrouble(trouble: SharedTrouble): void;
  onOver(): void;
  pace: { pauseMs: number; retryMs: number };
};

/** The most that the command takes: characters of base64. */
const updateMax = 48_000;

/**
 * Sends what this page has written, as all of the difference to what the server is known to have: so a sending may be lost
 * or come twice, and what was taken away again before it is not in it. One at a time.
 */
export function createSharedSender(options: SenderOptions) {
  const { now, tell, isHeldBack, startOver, onTrouble, onOver, pace } = options;
  let cursor: SharedCursor | null | undefined;

  function updateNow(): string | null {
    const update = () => now().doc.updateSince(now().vector);
    const whole = update();
    if (whole.length <= updateMax) return whole;
    const smaller = startOver() ? update() : whole;
    return smaller.length <= updateMax ? smaller : null;
  }

  async function send(): Promise<Telling> {
    if (now().over) return 'told';
    if (now().unsent && (await isHeldBack())) {
      onTrouble('blocked');
      return 'told';
    }
    const update = now().unsent ? updateNow() : '';
    if (update === null) {
      onTrouble('too_long');
      return 'unreached';
    }
    const sending = { generation: now().generation, update, ...(cursor === undefined ? {} : { cursor }) };
    cursor = undefined;
    const text = now();
    text.unsent = false;
    return heard(text, update !== '', await tell(sending));
  }

  function heard(text: SharedGeneration, sent: boolean, outcome: Outcome): Telling {
    const isNow = text === now();
    if (outcome.kind === 'done') {
      text.vector = (outcome.reply as { vector: string }).vector; // as: the reply of type-provisional
      if (isNow && sent) onTrouble(null);
      return 'told';
    }
    text.unsent ||= sent;
    if (outcome.kind === 'unreached') return 'unreached';
    return isNow ? refused(text, outcome.problem) : 'told';
  }

  function refused(text: SharedGeneration, problem: ShownProblem): Telling {
    // The server has less than it said before: it is sent everything.
    if (problem.code === 'malformed' && text.vector !== null) {
      text.vector = null;
      return 'unreached';
    }
    onTrouble(problem);
    text.over = problem.code === 'text_ended';
    if (text.over) onOver();
    return 'told';
  }

  const typist = createTypist(send, pace);
  return {
    typed: typist.typed,
    moved(to: SharedCursor | null): void {
      cursor = to;
      typist.typed();
    },
    stop: typist.stop,
  };
}
