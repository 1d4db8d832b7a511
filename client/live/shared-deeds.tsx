import type { AnswerSource } from '../../server/answers/contract.ts';
import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { confirmedBy } from './confirmed-in.ts';
import { lawyerName, useLiveSession } from './live-context.ts';
import type { SharedAnswer } from './shared-answer.ts';
import { isSharedUnsaved } from './shared-saved.ts';
import { maySign } from './signing.ts';
import { useStore } from './store.ts';

type SharedDeedsProps = {
  question: QuestionView;
  lawyer: 1 | 2;
  answer: SharedAnswer;
  once(deed: () => Promise<unknown>): void;
};

/** Saving by whoever has taken the question, or takes it by saving; signing by both, of exactly what is saved. */
export function SharedDeeds({ question, lawyer, answer, once }: SharedDeedsProps) {
  const live = useLiveSession();
  const { texts, state } = live;
  const { texts: written } = useStore(answer.writing.store);
  const saved = useStore(answer.saved);
  const { source } = saved;
  const recognised = state.provisional[question.id]?.citations.map(({ text }) => text) ?? [];
  const isEmpty = written.markdown.trim() === '';
  const unsaved = isSharedUnsaved(written, saved, recognised);
  const signable = !unsaved && source !== null && (source.state === 'draft' || maySign(question, lawyer));
  const other = question.claim !== null && question.claim.lawyer !== lawyer ? question.claim.lawyer : null;
  return (
    <>
      <Standing isEmpty={isEmpty} unsaved={unsaved} source={source} />
      {other && <p class="hint">{fill(texts.otherSaves, { name: lawyerName(live, other) })}</p>}
      <div class="buttons">
        {!other && <Button kind={signable ? 'secondary' : 'primary'}>{texts.save}</Button>}
        {!other && unsaved && !isEmpty && (
          <Button
            type="button"
            kind="secondary"
            onClick={(event) => once(() => answer.saveAndSign(confirmedBy(event)))}
          >
            {texts.saveAndSign}
          </Button>
        )}
        {signable && (
          <Button type="button" onClick={(event) => once(() => answer.sign(source, confirmedBy(event)))}>
            {texts.sign}
          </Button>
        )}
      </div>
    </>
  );
}

type StandingProps = { isEmpty: boolean; unsaved: boolean; source: AnswerSource | null };

/** Whether what both have written is saved. */
function Standing({ isEmpty, unsaved, source }: StandingProps) {
  const { texts } = useLiveSession();
  if (isEmpty) return source ? null : <p class="meta">{texts.sharedEmpty}</p>;
  if (unsaved) return <p class="meta">{texts.sharedUnsaved}</p>;
  return <p class="meta">{fill(texts.savedVersion, { number: source?.number ?? 1 })}</p>;
}
