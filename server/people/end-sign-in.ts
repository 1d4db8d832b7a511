import { defineCommand } from '../platform/command.ts';
import { Problem } from '../platform/problem.ts';
import { endSignInInput, signInsReply } from './contract.ts';
import { endOneSignIn } from './sign-in-ending-store.ts';

/** Signs out one browser of one's own; its sockets close in every process. */
export const endSignIn = defineCommand({
  name: 'end-sign-in',
  action: 'keep_own_account',
  input: endSignInInput,
  reply: signInsReply,
  async run({ tx, actor, record }, { signInKey }) {
    const ended = await endOneSignIn(tx, actor.personId, signInKey);
    if (ended === 0) throw new Problem('not_found');
    record({ type: 'person.sign_in_ended', personId: actor.personId });
    return { ended };
  },
});
