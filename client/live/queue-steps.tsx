import { fill } from '../texts/catalogue.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLiveSession } from './live-context.ts';

type QueueStepsProps = {
  questionId: string;
  title: string;
  place: number;
  count: number;
  onMove(place: number, by: 'up' | 'down'): void;
};

/** The id of the form that moves a question one step. */
export const stepId = (questionId: string, by: 'up' | 'down') => `place-question-${questionId}-${by}`;

/** Moves a question one step up or down; without script too. */
export function QueueSteps({ questionId, title, place, count, onMove }: QueueStepsProps) {
  const { texts, state, alive } = useLiveSession();
  const step = (by: 'up' | 'down', to: number) => (
    <ActionForm
      key={by}
      command="place-question"
      formKey={`${questionId}-${by}`}
      hidden={{ sessionId: state.session.id, questionId, position: String(to) }}
      inline
      onSubmit={(event) => {
        if (!alive) return;
        event.preventDefault();
        onMove(to, by);
      }}
    >
      <button
        type="submit"
        class="square"
        aria-label={fill(by === 'up' ? texts.moveUpOf : texts.moveDownOf, { title })}
        title={by === 'up' ? texts.moveUp : texts.moveDown}
      >
        <Icon name={by} />
      </button>
    </ActionForm>
  );
  return (
    <>
      {place > 1 && step('up', place - 1)}
      {place < count && step('down', place + 1)}
    </>
  );
}
