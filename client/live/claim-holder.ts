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
type Held = { fence: number } | { problem: ShownProblem };

const renewMs = 45_000;

/** A lawyer's lease on a question: had again after a reload, renewed while the page is open, known to be lost. */
export function createClaimHolder(
  questionId: string,
  lawyer: 1 | 2,
  { send, tell }: Pick<Live, 'send' | 'tell'>,
) {
  const store = createStore<ClaimState>({ fence: null, mine: false, lost: false });
  const took = (reply: unknown): { fence: number } => {
    const { fence } = reply as ClaimReply; // as: the reply of claim-question
    store.put({ fence, lost: false });
    return { fence };
  };
  /** Has the lease, or tells why it cannot be had. */
  const hold = async (): Promise<Held> => {
    const { fence } = store.get();
    if (fence !== null) return { fence };
    const outcome = await send('claim-question', { questionId });
    return outcome.kind === 'refused' ? { problem: outcome.problem } : took(outcome.reply);
  };
  const lose = () => store.put({ fence: null, lost: true });
  const renew = async () => {
    const { fence } = store.get();
    if (fence === null) return;
    const outcome = await tell('renew-claim', { questionId, fence });
    if (outcome.kind === 'refused') lose();
  };
  return {
    store,
    took,
    hold,
    lose,
    /** The question is shown as taken by this lawyer, by the other, or by nobody. */
    follow(claim: QuestionView['claim']): void {
      const { mine: before, fence, lost } = store.get();
      const mine = claim?.lawyer === lawyer;
      store.put({ mine });
      if (before && !mine) store.put({ fence: null, lost: claim !== null });
      if (mine && fence === null && !lost) void hold();
    },
    /** Keeps the lease alive; gives what ends it. */
    begin(): () => void {
      const timer = setInterval(() => void renew(), renewMs);
      return () => clearInterval(timer);
    },
  };
}
