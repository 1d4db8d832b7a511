import type { ComponentChildren } from 'preact';
import type { DeskQuestionView } from '../../server/questions/contract.ts';
import { questionTextMax } from '../../server/questions/contract.ts';
import { triageTexts } from '../texts/triage.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { DeclineForm } from './decline-form.tsx';
import { DeferForm } from './defer-form.tsx';
import { deskTitle } from './desk-texts.ts';
import { MergeForm } from './merge-form.tsx';

export type DeskDeed = 'approve' | 'reword' | 'request_info' | 'defer' | 'requeue' | 'merge' | 'decline';

const commands: Record<DeskDeed, string> = {
  approve: 'approve-question',
  reword: 'edit-wording',
  request_info: 'request-info',
  defer: 'defer-question',
  requeue: 'requeue-question',
  merge: 'merge-question',
  decline: 'decline-question',
};

type DeskDeedsProps = {
  selected: {
    question: DeskQuestionView;
    deeds: readonly DeskDeed[];
    mergeTargets: readonly DeskQuestionView[];
    next: { title: string; startsAt: string } | null;
  };
  today: string;
};

/** The decisions that may be taken now; one that was refused stays in sight with what was written in it. */
export function DeskDeeds({ selected: { question, deeds, mergeTargets, next }, today }: DeskDeedsProps) {
  const { language, attempt } = usePage();
  const texts = triageTexts[language];
  const isRefused = (deed: DeskDeed) => attempt?.command === commands[deed] && attempt.key === question.id;
  const shows = (deed: DeskDeed) => deeds.includes(deed) || isRefused(deed);
  const folded: { deed: DeskDeed; title: string; form: ComponentChildren }[] = [
    { deed: 'reword', title: texts.reword, form: <WordingForm deed="reword" question={question} /> },
    { deed: 'request_info', title: texts.askMore, form: <AskMoreForm question={question} /> },
    { deed: 'defer', title: texts.defer, form: <DeferForm question={question} next={next} today={today} /> },
    { deed: 'merge', title: texts.merge, form: <MergeForm question={question} targets={mergeTargets} /> },
    { deed: 'decline', title: texts.decline, form: <DeclineForm question={question} /> },
  ];
  return (
    <>
      <h3>{texts.deedsTitle}</h3>
      {shows('approve') && (
        <div data-deed="approve">
          <WordingForm deed="approve" question={question} />
        </div>
      )}
      {shows('requeue') && <RequeueForm question={question} />}
      {folded
        .filter(({ deed }) => shows(deed))
        .map(({ deed, title, form }) => (
          <details key={deed} data-deed={deed} open={isRefused(deed)}>
            <summary>{title}</summary>
            {form}
          </details>
        ))}
      {deeds.length === 0 && <p class="hint">{texts.noDeeds}</p>}
    </>
  );
}

type FormProps = { question: DeskQuestionView };

/** The public wording: filled in from the original, so that approving as it stands is one press. */
function WordingForm({ deed, question }: FormProps & { deed: 'approve' | 'reword' }) {
  const texts = triageTexts[usePage().language];
  const consentHint = { as_is: texts.asIsHint, generalised: texts.generaliseHint, not: texts.notHint }[
    question.consent
  ];
  return (
    <ActionForm command={commands[deed]} formKey={question.id} hidden={{ questionId: question.id }} guarded>
      <TextField
        name="title"
        looks="confirm"
        label={texts.wordingTitle}
        hint={texts.approveHint}
        required
        value={deskTitle(question)}
      />
      <TextArea
        name="text"
        looks="confirm"
        label={texts.wordingText}
        hint={consentHint}
        required
        rows={7}
        limit={questionTextMax}
        value={question.publicText ?? question.original}
      />
      <div class="buttons">
        <Button kind={deed === 'approve' ? 'primary' : 'secondary'} icon="check">
          {deed === 'approve' ? texts.approve : texts.rewordSave}
        </Button>
      </div>
    </ActionForm>
  );
}

function AskMoreForm({ question }: FormProps) {
  const texts = triageTexts[usePage().language];
  return (
    <ActionForm command="request-info" formKey={question.id} hidden={{ questionId: question.id }} guarded>
      <TextArea
        name="request"
        label={texts.askMoreLabel}
        hint={texts.askMoreHint}
        required
        rows={4}
        limit={1000}
      />
      <div class="buttons">
        <Button kind="secondary">{texts.askMoreSend}</Button>
      </div>
    </ActionForm>
  );
}

/** Brings a deferred question back; without a public wording it could not be read by those in the queue. */
function RequeueForm({ question }: FormProps) {
  const texts = triageTexts[usePage().language];
  if (question.publicText === null) return <p class="hint">{texts.requeueNeedsWording}</p>;
  return (
    <ActionForm command="requeue-question" formKey={question.id} hidden={{ questionId: question.id }} inline>
      <Button>{texts.requeue}</Button>
    </ActionForm>
  );
}
