import { useEffect, useRef, useState } from 'preact/hooks';
import { postJson } from '../questions/post-json.ts';
import { answerEditorTexts } from '../texts/answer-editor.ts';
import { announce } from '../ui/announce.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

const renewEveryMs = 30_000;

/**
 * Keeps a lawyer's claim while there is typing, tells when it is lost, and takes it again. `fence` is null while it is not
 * held; `trouble` says why it could not be taken.
 */
export function useClaim(questionId: string, given: number | null) {
  const { language } = usePage();
  const texts = answerEditorTexts[language];
  const [fence, setFence] = useState(given);
  const [trouble, setTrouble] = useState<string | null>(null);
  const hasTyped = useRef(false);
  const send = (command: string, input: object) =>
    postJson(localHref(language, `/api/v1/commands/${command}`), input);

  const renew = async (held: number) => {
    hasTyped.current = false;
    const reply = await send('renew-claim', { questionId, fence: held });
    // Without a connection nobody knows; the next typing asks again.
    if (reply.kind === 'failed') hasTyped.current = true;
    if (reply.kind !== 'refused') return;
    setFence(null);
    announce(texts.notHeld);
  };
  const take = async () => {
    const reply = await send('claim-question', { questionId });
    if (reply.kind === 'done') {
      setFence((reply.reply as { fence: number }).fence); // as: the command's reply
      setTrouble(null);
      return announce(texts.takenAgain);
    }
    const taken = reply.kind === 'refused' && reply.refusal.code === 'claim_taken';
    setTrouble(taken ? texts.takenByOther : texts.takeFailed);
  };
  useEffect(() => {
    if (fence === null) return;
    const timer = setInterval(() => hasTyped.current && void renew(fence), renewEveryMs);
    return () => clearInterval(timer);
  }, [fence]);

  return { fence, trouble, take, typed: () => (hasTyped.current = true) };
}
