import { type Language, plural } from '../texts/catalogue.ts';
import { auditTexts } from '../texts/audit.ts';
import { incidentTexts } from '../texts/incidents.ts';
import { peopleTexts } from '../texts/people.ts';
import { searchTexts } from '../texts/search.ts';
import { sessionTexts } from '../texts/sessions.ts';
import { settingsTexts } from '../texts/settings.ts';
import { unsealingTexts } from '../texts/unsealing.ts';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';

/** A page of the coordinator's beside the sessions: its address without language prefix, and its name. */
type UpkeepPage = { path: `/hallinta/${string}`; name(language: Language): string };

/** A line for each page there is. */
const upkeepPages: readonly UpkeepPage[] = [
  { path: '/hallinta/puuttuva-tieto', name: (language) => searchTexts[language].missingTitle },
  { path: '/hallinta/sanasto', name: (language) => sessionTexts[language].glossary },
  { path: '/hallinta/ihmiset', name: (language) => peopleTexts[language].title },
  { path: '/hallinta/sinetit', name: (language) => unsealingTexts[language].title },
  { path: '/hallinta/tapahtumat', name: (language) => auditTexts[language].title },
  { path: '/hallinta/henkilotiedot', name: (language) => incidentTexts[language].title },
  { path: '/hallinta/sailytys', name: (language) => settingsTexts[language].title },
];

/** `waiting`: what waits for a coordinator on a page, by its address. */
export function UpkeepLinks({ waiting }: { waiting: Readonly<Record<string, number>> }) {
  const { language } = usePage();
  const texts = sessionTexts[language];
  return (
    <nav aria-labelledby="yllapito">
      <h2 id="yllapito">{texts.upkeep}</h2>
      <ul class="link-list">
        {upkeepPages.map(({ path, name }) => (
          <li key={path}>
            <a href={localHref(language, path)}>{name(language)}</a>
            <Waiting count={waiting[path] ?? 0} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Waiting({ count }: { count: number }) {
  const { language } = usePage();
  const { pending_one: one, pending_other: other } = unsealingTexts[language];
  if (count === 0) return null;
  return <strong>{` (${plural(language, count, { one, other })})`}</strong>;
}
