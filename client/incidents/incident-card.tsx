import type { IncidentView } from '../../server/incidents/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { plural } from '../texts/catalogue.ts';
import { incidentTexts } from '../texts/incidents.ts';
import { reportTexts } from '../texts/report-identifiers.ts';
import { Facts } from '../ui/facts.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import { IncidentForms } from './incident-forms.tsx';
import { IncidentTexts } from './incident-texts.tsx';

/** One report: where and when, the texts with what was found in them, and what can be done. */
export function IncidentCard({ incident }: { incident: IncidentView }) {
  const texts = incidentTexts[usePage().language];
  return (
    <article class="card stack" aria-labelledby={`ilmoitus-${incident.id}`}>
      <h3 id={`ilmoitus-${incident.id}`}>{incident.isRemark ? texts.ofRemark : texts.ofQuestion}</h3>
      <IncidentFacts incident={incident} />
      <IncidentTexts texts={incident.texts} />
      <IncidentForms incident={incident} />
    </article>
  );
}

function IncidentFacts({ incident }: { incident: IncidentView }) {
  const { language } = usePage();
  const texts = incidentTexts[language];
  const { kind, reports, reportedAt, redactedAt, questionId, entryId, sessionTitle, state } = incident;
  const counted = plural(language, reports, { one: texts.reports_one, other: texts.reports_other });
  const facts = [
    {
      name: texts.reportedAt,
      value: `${formatDateTime(language, reportedAt)} · ${counted} · ${texts[`state_${state}`]}`,
    },
    { name: texts.seen, value: reportTexts[language][`kind_${kind}`] },
    { name: texts.session, value: <span lang={contentLanguage(language)}>{sessionTitle}</span> },
    {
      name: texts.where,
      value: (
        <>
          <a href={localHref(language, `/kysymykset/${questionId}`)}>{texts.goToQuestion}</a>
          {entryId && (
            <>
              {' · '}
              <a href={localHref(language, `/ukk/${entryId}`)}>{texts.goToEntry}</a>
            </>
          )}
        </>
      ),
    },
  ];
  const redacted = redactedAt && { name: texts.redactedAt, value: formatDateTime(language, redactedAt) };
  return <Facts facts={redacted ? [...facts, redacted] : facts} />;
}
