import { personRoles } from '../../server/people/contract.ts';
import { peopleTexts } from '../texts/people.ts';
import { roleTexts } from '../texts/roles.ts';
import { ActionForm } from '../ui/action-form.tsx';
import { Button } from '../ui/button.tsx';
import { usePage } from '../ui/page-context.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

export type Areas = readonly { id: string; name: string }[];

export function InvitePersonForm({ areas }: { areas: Areas }) {
  const { language } = usePage();
  const texts = peopleTexts[language];
  const roleChoices = personRoles.map((role) => ({ value: role, label: roleTexts[language][role] }));
  const areaChoices = areas.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionForm command="invite-person">
      <TextField name="name" label={texts.name} required />
      <TextField name="email" label={texts.email} hint={texts.emailHint} required inputmode="email" />
      <Select name="role" label={texts.role} required choices={roleChoices} />
      <Select name="areaId" label={texts.area} choices={areaChoices} emptyText={texts.areaNone} />
      <div class="buttons">
        <Button>{texts.invite}</Button>
      </div>
    </ActionForm>
  );
}
