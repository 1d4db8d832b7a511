import type { SearchInput, SearchPageView } from '../../server/search/contract.ts';
import { faqTexts } from '../texts/faq.ts';
import { searchTexts } from '../texts/search.ts';
import { Icon } from '../ui/icon.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage, type Page } from '../ui/page-context.ts';
import { chosenLimits, limitedPath, type LimitName, unlimitedPath } from './search-path.ts';

/** The limits that are set, each a link that takes it away. */
export function ChosenLimits({ view }: { view: SearchPageView }) {
  const { language } = usePage();
  const texts = searchTexts[language];
  const { asked } = view;
  const limits = chosenLimits(asked);
  if (limits.length === 0) return null;
  return (
    <ul class="chosen-limits" aria-label={texts.chosen}>
      {limits.map(([name, value]) => (
        <li key={name}>
          <a href={localHref(language, limitedPath(asked, name, ''))}>
            <span class="unseen">{texts.removeLimit}: </span>
            {limitText(view, language)(name, value)}
            <Icon name="cross" />
          </a>
        </li>
      ))}
      {limits.length > 1 && (
        <li>
          <a class="plain" href={localHref(language, unlimitedPath(asked))}>
            {texts.removeLimits}
          </a>
        </li>
      )}
    </ul>
  );
}

/** What a limit is called; where nothing is left to tell it, its own value does. */
function limitText({ asked, found, forums }: SearchPageView, language: Page['language']) {
  return (name: LimitName, value: string): string => {
    const known = found?.facets[name].find((facet) => facet.value === value)?.text;
    if (known) return known;
    if (name === 'foorumi') return forums.find(({ slug }) => slug === value)?.name[language] ?? value;
    if (name === 'voimassaolo') return validityText(asked, language);
    return name === 'pykala' ? `${value.replace(/(?<=\d)(?=[a-z])/, ' ')} §` : value;
  };
}

function validityText({ voimassaolo }: SearchInput, language: Page['language']): string {
  return voimassaolo && faqTexts[language][`validity_${voimassaolo}`];
}
