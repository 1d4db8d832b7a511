import { postJson } from '../questions/post-json.ts';
import type { Language } from '../texts/catalogue.ts';
import { localHref } from '../ui/local-href.ts';

const renewEveryMs = 30_000;

/** What came of taking a question: `taken` is that another lawyer has it. */
export type Taking = { kind: 'held'; fence: number } | { kind: 'taken' } | { kind: 'failed' };

/** Keeps a lawyer's claim on a question while there is typing, and takes it again. */
export function claimKeeper(questionId: string, language: Language) {
  let hasTyped = false;
  const send = (command: string, input: object) =>
    postJson(localHref(language, `/api/v1/commands/${command}`), input);

  const renew = async (fence: number, lost: () => void) => {
    if (!hasTyped) return;
    hasTyped = false;
    const reply = await send('renew-claim', { questionId, fence });
    if (reply.kind === 'refused') lost();
    // Without a connection nobody knows: the next turn asks again.
    if (reply.kind === 'failed') hasTyped = true;
  };
  return {
    typed(): void {
      hasTyped = true;
    },
    /** Renews every half minute if there has been typing; returns what ends it. */
    keep(fence: number, lost: () => void): () => void {
      const timer = setInterval(() => void renew(fence, lost), renewEveryMs);
      return () => clearInterval(timer);
    },
    async take(): Promise<Taking> {
      const reply = await send('claim-question', { questionId });
      if (reply.kind === 'done') return { kind: 'held', fence: (reply.reply as { fence: number }).fence }; // as: the command's reply
      const isTaken = reply.kind === 'refused' && reply.refusal.code === 'claim_taken';
      return { kind: isTaken ? 'taken' : 'failed' };
    },
  };
}
