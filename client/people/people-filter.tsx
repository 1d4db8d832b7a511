import { type PeopleAsked, personRoles, personStates } from '../../server/people/contract.ts';
import { peopleTexts } from '../texts/people.ts';
import { roleTexts } from '../texts/roles.ts';
import { Button } from '../ui/button.tsx';
import { localHref } from '../ui/local-href.ts';
import { usePage } from '../ui/page-context.ts';
import type { Areas } from './invite-person-form.tsx';

/** What the list is limited to; a plain GET, so that what is found has an address. */
export function PeopleFilter({ asked, areas }: { asked: PeopleAsked; areas: Areas }) {
  const { language } = usePage();
  const texts = peopleTexts[language];
  const roles = [
    ...personRoles.map((role) => ({ value: role, label: roleTexts[language][role] })),
    { value: 'none', label: texts.roleNone },
  ];
  const places = [
    ...areas.map(({ id, name }) => ({ value: id, label: name })),
    { value: '-', label: texts.areaNone },
  ];
  const states = personStates.map((state) => ({ value: state, label: texts[`state_${state}`] }));
  return (
    <form
      class="filters"
      role="search"
      method="get"
      action={localHref(language, '/hallinta/ihmiset#henkilot')}
    >
      <div>
        <label for="rajaa-q">{texts.filterName}</label>
        <input id="rajaa-q" type="search" name="q" defaultValue={asked.name} autocomplete="off" />
      </div>
      <Limit name="rooli" label={texts.role} value={asked.role} choices={roles} />
      <Limit name="alue" label={texts.area} value={asked.area} choices={places} />
      <Limit name="tila" label={texts.filterState} value={asked.state} choices={states} />
      <Button kind="secondary">{texts.filterButton}</Button>
    </form>
  );
}

type LimitProps = {
  name: string;
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
};

function Limit({ name, label, value, choices }: LimitProps) {
  const texts = peopleTexts[usePage().language];
  const id = `rajaa-${name}`;
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        <option value="">{texts.filterAll}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
