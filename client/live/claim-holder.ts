import type { ClaimReply } from '../../server/answers/contract.ts';
import type { QuestionView } from '../../server/questions/contract.ts';
import type { ShownProblem } from '../ui/page-frame.ts';
import type { Live } from './live-context.ts';
import { createStore } from './store.ts';

type ClaimState = {
  /** The number under which this page may write; null before it has one. */
  fence: number | null;
  mine: boolean;
  /** True when the other lawyer has taken what was this one's. */
  lost: boolean;
};

export type ClaimHolder = ReturnType<typeof createClaimHolder>;
export type Held = { fence: number } | { problem: ShownProblem };

const renewMs = 45_000;

/** A lawyer's lease on a question: had again after a reload, renewed while there is typing, known to be lost. */
export function createClaimHolder(
  questionId: string,
  lawyer: 1 | 2,
  { send, tell }: Pick<Live, 'send' | 'tell'>,
) {
  const store = createStore<ClaimState>({ fence: null, mine: false, lost: false });
  let hasTyped = false;
  const took = (reply: unknown): { fence: number } => {
    const { fence } = reply as ClaimReply; // as: the reply of claim-question
    store.put({ fence, lost: false });
    return { fence };
  };
  /** Has the lease, or tells why it cannot be had. */
  const hold = async (): Promise<Held> => {
    const { fence, mine } = store.get();
    if (mine && fence !== null) return { fence };
    const outcome = await send('claim-question', { questionId });
    return outcome.kind === 'refused' ? { problem: outcome.problem } : took(outcome.reply);
  };
  const lose = () => store.put({ fence: null, lost: true });
  // One that has lapsed comes back to life by this, unless the other has taken the question.
  const renew = async () => {
    const { fence } = store.get();
    if (fence === null || !hasTyped) return;
    hasTyped = false;
    const outcome = await tell('renew-claim', { questionId, fence });
    if (outcome.kind === 'unreached') hasTyped = true;
    if (outcome.kind === 'refused') lose();
  };
  return {
    store,
    took,
    hold,
    lose,
    letGo: () => store.put({ fence: null }),
    typed: () => void (hasTyped = true),
    /** The question is shown as taken by this lawyer, by the other, or by nobody. */
    follow(claim: QuestionView['claim']): void {
      const before = store.get().mine;
      const mine = claim?.lawyer === lawyer;
      store.put({ mine });
      if (mine) store.put({ lost: false });
      if (before && claim && !mine) lose();
      if (mine && store.get().fence === null) void hold();
    },
    /** Keeps the lease alive; gives what ends it. */
    begin(): () => void {
      const timer = setInterval(() => void renew(), renewMs);
      return () => clearInterval(timer);
    },
  };
}
