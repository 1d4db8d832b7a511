import { useState } from 'preact/hooks';
import { questionTexts } from '../texts/questions.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { postJson } from './post-json.ts';
import type { WaitingQuestion } from './similar-lists.tsx';

/** "Same question" within a form that is being written: marked and unmarked without leaving it. */
export function SameQuestion({ question }: { question: WaitingQuestion }) {
  const { language } = usePage();
  const texts = questionTexts[language];
  const [state, setState] = useState<'no' | 'sending' | 'yes' | 'failed'>('no');

  const send = async (command: 'support-question' | 'unsupport-question') => {
    if (state === 'sending') return;
    setState('sending');
    const address = localHref(language, `/api/v1/commands/${command}`);
    const { kind } = await postJson(address, { questionId: question.id });
    const marked = command === 'support-question';
    setState(kind !== 'done' ? 'failed' : marked ? 'yes' : 'no');
    if (kind !== 'done') announce(texts.sameQuestionFailed);
    else if (marked) announce(texts.sameQuestionDone);
  };
  return (
    <div class="buttons">
      {state === 'yes' && <span>{texts.sameQuestionDone}</span>}
      {state === 'failed' && <span>{texts.sameQuestionFailed}</span>}
      <Button
        kind={state === 'yes' ? 'quiet' : 'secondary'}
        type="button"
        label={state === 'yes' ? undefined : `${texts.sameQuestion}: ${question.title}`}
        onClick={() => void send(state === 'yes' ? 'unsupport-question' : 'support-question')}
      >
        {state === 'yes' ? texts.sameQuestionUndo : texts.sameQuestion}
      </Button>
    </div>
  );
}
