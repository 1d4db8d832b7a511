import type { ProblemCode } from '../../server/platform/problem.ts';
import { forumSeedId } from '../../seeds/forums.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { joinQuestion } from '../../server/questions/join-question.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { publishAnswer } from '../../server/answers/publish-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { signDissent } from '../../server/answers/sign-dissent.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { countUnansweredSearch } from '../../server/search/count-unanswered-search.ts';
import { perform } from '../../server/platform/command.ts';
import { newId } from '../../server/platform/id.ts';
import { removeGlossaryWord } from '../../server/search/remove-glossary-word.ts';
import { removeUnansweredSearch } from '../../server/search/remove-unanswered-search.ts';
import { writeGlossaryWord } from '../../server/search/write-glossary-word.ts';
import { reportIdentifiers } from '../../server/incidents/report-identifiers.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { settings } from '../../server/settings/contract.ts';
import { approveUnsealing } from '../../server/unsealing/approve-unsealing.ts';
import { askUnsealing } from '../../server/unsealing/ask-unsealing.ts';
import { addSecondCoordinator, secondCoordinator } from '../support/second-coordinator.ts';
import { someWords, type World } from '../support/world.ts';
import { actorNames, type ActorName } from './actors.ts';
import { peopleVerdicts } from './people-verdicts.ts';

export type Verdict = 'done' | ProblemCode;
export type CommandVerdict = {
  /** Makes a world in which the deed would be done, and says with what input. */
  scene(world: World): Promise<Record<string, unknown>>;
  done: readonly ActorName[];
  /** What the others get, where it is not the 404 of the absent or, for the not signed in, 401. */
  otherwise?: Partial<Record<ActorName, Verdict>>;
};

const coordinator = ['coordinator'] as const;
const runners = ['lawyerClaimer', 'lawyerOther', 'coordinator'] as const;
const bothLawyers = ['lawyerClaimer', 'lawyerOther'] as const;
const workers = ['workerOwner', 'workerOther'] as const;
const remarking = ['participant', ...workers, ...bothLawyers, 'lawyerElsewhere', 'coordinator'] as const;
const forum = { forumId: forumSeedId('salassapito-ja-yhteistyo') };
const names = { nameFi: 'Nimi', nameSv: 'Namn', nameEn: 'Name' };
const descriptions = { descriptionFi: 'Kuvaus', descriptionSv: 'Beskrivning', descriptionEn: 'Description' };
const wording = { title: someWords.title, text: someWords.publicText };
// Scenes are also made one after another in one world: each has a word of its own.
const ownWord = () => `sanomus${newId().replace(/[^a-z]/g, '')}`;
const glossaryWord = () => ({ phrase: ownWord(), terms: 'lastensuojeluilmoitus', kind: 'slang' });
const asked = { text: someWords.question, consent: 'as_is' };

const planned = async ({ act, plan }: World) => {
  const { sessionId } = await act('sanna', planSession, plan());
  return { sessionId };
};
const open = async ({ build }: World) => ({ sessionId: await build.openSession() });
const frozen = async ({ build, act }: World) => {
  const sessionId = await build.openSession();
  await act('sanna', freezeSession, { sessionId });
  return { sessionId };
};
const live = async ({ build }: World) => {
  const sessionId = await build.openSession();
  await build.goLive(sessionId);
  return { sessionId };
};
const submitted = async ({ build }: World) => ({
  questionId: await build.submitted(await build.openSession()),
});
const queued = async ({ build }: World) => ({ questionId: await build.queued(await build.openSession()) });
const onAir = async ({ build }: World) => ({ questionId: (await build.onAir()).questionId });
const remarked = async (world: World) => {
  const { questionId } = await queued(world);
  const { remarkId } = await world.act('aino', writeRemark, {
    questionId,
    text: 'Meilläkin on kysytty tätä.',
  });
  return { remarkId };
};
const claimed = async ({ build, act }: World) => {
  const { questionId } = await build.onAir();
  const { fence } = await act('lea', claimQuestion, { questionId });
  return { questionId, fence };
};
const saved = async ({ build }: World) => {
  const { questionId } = await build.onAir();
  return { questionId, ...(await build.answerSaved(questionId)) };
};
const signedByLea = async (world: World) => {
  const { versionId, revision } = await saved(world);
  await world.act('lea', signAnswer, { versionId, revision });
  return { versionId, revision };
};
const answered = async ({ build, act }: World, consent = 'as_is') => {
  const sessionId = await build.openSession();
  const { questionId } = await act('aino', submitQuestion, { sessionId, ...asked, consent });
  await act('sanna', approveQuestion, { questionId, ...wording });
  await act('sanna', deferQuestion, { questionId, deferral: 'written', until: '2026-12-09', lawyer: 1 });
  const { versionId } = await build.signedTwice(questionId);
  return { questionId, versionId };
};
const unanswered = async (world: World) => {
  const words = ownWord();
  await countUnansweredSearch(world.host(), { query: words });
  const search = await world.database()('unanswered_searches').where({ query: words }).first('id');
  return { unansweredSearchId: search?.id };
};
const published = async (world: World) => {
  const { questionId } = await answered(world);
  return world.act('sanna', publishAnswer, { questionId, ...wording });
};

