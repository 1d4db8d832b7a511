import { defineCommand } from '../platform/command.ts';
import { invitationInput, invitationReply } from './contract.ts';
import { withdraw } from './invitation-store.ts';

/** Takes an invitation back; it is forgotten when that can no longer be undone. */
export const withdrawInvitation = defineCommand({
  name: 'withdraw-invitation',
  action: 'administer',
  input: invitationInput,
  reply: invitationReply,
  async run({ tx, now, record }, { invitationId }) {
    await withdraw(tx, invitationId, now);
    record({ type: 'invitation.withdrawn', invitationId });
    return { invitationId };
  },
});
