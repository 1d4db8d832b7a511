import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { endOtherSignInsInput, signInsReply } from './contract.ts';
import { endOthers } from './sign-in-ending-store.ts';

/** Signs out every other browser of one's own; their sockets close in every process. */
export const endOtherSignIns = defineCommand({
  name: 'end-other-sign-ins',
  action: 'keep_own_account',
  input: endOtherSignInsInput,
  reply: signInsReply,
  async run({ tx, actor, record }, { keptSignInKey }) {
    const ended = await endOthers(tx, actor.personId, keptSignInKey);
    if (ended === null) throw new Problem('not_found');
    if (ended > 0) record({ type: 'person.other_sign_ins_ended', personId: actor.personId });
    return { ended };
  },
});
