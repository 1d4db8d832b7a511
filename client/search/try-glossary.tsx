import type { UnderstoodPhrase } from '../../server/search/contract.ts';
import { glossaryTexts } from '../texts/glossary.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

type Props = { tried: string; understood: readonly UnderstoodPhrase[] | null };

/** A box that shows how a query is understood; a plain GET, so the trial has an address. */
export function TryGlossary({ tried, understood }: Props) {
  const { language } = usePage();
  const texts = glossaryTexts[language];
  return (
    <section aria-labelledby="kokeile">
      <h2 id="kokeile">{texts.tryTitle}</h2>
      <form class="search" method="get" action={`${localHref(language, '/hallinta/sanasto')}#kokeile`}>
        <label for="koe">{texts.tryLabel}</label>
        <p class="hint" id="koe-hint">
          {texts.tryHint}
        </p>
        <div class="search-row">
          <input
            id="koe"
            type="search"
            name="koe"
            lang="fi"
            defaultValue={tried}
            aria-describedby="koe-hint"
            autocomplete="off"
          />
          <Button kind="secondary">{texts.tryButton}</Button>
        </div>
      </form>
      {understood && <Understood tried={tried} understood={understood} />}
    </section>
  );
}

function Understood({ tried, understood }: { tried: string; understood: readonly UnderstoodPhrase[] }) {
  const { language } = usePage();
  const texts = glossaryTexts[language];
  if (understood.length === 0) return <p>{texts.tryNothing}</p>;
  return (
    <>
      <ul class="cards">
        {understood.map((phrase) => (
          <li key={phrase.text}>
            <UnderstoodCard phrase={phrase} />
          </li>
        ))}
      </ul>
      <p>
        <a href={localHref(language, `/haku?q=${encodeURIComponent(tried)}`)}>{texts.trySearch}</a>
      </p>
    </>
  );
}

function UnderstoodCard({ phrase: { kind, text, baseForms, terms } }: { phrase: UnderstoodPhrase }) {
  const { language } = usePage();
  const texts = glossaryTexts[language];
  const addHref = localHref(language, `/hallinta/sanasto?sana=${encodeURIComponent(text)}#lisaa`);
  const isCitation = kind === 'citation';
  const notThere = (
    <>
      {texts.tryNoTerms}{' '}
      <a href={addHref}>
        {texts.tryAdd}
        <span class="unseen">: {text}</span>
      </a>
    </>
  );
  const inGlossary = terms.length > 0 ? <span lang="fi">{terms.join(', ')}</span> : notThere;
  return (
    <article class="card">
      <Facts
        facts={[
          { name: texts.tryWord, value: <span lang="fi">{text}</span> },
          {
            name: isCitation ? texts.tryCitation : texts.tryBase,
            value: baseForms.length > 0 ? <span lang="fi">{baseForms.join(', ')}</span> : texts.tryUnknown,
          },
          ...(isCitation ? [] : [{ name: texts.tryTerms, value: inGlossary }]),
        ]}
      />
    </article>
  );
}
