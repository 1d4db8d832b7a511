import { incidentTexts } from '../texts/incidents.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';

/** In the place of a text that is being checked. */
export function HiddenNotice() {
  const texts = incidentTexts[usePage().language];
  return (
    <Notice kind="warning">
      <p>
        <strong>{texts.hiddenTitle}</strong> {texts.hiddenText}
      </p>
    </Notice>
  );
}
