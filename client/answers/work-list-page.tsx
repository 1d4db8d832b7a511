import { type WorkItemView, type WorkListView, workStages } from '../../server/answers/contract.ts';
import { contentLanguage } from '../faq/content-language.ts';
import { fill } from '../texts/catalogue.ts';
import { answerTexts } from '../texts/answers.ts';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDateTime } from '../ui/format-date.ts';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { WorkItemCard } from './work-item-card.tsx';

/** A lawyer's work: written answers by their day and what waits for a signature first, then each session by what is to be done. */
export function WorkListPage({ frame, view }: { frame: PageFrame; view: WorkListView }) {
  const texts = answerTexts[frame.language];
  const toSign = view.sessions.flatMap(({ items }) => items.filter(({ stage }) => stage === 'sign'));
  return (
    <Document frame={frame} title={texts.workTitle}>
      <Layout frame={frame} crumbs={[{ text: texts.workTitle }]} width="desk">
        <h1>{texts.workTitle}</h1>
        <p class="lead">{texts.workLead}</p>
        {view.written.length > 0 && (
          <section aria-labelledby="kirjalliset">
            <h2 id="kirjalliset">{texts.writtenTitle}</h2>
            <Items items={view.written} level={3} />
          </section>
        )}
        {toSign.length > 0 && (
          <section aria-labelledby="odottaa-allekirjoitusta">
            <h2 id="odottaa-allekirjoitusta">{texts.stage_sign}</h2>
            <Items items={toSign} level={3} />
          </section>
        )}
        {view.sessions.length === 0 && view.written.length === 0 && (
          <EmptyState title={texts.workEmpty}>
            <p>{texts.workEmptyText}</p>
          </EmptyState>
        )}
        {view.sessions.map((session) => (
          <SessionWork key={session.id} session={session} />
        ))}
      </Layout>
    </Document>
  );
}

function SessionWork({ session }: { session: WorkListView['sessions'][number] }) {
  const { language } = usePage();
  const texts = answerTexts[language];
  const { id, title, startsAt, items } = session;
  const open = workStages.filter((stage) => stage !== 'sign' && stage !== 'done');
  const done = items.filter(({ stage }) => stage === 'done');
  return (
    // No landmark of its own: two sessions may have one name.
    <section>
      <div>
        <h2 lang={contentLanguage(language)}>{title}</h2>
        <p class="meta">
          {formatDateTime(language, startsAt)}{' '}
          <a href={localHref(language, `/istunnot/${id}`)}>{texts.openSession}</a>
        </p>
      </div>
      {items.length === 0 && <p>{texts.sessionEmpty}</p>}
      {items.length > 0 && done.length === items.length && <p>{texts.sessionAllDone}</p>}
      {open.map((stage) => (
        <Stage
          key={stage}
          title={texts[`stage_${stage}`]}
          items={items.filter((item) => item.stage === stage)}
        />
      ))}
      {done.length > 0 && (
        <details>
          <summary>{fill(texts.stage_done, { count: done.length })}</summary>
          <Items items={done} level={3} />
        </details>
      )}
    </section>
  );
}

function Stage({ title, items }: { title: string; items: readonly WorkItemView[] }) {
  if (items.length === 0) return null;
  return (
    <div class="stack">
      <h3>{title}</h3>
      <Items items={items} level={4} />
    </div>
  );
}

function Items({ items, level }: { items: readonly WorkItemView[]; level: 3 | 4 }) {
  return (
    <ul class="cards">
      {items.map((item) => (
        <li key={item.questionId}>
          <WorkItemCard item={item} level={level} />
        </li>
      ))}
    </ul>
  );
}
