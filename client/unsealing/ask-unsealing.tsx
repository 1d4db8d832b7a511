import { reasonMax, type UnsealableView } from '../../server/unsealing/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { suggestedTitle } from '../questions/question-title.ts';
import { unsealingTexts } from '../texts/unsealing.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { TextArea } from '../ui/text-area.tsx';

/** The request for one question, or why there can be none. */
export function AskUnsealing({ question }: { question: UnsealableView }) {
  const { language } = usePage();
  const texts = unsealingTexts[language];
  const { id, publicTitle, original, linked, asked } = question;
  return (
    <section aria-labelledby="pyynto">
      <h2 id="pyynto">{texts.askTitle}</h2>
      <p>
        <a href={localHref(language, `/kysymykset/${id}`)} lang={contentLanguage(language)}>
          {publicTitle ?? suggestedTitle(original)}
        </a>
      </p>
      {!linked && <Told text={texts.gone} />}
      {linked && asked && <Told text={texts.alreadyAsked} />}
      {linked && !asked && (
        <ActionForm command="ask-unsealing" hidden={{ questionId: id }} guarded>
          <TextArea
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            required
            rows={4}
            limit={reasonMax}
          />
          <div class="buttons">
            <Button>{texts.ask}</Button>
          </div>
        </ActionForm>
      )}
    </section>
  );
}

function Told({ text }: { text: string }) {
  return (
    <Notice>
      <p>{text}</p>
    </Notice>
  );
}