const reported = async (world: World) => {
  const { entryId } = await published(world);
  await world.act('visitor', reportIdentifiers, { entryId });
  const incident = await world.database()('incidents').orderBy('reported_at', 'desc').first('id');
  return { incidentId: incident?.id };
};

const reason = 'Kysymyksestä ilmenee välitön vaara, ja kysyjä on tavoitettava tänään.';
const asksUnsealing = async (world: World, name: 'coordinator' | 'other') => {
  const { questionId } = await submitted(world);
  if (name === 'coordinator') return world.act('sanna', askUnsealing, { questionId, reason });
  const request = { actor: secondCoordinator, input: { questionId, reason } };
  await addSecondCoordinator(world.database());
  return perform(world.host(), askUnsealing, request);
};
const unsealed = async (world: World) => {
  const { unsealingId } = await asksUnsealing(world, 'coordinator');
  await addSecondCoordinator(world.database());
  await perform(world.host(), approveUnsealing, { actor: secondCoordinator, input: { unsealingId } });
  return { unsealingId };
};

/** A verdict for every command and every actor (G6): a command without one fails the test. */
export const commandVerdicts: Record<string, CommandVerdict> = {
  'edit-forum': { scene: async () => ({ ...forum, ...names, ...descriptions }), done: coordinator },
  'move-forum': { scene: async () => ({ ...forum, direction: 'up' }), done: coordinator },
  'retire-forum': { scene: async () => forum, done: coordinator },
  'restore-forum': { scene: async () => forum, done: coordinator },
  'plan-session': { scene: async ({ plan }) => plan(), done: coordinator },
  'edit-session': {
    scene: async (world) => {
      const { forumId: _forum, ...changes } = world.plan({ title: 'Toinen nimi' });
      return { ...(await planned(world)), ...changes };
    },
    done: coordinator,
  },
  'open-session': { scene: planned, done: coordinator },
  'freeze-session': { scene: open, done: coordinator },
  'start-session': { scene: frozen, done: coordinator },
  'pause-session': { scene: live, done: runners },
  'resume-session': {
    scene: async (world) => world.act('sanna', pauseSession, await live(world)),
    done: runners,
  },
  'wrap-up-session': { scene: live, done: coordinator },
  'close-session': {
    scene: async (world) => world.act('sanna', wrapUpSession, await live(world)),
    done: coordinator,
  },
  'cancel-session': { scene: open, done: coordinator },
  'save-draft': {
    scene: async (world) => ({ ...(await open(world)), text: 'Saako k' }),
    done: [...workers, 'coordinator'],
  },
  'submit-question': {
    scene: async (world) => ({ ...(await open(world)), ...asked }),
    done: [...workers, 'coordinator'],
  },
  'accept-entry': {
    scene: async (world) => ({ ...(await published(world)), text: 'Saako k' }),
    done: [...workers, 'coordinator'],
  },
  'join-question': {
    scene: async (world) => ({ joinedId: (await queued(world)).questionId, text: 'Saako k' }),
    done: [...workers, 'coordinator'],
  },
  'undo-put-away': {
    scene: async (world) =>
      world.act('juho', joinQuestion, { joinedId: (await queued(world)).questionId, text: 'Saako k' }),
    done: ['workerOther'],
    // The coordinator may have drafts too, on behalf of others; this one is another's.
    otherwise: { coordinator: 'not_found' },
  },
  'edit-question': {
    scene: async (world) => ({ ...(await submitted(world)), ...asked }),
    done: ['workerOwner'],
  },
  'withdraw-question': { scene: queued, done: ['workerOwner'] },
  'support-question': { scene: queued, done: workers },
  'unsupport-question': {
    scene: async (world) => world.act('juho', supportQuestion, await queued(world)),
    done: [...workers, 'coordinator'],
  },
  'ask-follow-up': {
    scene: async (world) => ({ ...(await queued(world)), text: someWords.question }),
    done: workers,
  },
  'write-remark': {
    scene: async (world) => ({ ...(await queued(world)), text: 'Meilläkin on kysytty tätä.' }),
    done: remarking,
  },
  'withdraw-remark': {
    scene: remarked,
    done: ['workerOwner'],
    // All of them may have remarks of their own; this one is another's.
    otherwise: { participant: 'not_found', lawyerOther: 'not_found', coordinator: 'not_found' },
  },
  'show-remark': { scene: remarked, done: coordinator },
  'decline-remark': {
    scene: async (world) => ({ ...(await remarked(world)), reason: 'Ei koske kysymystä.' }),
    done: coordinator,
  },
  'reconsider-remark': {
    scene: async (world) => {
      const { remarkId } = await remarked(world);
      await world.act('sanna', showRemark, { remarkId });
      return { remarkId };
    },
    done: coordinator,
  },
  'call-unclear': { scene: onAir, done: ['participant', ...workers] },
  'call-clear': { scene: onAir, done: ['participant', ...workers] },
  'approve-question': {
    scene: async (world) => ({ ...(await submitted(world)), ...wording }),
    done: coordinator,
  },
  'edit-wording': { scene: async (world) => ({ ...(await queued(world)), ...wording }), done: coordinator },
  'request-info': {
    scene: async (world) => ({ ...(await submitted(world)), request: 'Kerro lisää tilanteesta.' }),
    done: coordinator,
  },
  'decline-question': {
    scene: async (world) => ({ ...(await submitted(world)), reason: 'unclear', text: 'Tarkenna kysymystä.' }),
    done: coordinator,
  },
  'defer-question': {
    scene: async (world) => ({ ...(await queued(world)), deferral: 'next_session' }),
    done: coordinator,
  },
  'defer-waiting': {
    scene: async (world) => {
      const sessionId = await world.build.openSession();
      await world.build.queued(sessionId);
      await world.build.goLive(sessionId);
      await world.act('sanna', wrapUpSession, { sessionId });
      return { sessionId, deferral: 'next_session' };
    },
    done: coordinator,
  },
  'requeue-question': {
    scene: async (world) => {
      const { questionId } = await queued(world);
      await world.act('sanna', deferQuestion, { questionId, deferral: 'next_session' });
      return { questionId };
    },
    done: coordinator,
  },
  'merge-question': {
    scene: async ({ build }) => {
      const sessionId = await build.openSession();
      return { intoId: await build.queued(sessionId), questionId: await build.submitted(sessionId) };
    },
    done: coordinator,
  },
  'undo-triage': { scene: queued, done: coordinator },
  'place-question': {
    scene: async ({ build }) => {
      const sessionId = await build.openSession();
      await build.queued(sessionId);
      return { sessionId, questionId: await build.queued(sessionId), position: 1 };
    },
    done: coordinator,
  },
  'plan-question': {
    scene: async (world) => ({ ...(await queued(world)), minutes: 8, firstLawyer: 1 }),
    done: coordinator,
  },
  'put-on-air': {
    scene: async ({ build }) => {
      const sessionId = await build.openSession();
      const questionId = await build.queued(sessionId);
      await build.goLive(sessionId);
      return { sessionId, questionId };
    },
    done: runners,
  },
  'take-off-air': {
    scene: async ({ build }) => ({ sessionId: (await build.onAir()).sessionId }),
    done: runners,
  },
  'claim-question': {
    scene: async (world) => ({ questionId: (await claimed(world)).questionId }),
    done: ['lawyerClaimer'],
    otherwise: { lawyerOther: 'claim_taken' },
  },
  'renew-claim': { scene: claimed, done: ['lawyerClaimer'], otherwise: { lawyerOther: 'claim_lost' } },
  'release-claim': { scene: claimed, done: ['lawyerClaimer'], otherwise: { lawyerOther: 'claim_lost' } },
  'type-provisional': {
    scene: async (world) => {
      const { questionId } = await claimed(world);
      return { questionId, generation: 1, update: 'AAA=' };
    },
    done: bothLawyers,
  },
  'save-answer': {
    scene: async (world) => ({ ...(await claimed(world)), revision: 0, markdown: 'Kyllä.' }),
    done: ['lawyerClaimer'],
    otherwise: { lawyerOther: 'claim_lost' },
  },
  'sign-answer': {
    scene: async (world) => {
      const { versionId, revision } = await saved(world);
      return { versionId, revision };
    },
    done: bothLawyers,
  },
  'sign-dissent': {
    scene: async (world) => ({ ...(await signedByLea(world)), markdown: 'Tulkitsen lakia toisin.' }),
    done: ['lawyerOther'],
    otherwise: { lawyerClaimer: 'already_signed' },
  },
  'withdraw-dissent': {
    scene: async (world) => {
      const signed = await signedByLea(world);
      return world.act('lauri', signDissent, { ...signed, markdown: 'Tulkitsen lakia toisin.' });
    },
    done: ['lawyerOther'],
  },
  'write-note': {
    scene: async (world) => ({ ...(await submitted(world)), text: 'Katsotaanko tätä yhdessä?' }),
    done: bothLawyers,
  },
  'remove-note': {
    scene: async (world) =>
      world.act('lea', writeNote, { ...(await submitted(world)), text: 'Katsotaanko?' }),
    done: ['lawyerClaimer'],
  },
  'allow-one-signature': {
    scene: async (world) => {
      const { versionId } = await signedByLea(world);
      return { versionId, reason: 'Toinen lakimies on sairaana.' };
    },
    done: coordinator,
  },
  'publish-answer': {
    scene: async (world) => ({ questionId: (await answered(world)).questionId, ...wording }),
    done: coordinator,
  },
  'answer-privately': {
    scene: async (world) => ({ questionId: (await answered(world, 'not')).questionId }),
    done: coordinator,
  },
  'review-entry': {
    scene: async (world) => ({ ...(await published(world)), validity: 'to_review' }),
    done: coordinator,
  },
  'revoke-entry': {
    scene: async (world) => ({ ...(await published(world)), note: 'Vastaus oli virheellinen.' }),
    done: runners,
  },
  'write-glossary-word': { scene: async () => glossaryWord(), done: coordinator },
  'remove-glossary-word': {
    scene: async ({ act }) => act('sanna', writeGlossaryWord, glossaryWord()),
    done: coordinator,
  },
  'restore-glossary-word': {
    scene: async ({ act }) =>
      act('sanna', removeGlossaryWord, await act('sanna', writeGlossaryWord, glossaryWord())),
    done: coordinator,
  },
  // What anyone may read, anyone may say this of.
  'report-identifiers': { scene: published, done: actorNames },
  'redact-texts': {
    scene: async (world) => ({ ...(await reported(world)), words: 'poissaoloista' }),
    done: coordinator,
  },
  'erase-texts': { scene: reported, done: coordinator },
  'show-texts': { scene: reported, done: coordinator },
  'change-settings': { scene: async () => ({ ...settings.parse({}), draft_days: 120 }), done: coordinator },
  'remove-unanswered-search': { scene: unanswered, done: coordinator },
  'restore-unanswered-search': {
    scene: async (world) => {
      const input = await unanswered(world);
      await world.act('sanna', removeUnansweredSearch, input);
      return input;
    },
    done: coordinator,
  },
  ...peopleVerdicts,
  'ask-unsealing': {
    scene: async (world) => ({ ...(await submitted(world)), reason }),
    done: coordinator,
  },
  'withdraw-unsealing': { scene: (world) => asksUnsealing(world, 'coordinator'), done: coordinator },
  // One's own request is absent to its approval: test/unsealing/unsealing-commands.test.ts.
  'approve-unsealing': { scene: (world) => asksUnsealing(world, 'other'), done: coordinator },
  'decline-unsealing': { scene: (world) => asksUnsealing(world, 'other'), done: coordinator },
  'show-asker': { scene: unsealed, done: coordinator },
};
