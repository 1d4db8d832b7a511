import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { refuseIdentifiers } from '../privacy/refuse-identifiers.ts';
import { invitationReply, invitePersonInput } from './contract.ts';
import { addInvitation, isHere } from './invitation-store.ts';
import { requireArea } from './person-store.ts';

/** Says as what someone is to begin when they first sign in with this address; no mail is sent. */
export const invitePerson = defineCommand({
  name: 'invite-person',
  action: 'administer',
  input: invitePersonInput,
  reply: invitationReply,
  async run({ tx, now, record }, { name, email, role, areaId: asked }) {
    refuseIdentifiers({ name });
    const areaId = asked === '' ? null : asked;
    await requireArea(tx, areaId);
    if (await isHere(tx, email)) throw refusedEmail('already_here');
    const invitationId = await addInvitation(tx, { name, email, role, areaId, now });
    if (invitationId === null) throw refusedEmail('already_invited');
    record({ type: 'invitation.made', invitationId });
    return { invitationId };
  },
});

function refusedEmail(rule: string): Problem {
  return new Problem('invalid_input', { fields: [{ field: 'email', rule }] });
}
