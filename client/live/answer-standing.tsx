import type { QuestionView } from '../../server/questions/contract.ts';
import { fill } from '../texts/catalogue.ts';
import { isUnsaved } from './answer-draft.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { useLiveSession } from './live-context.ts';
import { useStore } from './store.ts';

/** Whether what is in the box has been saved, and signed by this lawyer. */
export function AnswerStanding({ question, text }: { question: QuestionView; text: DraftKeeper }) {
  const { texts, view } = useLiveSession();
  const { draft, source } = useStore(text.store);
  if (isUnsaved(draft, source)) return <p class="meta">{texts.unsaved}</p>;
  if (!source) return null;
  const signed =
    question.answer?.versionId === source.versionId &&
    question.answer.signatures.some(({ lawyer }) => lawyer === view.lawyer);
  return (
    <p class="meta">
      {fill(texts.savedVersion, { number: source.number })}. {signed && texts.signedByYou}
    </p>
  );
}
