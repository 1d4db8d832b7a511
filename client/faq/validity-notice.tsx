import type { EntryView } from '../../server/faq/contract.ts';
import { faqTexts } from '../texts/faq.ts';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import { contentLanguage } from './content-language.ts';

/** What a reader must know of an answer that does not simply hold: why, and where the newer one is. */
export function ValidityNotice({ entry }: { entry: EntryView }) {
  const { language } = usePage();
  const texts = faqTexts[language];
  if (entry.validity === 'in_force') return null;
  return (
    <Notice kind={entry.validity === 'revoked' ? 'error' : 'warning'}>
      <p>
        <strong>{texts[`validity_${entry.validity}`]}.</strong> {texts[`explain_${entry.validity}`]}
      </p>
      {entry.validityNote && <p lang={contentLanguage(language)}>{entry.validityNote}</p>}
      {entry.supersededById && (
        <p>
          <a href={localHref(language, `/ukk/${entry.supersededById}`)}>{texts.newer}</a>
        </p>
      )}
    </Notice>
  );
}
