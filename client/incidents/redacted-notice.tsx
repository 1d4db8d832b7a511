import { fill } from '../texts/catalogue.ts';
import { reportTexts } from '../texts/report-identifiers.ts';
import { formatDay } from '../ui/format-date.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';

/** That a signed text is no longer what was signed: the one exception, said where it is read. */
export function RedactedNotice({ day }: { day: string }) {
  const { language } = usePage();
  return (
    <Notice>
      <p>{fill(reportTexts[language].redacted, { day: formatDay(language, day) })}</p>
    </Notice>
  );
}
