import type { EntryPageView } from '../../server/faq/contract.ts';
import { faqTexts } from '../texts/faq.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';

/** What the coordinator, and a lawyer of the session, may do to an entry; a refused form stays open with what was typed. */
export function EntryForms({ view: { entry, may } }: { view: EntryPageView }) {
  const { language, attempt } = usePage();
  const texts = faqTexts[language];
  const settled = entry.validity === 'superseded' || entry.validity === 'revoked';
  const isRefused = (command: string) => attempt?.command === command;
  return (
    <>
      {may.review && (!settled || isRefused('review-entry')) && (
        <details open={isRefused('review-entry')}>
          <summary>{texts.reviewTitle}</summary>
          <ReviewForm entry={entry} />
        </details>
      )}
      {may.revoke && (entry.validity !== 'revoked' || isRefused('revoke-entry')) && (
        <details open={isRefused('revoke-entry')}>
          <summary>{texts.revokeTitle}</summary>
          <RevokeForm entry={entry} />
        </details>
      )}
    </>
  );
}

type FormProps = { entry: EntryPageView['entry'] };

function ReviewForm({ entry }: FormProps) {
  const { language, attempt } = usePage();
  const texts = faqTexts[language];
  const others = (['in_force', 'to_review', 'law_changed'] as const).filter(
    (validity) => validity !== entry.validity || attempt?.values['validity'] === validity,
  );
  return (
    <ActionForm command="review-entry" hidden={{ entryId: entry.id }} guarded>
      <RadioGroup
        name="validity"
        label={texts.reviewValidity}
        required
        choices={others.map((validity) => ({ value: validity, label: texts[`validity_${validity}`] }))}
      />
      <TextArea
        name="note"
        looks="confirm"
        label={texts.reviewNote}
        hint={texts.reviewNoteHint}
        rows={3}
        limit={500}
      />
      <div class="buttons">
        <Button>{texts.reviewSave}</Button>
      </div>
    </ActionForm>
  );
}

function RevokeForm({ entry }: FormProps) {
  const texts = faqTexts[usePage().language];
  return (
    <ActionForm command="revoke-entry" hidden={{ entryId: entry.id }} guarded>
      <p>{texts.revokeText}</p>
      <TextArea
        name="note"
        looks="confirm"
        label={texts.revokeNote}
        hint={texts.revokeNoteHint}
        rows={3}
        limit={500}
        required
      />
      <div class="buttons">
        <Button kind="danger">{texts.revoke}</Button>
      </div>
    </ActionForm>
  );
}
