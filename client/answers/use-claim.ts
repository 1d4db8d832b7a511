import { useEffect, useState } from 'preact/hooks';
import { answerEditorTexts } from '../texts/answer-editor.ts';
import { announce } from '../ui/announce.ts';
import { usePage } from '../ui/page-context.ts';
import { claimKeeper } from './claim-keeper.ts';

/** A lawyer's claim in the editor: `fence` is null while it is not held, `trouble` says why it could not be taken. */
export function useClaim(questionId: string, given: number | null) {
  const { language } = usePage();
  const texts = answerEditorTexts[language];
  const [keeper] = useState(() => claimKeeper(questionId, language));
  const [fence, setFence] = useState(given);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (fence === null) return;
    return keeper.keep(fence, () => {
      setFence(null);
      announce(texts.notHeld);
    });
  }, [keeper, fence, texts]);

  const take = async () => {
    const taking = await keeper.take();
    if (taking.kind !== 'held')
      return setTrouble(taking.kind === 'taken' ? texts.takenByOther : texts.takeFailed);
    setFence(taking.fence);
    setTrouble(null);
    announce(texts.takenAgain);
  };
  return { fence, trouble, take, typed: keeper.typed };
}
