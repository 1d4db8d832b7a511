import type { UnsealingsPageView, UnsealingView } from '../../server/unsealing/contract.ts';
import { unsealingTexts } from '../texts/unsealing.ts';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Layout } from '../ui/layout.tsx';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { AskUnsealing } from './ask-unsealing.tsx';
import { UnsealingCard } from './unsealing-card.tsx';

/** Where a seal is asked to be opened, decided on, and looked behind. */
export function UnsealingsPage({ frame, view }: { frame: PageFrame; view: UnsealingsPageView }) {
  const texts = unsealingTexts[frame.language];
  const { question, waiting, open, past, page, pages, shown } = view;
  const crumbs = [{ text: texts.administration, path: '/hallinta' }, { text: texts.title }];
  return (
    <Document frame={frame} title={texts.title}>
      <Layout frame={frame} crumbs={crumbs}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <p>{texts.rules}</p>
        {question && <AskUnsealing question={question} />}
        {open.length > 0 && (
          <section aria-labelledby="avatut">
            <h2 id="avatut">{texts.openTitle}</h2>
            <Unsealings unsealings={open} shown={shown} />
          </section>
        )}
        <section aria-labelledby="odottavat">
          <h2 id="odottavat">{texts.waitingTitle}</h2>
          {waiting.length > 0 ? (
            <Unsealings unsealings={waiting} />
          ) : (
            <EmptyState title={texts.waitingNone}>
              <p>{texts.waitingNoneText}</p>
            </EmptyState>
          )}
        </section>
        <section aria-labelledby="aiemmat">
          <h2 id="aiemmat">{texts.pastTitle}</h2>
          {past.length > 0 ? <Unsealings unsealings={past} /> : <p class="meta">{texts.pastNone}</p>}
          <Pagination
            page={page}
            pages={pages}
            pathOf={(other) => `/hallinta/sinetit?sivu=${other}#aiemmat`}
          />
        </section>
      </Layout>
    </Document>
  );
}

type UnsealingsProps = { unsealings: readonly UnsealingView[]; shown?: UnsealingsPageView['shown'] };

function Unsealings({ unsealings, shown = null }: UnsealingsProps) {
  return (
    <ul class="cards">
      {unsealings.map((unsealing) => (
        <li key={unsealing.id}>
          <UnsealingCard unsealing={unsealing} shown={shown?.unsealingId === unsealing.id ? shown : null} />
        </li>
      ))}
    </ul>
  );
}
