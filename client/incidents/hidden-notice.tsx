import { reportTexts } from '../texts/report-identifiers.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';

/** In the place of a text that is being checked; whoever checks it is led there. */
export function HiddenNotice({ mayCheck }: { mayCheck: boolean }) {
  const { language } = usePage();
  const texts = reportTexts[language];
  return (
    <Notice kind="warning" live>
      <p>
        <strong>{texts.hiddenTitle}</strong> {texts.hiddenText}
      </p>
      {mayCheck && (
        <p>
          <a href={localHref(language, '/hallinta/henkilotiedot')}>{texts.check}</a>
        </p>
      )}
    </Notice>
  );
}
