import type { IncidentsPageView, IncidentView } from '../../server/incidents/contract.ts';
import { incidentTexts } from '../texts/incidents.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { IncidentCard } from './incident-card.tsx';

/** The texts that have been said to tell who a client is: what the coordinator looks at first. */
export function IncidentsPage({ frame, view }: { frame: PageFrame; view: IncidentsPageView }) {
  const { language } = frame;
  const texts = incidentTexts[language];
  const crumbs = [{ text: sessionTexts[language].title, path: '/hallinta' }, { text: texts.title }];
  return (
    <Document frame={frame} title={texts.title}>
      <Layout frame={frame} crumbs={crumbs}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        {view.open.length === 0 ? (
          <EmptyState title={texts.none}>
            <p>{texts.noneText}</p>
          </EmptyState>
        ) : (
          <section aria-labelledby="tarkistettavat">
            <h2 id="tarkistettavat">{texts.openTitle}</h2>
            <ul class="cards">
              {view.open.map((incident) => (
                <li key={incident.id}>
                  <IncidentCard incident={incident} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {view.closed.length > 0 && <Closed incidents={view.closed} />}
        <p class="hint">{texts.ledger}</p>
      </Layout>
    </Document>
  );
}

function Closed({ incidents }: { incidents: readonly IncidentView[] }) {
  const { language } = usePage();
  const texts = incidentTexts[language];
  return (
    <section aria-labelledby="tarkistetut">
      <h2 id="tarkistetut">{texts.closedTitle}</h2>
      <ul>
        {incidents.map((incident) => (
          <li key={incident.id}>
            {formatDateTime(language, incident.reportedAt)} ·{' '}
            {incident.isRemark ? texts.ofRemark : texts.ofQuestion} · {incident.sessionTitle} ·{' '}
            {incident.redactedAt ? texts.redactedAt : texts.state_shown}
          </li>
        ))}
      </ul>
    </section>
  );
}
