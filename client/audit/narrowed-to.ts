import type { EventsPageView } from '../../server/audit/contract.ts';
import { auditTexts } from '../texts/audit.ts';
import type { Language } from '../texts/catalogue.ts';
import { formatDay } from '../ui/format-date.ts';

/** What the list is narrowed to, in words, as it stands on paper too: "Aihe: Kysymykset", "Alkupäivä: 1.11.2026". */
export function narrowedTo(
  language: Language,
  { asked, doers }: Pick<EventsPageView, 'asked' | 'doers'>,
): string[] {
  const texts = auditTexts[language];
  const { laji, tekija, alku, loppu, kohde } = asked;
  const doer = doers.find(({ id }) => id === tekija);
  return [
    laji && `${texts.group}: ${texts[`group_${laji}`]}`,
    tekija && `${texts.doer}: ${doer?.name ?? tekija}`,
    alku && `${texts.from}: ${formatDay(language, alku)}`,
    loppu && `${texts.until}: ${formatDay(language, loppu)}`,
    kohde && `${texts.subject}: ${kohde}`,
  ].filter((each) => each !== undefined);
}
