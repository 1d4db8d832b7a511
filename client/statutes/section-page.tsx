import type { SectionView } from '../../server/faq/contract.ts';
import { EntryCards } from '../faq/entry-card.tsx';
import { unbrokenCitation } from '../faq/unbroken-citation.ts';
import { fill, plural } from '../texts/catalogue.ts';
import { statuteTexts } from '../texts/statutes.ts';
import { Document } from '../ui/document.tsx';
import { Icon } from '../ui/icon.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { Pagination } from '../ui/pagination.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { NothingCites } from './nothing-cites.tsx';
import { StatuteLink } from './statute-link.tsx';
import { sectionJsonLd } from './statute-json-ld.ts';

/** A section of an act: the answers that cite it, those still in force first. */
export function SectionPage({ frame, view }: { frame: PageFrame; view: SectionView }) {
  const texts = statuteTexts[frame.language];
  const { act, text, path, page } = view;
  const { laki, pykala } = view.searchLimits;
  const pathOf = (other: number) => (other > 1 ? `${path}?sivu=${other}` : path);
  const crumbs = [
    { text: texts.actsTitle, path: '/lait' },
    { text: act.text, path: act.path },
    { text: view.short },
  ];
  return (
    <Document
      frame={frame}
      title={text}
      description={fill(texts.sectionDescription, { section: text })}
      canonicalPath={pathOf(page)}
      indexed={view.total > 0}
      jsonLd={sectionJsonLd(view, frame)}
    >
      <Layout frame={frame} crumbs={crumbs}>
        <h1>{unbrokenCitation(text)}</h1>
        <p>
          <StatuteLink url={view.url} />
        </p>
        {view.total === 0 ? (
          <NothingCites frame={frame} title={texts.emptySection}>
            {texts.emptySectionText}{' '}
            <a href={localHref(frame.language, act.path)}>{unbrokenCitation(act.text)}</a>
          </NothingCites>
        ) : (
          <section aria-labelledby="vastaukset">
            <h2 id="vastaukset">{texts.answers}</h2>
            <p class="meta">
              {plural(frame.language, view.total, { one: texts.entries_one, other: texts.entries_other })}
            </p>
            <SearchForm
              label={texts.searchSection}
              buttonText={texts.searchButton}
              hidden={pykala === null ? { laki } : { laki, pykala }}
            />
            <EntryCards entries={view.entries} />
            <Pagination page={page} pages={view.pages} pathOf={pathOf} />
          </section>
        )}
        <Neighbours view={view} />
      </Layout>
    </Document>
  );
}

function Neighbours({ view: { previous, next } }: { view: SectionView }) {
  const { language } = usePage();
  const texts = statuteTexts[language];
  if (!previous && !next) return null;
  return (
    <nav class="pagination" aria-label={texts.neighbours}>
      {previous && (
        <a rel="prev" href={localHref(language, previous.path)}>
          <Icon name="back" />
          {fill(texts.previous, { section: previous.text.replaceAll(' ', '\u00a0') })}
        </a>
      )}
      {next && (
        <a rel="next" href={localHref(language, next.path)}>
          {fill(texts.next, { section: next.text.replaceAll(' ', '\u00a0') })}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  );
}
