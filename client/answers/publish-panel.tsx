import type { BackstageView } from '../../server/answers/contract.ts';
import { answerTexts } from '../texts/answers.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

type PublishPanelProps = {
  question: { id: string; title: string; text: string };
  backstage: BackstageView;
};

/** The coordinator's last look and the three ways on: publish, answer the asker alone, allow one signature. */
export function PublishPanel({ question, backstage }: PublishPanelProps) {
  const { attempt } = usePage();
  const { may } = backstage;
  // A refused form stays, so that what was typed in it does.
  const isRefused = (command: string) => attempt?.command === command;
  const oneSignature =
    may.allowOneSignature ?? (isRefused('allow-one-signature') ? attempt?.values['versionId'] : null);
  return (
    <>
      {(may.publish || isRefused('publish-answer')) && (
        <PublishForm question={question} backstage={backstage} />
      )}
      {(may.answerPrivately || isRefused('answer-privately')) && (
        <AnswerPrivatelyForm questionId={question.id} />
      )}
      {oneSignature && <OneSignatureForm versionId={oneSignature} />}
    </>
  );
}

function PublishForm({ question, backstage }: PublishPanelProps) {
  const texts = answerTexts[usePage().language];
  return (
    <section class="stack" aria-labelledby="julkaiseminen">
      <h2 id="julkaiseminen">{texts.publishing}</h2>
      <p>{texts.publishLead}</p>
      {backstage.consent === 'generalised' && (
        <Notice kind="warning">
          <p>
            <strong>{texts.generalisedWarning}</strong>
          </p>
          <p>{texts.generalisedWarningText}</p>
        </Notice>
      )}
      <Checklist backstage={backstage} />
      <ActionForm command="publish-answer" guarded hidden={{ questionId: question.id }}>
        <TextField
          name="title"
          looks="confirm"
          label={texts.finalTitle}
          hint={texts.finalTitleHint}
          required
          value={question.title}
        />
        <TextArea
          name="text"
          looks="confirm"
          label={texts.finalText}
          required
          limit={4000}
          rows={8}
          value={question.text}
        />
        <div class="buttons">
          <Button>{texts.publish}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

function Checklist({ backstage: { consent, versions } }: Pick<PublishPanelProps, 'backstage'>) {
  const texts = answerTexts[usePage().language];
  const [newest] = versions;
  const alone = newest !== undefined && newest.signatures.length < 2;
  const exception = alone ? texts.check_oneSignature : texts.check_signatures;
  return (
    <div class="stack">
      <h3>{texts.checklist}</h3>
      <ul>
        {consent === 'as_is' && <li>{texts.check_consent_as_is}</li>}
        <li>{alone && newest.dissents.length > 0 ? texts.check_dissent : exception}</li>
        <li>{texts.check_identifiers}</li>
        <li>{texts.check_general}</li>
      </ul>
    </div>
  );
}

function AnswerPrivatelyForm({ questionId }: { questionId: string }) {
  const texts = answerTexts[usePage().language];
  return (
    <section class="stack" aria-labelledby="vain-kysyjalle">
      <h2 id="vain-kysyjalle">{texts.privateTitle}</h2>
      <ActionForm command="answer-privately" hidden={{ questionId }}>
        <p>{texts.privateText}</p>
        <div class="buttons">
          <Button>{texts.answerPrivately}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

function OneSignatureForm({ versionId }: { versionId: string }) {
  const { language, attempt } = usePage();
  const texts = answerTexts[language];
  return (
    <details open={attempt?.command === 'allow-one-signature'}>
      <summary>{texts.oneSignatureTitle}</summary>
      <ActionForm command="allow-one-signature" guarded hidden={{ versionId }}>
        <p>{texts.oneSignatureText}</p>
        <TextArea
          name="reason"
          label={texts.oneSignatureReason}
          hint={texts.oneSignatureReasonHint}
          looks="confirm"
          required
          limit={500}
          rows={3}
        />
        <div class="buttons">
          <Button kind="secondary">{texts.allowOneSignature}</Button>
        </div>
      </ActionForm>
    </details>
  );
}
