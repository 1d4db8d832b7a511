import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { invitationInput, invitationReply } from './contract.ts';
import { restore } from './invitation-store.ts';

/** Lets a withdrawn invitation stand again, until it is forgotten. */
export const restoreInvitation = defineCommand({
  name: 'restore-invitation',
  action: 'administer',
  input: invitationInput,
  reply: invitationReply,
  async run({ tx, record }, { invitationId }) {
    const restored = await restore(tx, invitationId);
    if (restored === null) throw new Problem('not_found');
    if (restored === 'taken') {
      const field = { field: 'invitationId', rule: 'already_invited' };
      throw new Problem('invalid_input', { fields: [field] });
    }
    record({ type: 'invitation.restored', invitationId });
    return { invitationId };
  },
});
