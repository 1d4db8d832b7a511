import type { ApiPageView } from '../../server/api/contract.ts';
import { apiTexts } from '../texts/api.ts';
import { Document } from '../ui/document.tsx';
import { Layout } from '../ui/layout.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { ApiRules } from './api-rules.tsx';
import { LiveEvents } from './live-events.tsx';
import { Operation } from './operation.tsx';
import { Problems } from './problems.tsx';
import { Structures } from './structures.tsx';

/** What a program can read and do here, for the person who writes the program. */
export function ApiPage({ frame, view }: { frame: PageFrame; view: ApiPageView }) {
  const texts = apiTexts[frame.language];
  const sections = [
    { id: 'kaytto', title: texts.use, content: <ApiRules /> },
    ...view.groups.map(({ id, name, operations }) => ({
      id,
      title: name,
      content: operations.map((operation) => <Operation key={operation.name} operation={operation} />),
    })),
    { id: 'live', title: texts.group_live, content: <LiveEvents events={view.events} /> },
    { id: 'structures', title: texts.structures, content: <Structures structures={view.structures} /> },
    { id: 'problems', title: texts.problems, content: <Problems problems={view.problems} /> },
  ];
  return (
    <Document frame={frame} title={texts.title} description={texts.description} canonicalPath="/api" indexed>
      <Layout frame={frame} crumbs={[{ text: texts.title }]}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <MachineReadable frame={frame} />
        <nav class="panel" aria-label={texts.contents}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {sections.map(({ id, title, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-otsikko`}>
            <h2 id={`${id}-otsikko`}>{title}</h2>
            {content}
          </section>
        ))}
      </Layout>
    </Document>
  );
}

function MachineReadable({ frame }: { frame: PageFrame }) {
  const texts = apiTexts[frame.language];
  return (
    <section aria-labelledby="kuvaukset-otsikko">
      <h2 id="kuvaukset-otsikko">{texts.documents}</h2>
      <ul>
        <li>
          <a href="/api/openapi.json" type="application/json">
            {texts.openapi}
          </a>
        </li>
        <li>
          <a href="/api/asyncapi.json" type="application/json">
            {texts.asyncapi}
          </a>
        </li>
      </ul>
    </section>
  );
}
