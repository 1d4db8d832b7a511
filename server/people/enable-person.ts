import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { personInput, personReply } from './contract.ts';
import { lockPerson, setDisabled } from './person-store.ts';

/** Lets a disabled person sign in again, in the role they had. */
export const enablePerson = defineCommand({
  name: 'enable-person',
  action: 'administer',
  input: personInput,
  reply: personReply,
  async run({ tx, actor, record }, { personId }) {
    const { disabled } = await lockPerson(tx, personId);
    if (!disabled) throw new Problem('not_found');
    await setDisabled(tx, personId, null);
    record({ type: 'person.enabled', personId });
    return { personId, own: personId === actor.personId };
  },
});
