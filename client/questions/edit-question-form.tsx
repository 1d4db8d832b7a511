import type { OwnQuestionView } from '../../server/questions/contract.ts';
import { questionTexts } from '../texts/questions.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { AskedDetailFields, QuestionTextField } from './asked-fields.tsx';

/** Corrects a question that waits to be read, or completes one of which more was asked. */
export function EditQuestionForm({ question, today }: { question: OwnQuestionView; today: string }) {
  const texts = questionTexts[usePage().language];
  return (
    <ActionForm command="edit-question" formKey={question.id} hidden={{ questionId: question.id }} guarded>
      <QuestionTextField text={question.text} />
      <AskedDetailFields asked={question} today={today} />
      <div class="buttons">
        <Button>{question.state === 'needs_info' ? texts.sendCompleted : texts.saveChanges}</Button>
      </div>
    </ActionForm>
  );
}
