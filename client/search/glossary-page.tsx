import { type GlossaryPageView, glossaryKinds } from '../../server/search/contract.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { glossaryTexts } from '../texts/glossary.ts';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { Notice } from '../ui/notice.tsx';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { GlossaryCard, GlossaryList, RemovedWords } from './glossary-list.tsx';
import { glossaryPath } from './glossary-path.ts';
import { GlossaryWordForm } from './glossary-word-form.tsx';
import { TryGlossary } from './try-glossary.tsx';

/** What people say and what the law calls it: to be written, tried, changed and removed. */
export function GlossaryPage({ frame, view }: { frame: PageFrame; view: GlossaryPageView }) {
  const texts = glossaryTexts[frame.language];
  const crumbs = [{ text: texts.administration, path: '/hallinta' }, { text: texts.title }];
  return (
    <Document frame={frame} title={texts.title}>
      <Layout frame={frame} crumbs={crumbs}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <Writing proposed={view.proposed} />
        <TryGlossary tried={view.asked.tried} understood={view.understood} />
        <Words view={view} />
        <RemovedWords words={view.removed} />
      </Layout>
    </Document>
  );
}

/** The form of a new word; of one that is proposed but there already, its own. */
function Writing({ proposed }: { proposed: GlossaryPageView['proposed'] }) {
  const { language } = usePage();
  const texts = glossaryTexts[language];
  const known = proposed?.known;
  return (
    <section aria-labelledby="lisaa">
      <h2 id="lisaa">{known ? texts.editTitle : texts.addTitle}</h2>
      {proposed && (
        <Notice>
          <p>{fill(known ? texts.proposedKnown : texts.proposed, { phrase: proposed.phrase })}</p>
        </Notice>
      )}
      {known ? (
        <>
          <GlossaryCard word={known} open />
          <p>
            <a href={localHref(language, '/hallinta/sanasto')}>{texts.addAnother}</a>
          </p>
        </>
      ) : (
        <GlossaryWordForm proposed={proposed?.phrase} />
      )}
    </section>
  );
}

function Words({ view }: { view: GlossaryPageView }) {
  const { language } = usePage();
  const texts = glossaryTexts[language];
  const { asked, words, total, page, pages } = view;
  return (
    <section aria-labelledby="sanat">
      <h2 id="sanat">{texts.listTitle}</h2>
      <SearchForm
        label={texts.filterLabel}
        hint={texts.filterHint}
        buttonText={texts.filterButton}
        value={asked.filter}
        path="/hallinta/sanasto#sanat"
        hidden={asked.kind ? { laji: asked.kind } : {}}
      />
      <KindLinks asked={asked} />
      {total > 0 ? (
        <p class="meta">
          {plural(language, total, { one: texts.count_one, other: texts.count_other })}{' '}
          <a href={localHref(language, '/hallinta/sanasto.csv')}>{texts.export}</a>
        </p>
      ) : (
        <EmptyState title={texts.nothing}>
          <p>{texts.nothingText}</p>
          <a href={localHref(language, `${glossaryPath({})}#sanat`)}>{texts.showAll}</a>
        </EmptyState>
      )}
      <GlossaryList words={words.filter(({ id }) => id !== view.proposed?.known?.id)} />
      <Pagination
        page={page}
        pages={pages}
        pathOf={(other) => `${glossaryPath({ ...asked, page: other })}#sanat`}
      />
    </section>
  );
}

function KindLinks({ asked }: { asked: GlossaryPageView['asked'] }) {
  const { language } = usePage();
  const texts = glossaryTexts[language];
  const kinds = ['' as const, ...glossaryKinds];
  return (
    <nav class="buttons" aria-label={texts.kindsLabel}>
      {kinds.map((kind) => (
        <a
          key={kind}
          class={`button ${kind === asked.kind ? 'button-secondary' : 'button-quiet'}`}
          href={localHref(language, `${glossaryPath({ filter: asked.filter, kind })}#sanat`)}
          aria-current={kind === asked.kind ? 'true' : undefined}
        >
          {kind === '' ? texts.kindAll : texts[`kind_${kind}`]}
        </a>
      ))}
    </nav>
  );
}
