import type { ActPageView, ActView, CitedSection } from '../../server/faq/contract.ts';
import { EntryCards } from '../faq/entry-card.tsx';
import { fill, plural } from '../texts/catalogue.ts';
import { statuteTexts } from '../texts/statutes.ts';
import { Document } from '../ui/document.tsx';
import { Facts } from '../ui/facts.tsx';
import { Layout } from '../ui/layout.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { PageFrame } from '../ui/page-frame.ts';
import { SearchForm } from '../ui/search-form.tsx';
import { NothingCites } from './nothing-cites.tsx';
import { StatuteLink } from './statute-link.tsx';
import { actJsonLd } from './statute-json-ld.ts';

/** An act: what it is called, the sections of it that answers cite, and the newest of those answers. */
export function ActPage({ frame, view }: { frame: PageFrame; view: ActPageView }) {
  const texts = statuteTexts[frame.language];
  const { act, sections, newest, entries } = view;
  return (
    <Document
      frame={frame}
      title={act.text}
      description={fill(texts.actDescription, { act: act.text })}
      indexed={entries > 0}
      jsonLd={actJsonLd(act, frame)}
    >
      <Layout
        frame={frame}
        crumbs={[{ text: texts.actsTitle, path: '/lait' }, { text: act.text }]}
        width="desk"
      >
        <h1>{act.text}</h1>
        <div class="split">
          <div>
            {entries === 0 && (
              <NothingCites frame={frame} title={texts.emptyAct}>
                {texts.emptyActText}
              </NothingCites>
            )}
            {sections.length > 0 && <Sections sections={sections} />}
            {newest.length > 0 && (
              <section class="stack" aria-labelledby="vastaukset">
                <h2 id="vastaukset">{texts.newest}</h2>
                <SearchForm
                  label={texts.searchAct}
                  buttonText={texts.searchButton}
                  hidden={{ laki: act.number }}
                />
                <EntryCards entries={newest} />
              </section>
            )}
          </div>
          <aside aria-label={texts.about}>
            <ActFacts act={act} />
          </aside>
        </div>
      </Layout>
    </Document>
  );
}

function Sections({ sections }: { sections: readonly CitedSection[] }) {
  const { language } = usePage();
  const texts = statuteTexts[language];
  return (
    <section class="stack" aria-labelledby="pykalat">
      <h2 id="pykalat">{texts.sections}</h2>
      <ul class="link-list link-list-columns">
        {sections.map(({ text, path, entries }) => (
          <li key={path}>
            <a href={localHref(language, path)}>{text.replaceAll(' ', '\u00a0')}</a>{' '}
            <span class="meta">
              {plural(language, entries, { one: texts.entries_one, other: texts.entries_other })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActFacts({ act }: { act: ActView }) {
  const texts = statuteTexts[usePage().language];
  const { name, abbreviations, otherNames } = act;
  const facts = [
    { name: texts.nameFi, value: <span lang="fi">{name.fi}</span> },
    { name: texts.nameSv, value: <span lang="sv">{name.sv}</span> },
    { name: texts.nameEn, value: <span lang="en">{name.en}</span> },
    ...(abbreviations.length > 0 ? [{ name: texts.abbreviations, value: abbreviations.join(', ') }] : []),
    ...(otherNames.length > 0 ? [{ name: texts.otherNames, value: <Names names={otherNames} /> }] : []),
    { name: texts.readIn, value: <StatuteLink url={act.url} /> },
  ];
  return <Facts facts={facts} />;
}

/** In Finnish or Swedish: others than these have no English names of their own. */
function Names({ names }: { names: readonly string[] }) {
  const { language } = usePage();
  return <span lang={language === 'en' ? 'fi' : undefined}>{names.join('; ')}</span>;
}
