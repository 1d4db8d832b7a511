import type { OwnData } from '../../server/people/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { ownDataTexts } from '../texts/own-data.ts';
import { Facts } from '../ui/facts.tsx';
import { usePage } from '../ui/page-context.ts';

/** For how long what is kept, as it is set now. */
export function KeptTimes({ keptDays }: { keptDays: OwnData['keptDays'] }) {
  const { language } = usePage();
  const texts = ownDataTexts[language];
  const time = (days: number, within: string = texts.atMost) =>
    days === 0
      ? texts.atOnce
      : fill(within, { time: plural(language, days, { one: texts.days_one, other: texts.days_other }) });
  const facts = [
    { name: texts.kept_account, value: texts.kept_account_time },
    { name: texts.kept_askerLink, value: time(keptDays.askerLink, texts.afterEnd) },
    { name: texts.kept_drafts, value: time(keptDays.drafts) },
    { name: texts.kept_rejectedQuestions, value: time(keptDays.rejectedQuestions) },
    { name: texts.kept_signIns, value: time(keptDays.signIns) },
    { name: texts.kept_logs, value: time(keptDays.logs) },
    { name: texts.kept_public, value: texts.kept_public_time },
  ];
  return (
    <section aria-labelledby="sailytys">
      <h2 id="sailytys">{texts.keptTitle}</h2>
      <Facts facts={facts} />
    </section>
  );
}
