import type { EventView } from '../../server/audit/contract.ts';
import { auditTexts } from '../texts/audit.ts';
import type { Language } from '../texts/catalogue.ts';
import { roleTexts } from '../texts/roles.ts';
import { settingsTexts } from '../texts/settings.ts';

type Subjects = EventView['subjects'];
type Words = Readonly<Record<string, string>>;

/** What an event names, as its reader says it: "aiempi rooli työntekijä", "uusi rooli lakimies"; an id itself where it is one. */
export function subjectWords(
  language: Language,
  subjects: Subjects,
): { key: string; name: string; value: string; path: string | null }[] {
  const texts: Words = auditTexts[language];
  return [...subjects]
    .sort((one, other) => placeOf(one.name) - placeOf(other.name))
    .map(({ name, id, path }) => ({
      key: name,
      name: texts[`subject_${name}`] ?? auditTexts[language].subject_other,
      value: (valueWords(language, { name, id }, subjects) ?? id) || '–',
      path,
    }));
}

/** What it was goes before what it is now. */
function placeOf(name: string): number {
  return name.startsWith('to') ? 2 : Number(name.startsWith('from'));
}

function valueWords(
  language: Language,
  { name, id }: Pick<Subjects[number], 'name' | 'id'>,
  subjects: Subjects,
): string | undefined {
  const settings: Words = settingsTexts[language];
  const roles: Words = roleTexts[language];
  if (name === 'setting') return settings[id];
  if (name.endsWith('Role')) return roles[id];
  // A setting that is one of several has words for each.
  const setting = subjects.find((each) => each.name === 'setting');
  return setting && settings[`${setting.id}_${id}`];
}
