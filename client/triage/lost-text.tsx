import { triageTexts } from '../texts/triage.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { writtenLang } from './desk-texts.ts';

const written = ['title', 'text', 'request'];

/** What a coordinator wrote for a question that left the desk meanwhile: nothing typed is lost. */
export function LostText({ values }: { values: Record<string, string> }) {
  const { language } = usePage();
  const texts = triageTexts[language];
  return (
    <Notice kind="warning">
      <p>{texts.goneTitle}</p>
      <p>{texts.goneText}</p>
      {written.map((name) =>
        values[name] ? (
          <p key={name} class="question-text" lang={writtenLang(language)}>
            {values[name]}
          </p>
        ) : null,
      )}
    </Notice>
  );
}
