import type { PreviewAnswerReply } from '../../server/answers/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { answerEditorTexts } from '../texts/answer-editor.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { Prose } from '../ui/prose.tsx';
import type { Preview } from './use-preview.ts';

/** The answer as its readers would see it, or why it cannot be shown. */
export function AnswerPreview({ preview }: { preview: Preview }) {
  const { language } = usePage();
  const texts = answerEditorTexts[language];
  const { shown, refusal, failed } = preview;
  const isEmpty = !shown || (shown.html === '' && shown.citations.length === 0);
  return (
    <section class="panel" aria-labelledby="esikatselu">
      <h3 id="esikatselu">{texts.preview}</h3>
      {refusal && <Refused refusal={refusal} />}
      {failed && <p class="hint">{texts.previewFailed}</p>}
      {isEmpty ? (
        <p class="hint">{texts.previewEmpty}</p>
      ) : (
        <Prose html={shown.html} lang={contentLanguage(language)} />
      )}
      {shown && shown.citations.length > 0 && <Citations citations={shown.citations} />}
    </section>
  );
}

function Refused({ refusal }: { refusal: NonNullable<Preview['refusal']> }) {
  const texts = answerEditorTexts[usePage().language];
  return (
    <Notice kind="warning">
      <p>{refusal.code === 'identifiers_found' ? texts.previewIdentifiers : refusal.title}</p>
    </Notice>
  );
}

function Citations({ citations }: Pick<PreviewAnswerReply, 'citations'>) {
  const texts = answerEditorTexts[usePage().language];
  return (
    <div>
      <h4>{texts.citations}</h4>
      <ul>
        {citations.map(({ line, text, url }) => (
          <li key={line}>
            {text && url ? (
              <a href={url} target="_blank" rel="noopener">
                {text}
              </a>
            ) : (
              <span class="field-error">
                <Icon name="error" />
                {fill(texts.citationUnknown, { line })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
