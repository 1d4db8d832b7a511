import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimReply } from '../../server/answers/contract.ts';
import type { QuestionView } from '../../server/questions/contract.ts';
import type { ShownProblem } from '../ui/page-frame.ts';
import { useLiveSession } from './live-context.ts';

const renewMs = 45_000;

/** A lawyer's lease on a question: had again after a reload, renewed while the page is open, known to be lost. */
export function useClaim(question: QuestionView) {
  const { view, send, tell } = useLiveSession();
  const [fence, setFence] = useState<number | null>(null);
  const [lost, setLost] = useState(false);
  const had = useRef(false);
  const questionId = question.id;
  const mine = question.claim !== null && question.claim.lawyer === view.lawyer;

  const took = (reply: unknown) => {
    had.current = true;
    setLost(false);
    setFence((reply as ClaimReply).fence); // as: the reply of claim-question
  };
  /** The number under which to write; null when another lawyer holds the question. */
  const hold = async (): Promise<{ fence: number } | { problem: ShownProblem }> => {
    if (fence !== null) return { fence };
    const outcome = await send('claim-question', { questionId });
    if (outcome.kind === 'refused') return { problem: outcome.problem };
    took(outcome.reply);
    return { fence: (outcome.reply as ClaimReply).fence }; // as: the reply of claim-question
  };
  const lose = () => {
    setFence(null);
    setLost(true);
  };
  useEffect(() => {
    if (mine && fence === null && !lost) void hold();
    if (!mine && had.current) {
      had.current = false;
      lose();
    }
  }, [mine]);
  useEffect(() => {
    if (fence === null) return;
    const timer = setInterval(() => void tell('renew-claim', { questionId, fence }), renewMs);
    return () => clearInterval(timer);
  }, [fence]);
  return { fence, mine, lost, took, hold, lose };
}
