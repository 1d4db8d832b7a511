import { releaseClaimsOf } from '../answers/steps.ts';
import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { personInput, personReply } from './contract.ts';
import { requireAnother } from './person.ts';
import { lockCoordinators, lockPerson, setDisabled } from './person-store.ts';
import { endSignInsOf } from './sign-in-ending-store.ts';

/** Keeps a person out: their sign-ins end in the same transaction, and what a lawyer had taken is free for the other. */
export const disablePerson = defineCommand({
  name: 'disable-person',
  action: 'administer',
  input: personInput,
  reply: personReply,
  async run({ tx, actor, now, record }, { personId }) {
    const coordinators = await lockCoordinators(tx);
    const { disabled } = await lockPerson(tx, personId);
    if (disabled) throw new Problem('not_found');
    requireAnother(coordinators, { personId, actorId: actor.personId });
    await setDisabled(tx, personId, now);
    await endSignInsOf(tx, personId);
    for (const released of await releaseClaimsOf(tx, personId, now)) record(released);
    record({ type: 'person.disabled', personId });
    return { personId, own: personId === actor.personId };
  },
});
