import { newId } from '../../server/platform/id.ts';
import { invitePerson } from '../../server/people/invite-person.ts';
import { withdrawInvitation } from '../../server/people/withdraw-invitation.ts';
import { addSignIn } from '../support/sign-in-cookie.ts';
import { cast } from '../support/world.ts';
import type { CommandVerdict } from './command-verdicts.ts';

const coordinator = ['coordinator'] as const;
const invitation = () => ({ name: 'Uusi Tulija', email: `${newId()}@example.fi`, role: 'worker' });
/** Every role may do it, but with what is one's own: absent and forbidden look the same. */
const notTheirs = { participant: 'not_found', workerOwner: 'not_found', lawyerClaimer: 'not_found' } as const;

/** The verdicts on what is done to people, and by them to their own sign-ins. */
export const peopleVerdicts: Record<string, CommandVerdict> = {
  'invite-person': { scene: async () => invitation(), done: coordinator },
  'withdraw-invitation': { scene: ({ act }) => act('sanna', invitePerson, invitation()), done: coordinator },
  'restore-invitation': {
    scene: async ({ act }) =>
      act('sanna', withdrawInvitation, await act('sanna', invitePerson, invitation())),
    done: coordinator,
  },
  'change-role': {
    scene: async () => ({ personId: cast.pia.personId, role: 'worker' }),
    done: coordinator,
  },
  'change-area': {
    scene: async () => ({ personId: cast.pia.personId, areaId: 'kallio' }),
    done: coordinator,
  },
  'disable-person': { scene: async () => ({ personId: cast.pia.personId }), done: coordinator },
  'enable-person': {
    scene: async ({ database }) => {
      const personId = newId();
      const row = { id: personId, issuer: 'test', subject: personId, display_name: 'Poissa' };
      await database()('people').insert({ ...row, disabled_at: new Date() });
      return { personId };
    },
    done: coordinator,
  },
  // Each may end one's own: this one is the coordinator's.
  'end-sign-in': {
    scene: async (world) => ({ signInKey: await addSignIn(world.database(), cast.sanna.personId) }),
    done: coordinator,
    otherwise: notTheirs,
  },
  'end-other-sign-ins': {
    scene: async (world) => ({ keptSignInKey: await addSignIn(world.database(), cast.sanna.personId) }),
    done: coordinator,
    otherwise: notTheirs,
  },
};
