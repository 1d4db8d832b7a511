import { releaseClaimsOf } from '../answers/steps.ts';
import { defineCommand } from '../platform/command.ts';
import { changeRoleInput, personReply } from './contract.ts';
import { requireAnother } from './person.ts';
import { lockCoordinators, lockPerson, setRole } from './person-store.ts';

/** Gives a person another role, or none; it holds from the next request on, and their sockets are closed at once. */
export const changeRole = defineCommand({
  name: 'change-role',
  action: 'administer',
  input: changeRoleInput,
  reply: personReply,
  async run({ tx, actor, now, record }, { personId, role: asked }) {
    const role = asked === '' ? null : asked;
    const coordinators = await lockCoordinators(tx);
    const before = await lockPerson(tx, personId);
    const own = personId === actor.personId;
    if (before.role === role) return { personId, own };
    requireAnother(coordinators, { personId, actorId: actor.personId });
    await setRole(tx, personId, role);
    for (const released of await releaseClaimsOf(tx, personId, now)) record(released);
    record({ type: 'person.role_changed', personId, fromRoleId: before.role ?? '', toRoleId: role ?? '' });
    return { personId, own };
  },
});
