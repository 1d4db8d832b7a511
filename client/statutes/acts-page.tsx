import type { ActListItem, ActsPageView } from '../../server/faq/contract.ts';
import { plural } from '../texts/catalogue.ts';
import { statuteTexts } from '../texts/statutes.ts';
import { Document } from '../ui/document.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { SearchForm } from '../ui/search-form.tsx';
import { unbrokenCitation } from '../faq/unbroken-citation.ts';
import { actsJsonLd } from './statute-json-ld.ts';

/** The register of acts by fields of the law, with a filter that is a plain form. */
export function ActsPage({ frame, view }: { frame: PageFrame; view: ActsPageView }) {
  const texts = statuteTexts[frame.language];
  return (
    <Document
      frame={frame}
      title={texts.actsTitle}
      description={texts.actsLead}
      canonicalPath="/lait"
      indexed={view.q === ''}
      jsonLd={actsJsonLd(frame)}
    >
      <Layout frame={frame} crumbs={[{ text: texts.actsTitle }]}>
        <h1>{texts.actsTitle}</h1>
        <p class="lead">{texts.actsLead}</p>
        <SearchForm
          path="/lait"
          label={texts.filterLabel}
          hint={texts.filterHint}
          buttonText={texts.filterButton}
          value={view.q}
        />
        {view.q !== '' && (
          <p>
            <a href={localHref(frame.language, '/lait')}>{texts.allActs}</a>
          </p>
        )}
        {view.fields.length === 0 && (
          <EmptyState title={texts.noActs}>
            <p>{texts.noActsText}</p>
          </EmptyState>
        )}
        {view.fields.map(({ field, acts }) => (
          <section key={field} aria-labelledby={field}>
            <h2 id={field}>{texts[`field_${field}`]}</h2>
            <ul class="link-list">
              {acts.map((act) => (
                <ActLine key={act.number} act={act} />
              ))}
            </ul>
          </section>
        ))}
      </Layout>
    </Document>
  );
}

function ActLine({ act: { text, path, abbreviations, entries } }: { act: ActListItem }) {
  const { language } = usePage();
  const texts = statuteTexts[language];
  const count = plural(language, entries, { one: texts.entries_one, other: texts.entries_other });
  const meta = [abbreviations[0], entries > 0 && count].filter(Boolean).join('\u00a0·\u00a0');
  return (
    <li>
      <a href={localHref(language, path)}>{unbrokenCitation(text)}</a>
      {meta && <span class="meta"> {meta}</span>}
    </li>
  );
}
