import { fill } from '../texts/catalogue.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { Deed } from './deed.tsx';
import { useLiveSession } from './live-context.ts';
import type { Decision } from './use-decisions.ts';

type DispositionUndosProps = {
  decisions: readonly Decision[];
  onUndone: (decision: Decision, said: string) => void;
};

/** The dispositions just given, each to be taken back by itself. */
export function DispositionUndos({ decisions, onUndone }: DispositionUndosProps) {
  const { texts } = useLiveSession();
  const lang = usePage().language === 'fi' ? undefined : 'fi';
  if (decisions.length === 0) return null;
  return (
    <Notice kind="success">
      <h3>{texts.decisions}</h3>
      <ul class="cards">
        {decisions.map((decision) => (
          <li key={decision.questionId} class="buttons">
            <span lang={lang}>{decision.text}</span>
            <Deed
              command="undo-triage"
              formKey={decision.questionId}
              icon="undo"
              input={{ questionId: decision.questionId }}
              text={texts.undoIt}
              label={fill(texts.undoItOf, { decision: decision.text })}
              onDone={() => onUndone(decision, fill(texts.undoneIt, { title: decision.title }))}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
