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
type UpkeepPage = {
  path: `/hallinta/${string}`;
  name(language: Language): string;
  /** How many things wait there is said in what words. */
  waits?(language: Language): { one: string; other: string };
};

/** A line for each page there is, those on which something may wait first. */
const upkeepPages: readonly UpkeepPage[] = [
  {
    path: '/hallinta/henkilotiedot',
    name: (language) => incidentTexts[language].title,
    waits: (language) => {
      const { toCheck_one: one, toCheck_other: other } = incidentTexts[language];
      return { one, other };
    },
  },
  {
    path: '/hallinta/sinetit',
    name: (language) => unsealingTexts[language].title,
    waits: (language) => {
      const { pending_one: one, pending_other: other } = unsealingTexts[language];
      return { one, other };
    },
  },
  { path: '/hallinta/ihmiset', name: (language) => peopleTexts[language].title },
  { path: '/hallinta/tapahtumat', name: (language) => auditTexts[language].title },
  { path: '/hallinta/sailytys', name: (language) => settingsTexts[language].title },
  { path: '/hallinta/puuttuva-tieto', name: (language) => searchTexts[language].missingTitle },
  { path: '/hallinta/sanasto', name: (language) => sessionTexts[language].glossary },
];

/** `waiting`: what waits for a coordinator on a page, by its address. */
export function UpkeepLinks({ waiting }: { waiting: Readonly<Record<string, number>> }) {
  const { language } = usePage();
  const texts = sessionTexts[language];
  return (
    <nav aria-labelledby="yllapito">
      <h2 id="yllapito">{texts.upkeep}</h2>
      <ul class="link-list upkeep">
        {upkeepPages.map(({ path, name, waits }) => (
          <li key={path}>
            <a href={localHref(language, path)}>{name(language)}</a>
            {waits && <Waiting count={waiting[path] ?? 0} words={waits(language)} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Waiting({ count, words }: { count: number; words: { one: string; other: string } }) {
  const { language } = usePage();
  if (count === 0) return null;
  return <strong>{` (${plural(language, count, words)})`}</strong>;
}
