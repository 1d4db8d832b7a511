import { createSharedDoc } from '../../client/live/shared-doc.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { lapseClaim } from '../../server/answers/lapse-claim.ts';
import { releaseClaim } from '../../server/answers/release-claim.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { signDissent } from '../../server/answers/sign-dissent.ts';
import { typeProvisional } from '../../server/answers/type-provisional.ts';
import { withdrawDissent } from '../../server/answers/withdraw-dissent.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { askFollowUp } from '../../server/discussion/ask-follow-up.ts';
import { callClear } from '../../server/discussion/call-clear.ts';
import { callUnclear } from '../../server/discussion/call-unclear.ts';
import { declineRemark } from '../../server/discussion/decline-remark.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { withdrawRemark } from '../../server/discussion/withdraw-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { deferWaiting } from '../../server/questions/defer-waiting.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { placeQuestion } from '../../server/questions/place-question.ts';
import { planQuestion } from '../../server/questions/plan-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { unsupportQuestion } from '../../server/questions/unsupport-question.ts';
import { editSession } from '../../server/sessions/edit-session.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import type { AnyCommand } from '../../server/platform/command.ts';
import { cast, type CastName, someWords, testNow, type World } from '../support/world.ts';

/** Three sessions of one forum: one live, one open after it, one cancelled that has left questions behind. */
export type Stage = { live: string; next: string; cancelled: string; questions: string[] };

/** The chance of one deed: a number for each thing that is to be chosen. */
export type Chance = { questionId: string; otherId: string; flip: boolean };

type Deed = (world: World, stage: Stage, chance: Chance) => Promise<unknown>;

const wording = { title: someWords.title, text: someWords.publicText };
const reason = 'Kirjoita se yleisemmin.';
const written = { deferral: 'written', until: '2026-12-24', lawyer: 1 };

const one =
  (name: CastName, command: AnyCommand, more: object = {}): Deed =>
  (world, _stage, { questionId }) =>
    world.act(name, command, { questionId, ...more });

const onVersion =
  (name: CastName, command: AnyCommand, more: object = {}): Deed =>
  async (world, _stage, { questionId }) => {
    const row = await world
      .database()('answer_versions')
      .where({ question_id: questionId })
      .orderBy('number', 'desc')
      .first('id as versionId', 'revision');
    const { revision = 1, versionId = questionId } = row ?? {};
    const read = command === withdrawDissent ? {} : { revision };
    return world.act(name, command, { versionId, ...read, ...more });
  };

const onRemark =
  (name: CastName, command: AnyCommand, more: object = {}): Deed =>
  async (world, _stage, { questionId }) => {
    const row = await world
      .database()('remarks')
      .where({ question_id: questionId })
      .orderByRaw('random()')
      .first('id');
    return world.act(name, command, { remarkId: row?.id ?? questionId, ...more });
  };

const withFence =
  (name: CastName, command: AnyCommand, more: object = {}): Deed =>
  async (world, _stage, { questionId }) => {
    const claim = await world.database()('claims').where({ question_id: questionId }).first('fence');
    const draft = await world
      .database()('answer_versions')
      .where({ question_id: questionId, state: 'draft' })
      .first('revision');
    const read = command === saveAnswer ? { revision: draft?.revision ?? 0 } : {};
    return world.act(name, command, { questionId, fence: claim?.fence ?? 1, ...read, ...more });
  };

const type =
  (name: CastName): Deed =>
  async (world, _stage, { questionId }) => {
    const row = await world
      .database()('provisional_texts')
      .where({ question_id: questionId })
      .first('generation');
    const doc = createSharedDoc();
    doc.rewrite('markdown', `${name} kirjoittaa`);
    const update = doc.updateSince(null);
    return world.act(name, typeProvisional, { questionId, generation: row?.generation ?? 1, update });
  };

/** Instead of a declined remark of one's own, perhaps one under another question. */
const remark =
  (name: CastName): Deed =>
  async (world, _stage, { questionId }) => {
    const { personId } = cast[name as 'aino'];
    const declined = await world
      .database()('remarks as r')
      .join('remark_authors as a', 'a.remark_id', 'r.id')
      .where({ 'a.person_id': personId, 'r.state': 'declined' })
      .orderByRaw('random()')
      .first('r.id');
    const instead = declined ? { insteadOf: declined.id } : {};
    return world.act(name, writeRemark, { questionId, text: 'Meillä tehdään toisin.', ...instead });
  };

const edit: Deed = (world, { next }, { flip }) => {
  const { forumId: _forum, ...plan } = world.plan({
    startsAt: '2026-12-02T13:00',
    endsAt: '2026-12-02T14:00',
  });
  const [firstLawyerId, secondLawyerId] = flip
    ? [cast.lauri.personId, cast.lea.personId]
    : [cast.lea.personId, cast.lauri.personId];
  return world.act('sanna', editSession, { ...plan, sessionId: next, firstLawyerId, secondLawyerId });
};

const lapse: Deed = (world, _stage, { questionId }) => {
  const later = { now: () => new Date(testNow.getTime() + 3_600_000) };
  return lapseClaim({ database: world.database(), clock: later })({ questionId });
};

const onAir: Deed = (world, { live }, { questionId, flip }) =>
  world.act(flip ? 'lea' : 'sanna', putOnAir, { sessionId: live, questionId });

const merge: Deed = (world, _stage, { questionId, otherId }) =>
  world.act('sanna', mergeQuestion, { questionId, intoId: otherId });

/** A new question in the place of one that may have come to its end. */
const renew: Deed = async ({ build }, { live, questions }, { questionId }) => {
  questions[questions.indexOf(questionId)] = await build.queued(live);
};

/** Everything that takes locks while an hour goes on. What comes on air comes often, for most else needs it. */
export const deeds: Deed[] = [
  ...[onAir, onAir, onAir, onAir, renew, renew],
  (world, { live }) => world.act('lauri', takeOffAir, { sessionId: live }),
  (world, { live }) => world.act('sanna', pauseSession, { sessionId: live, until: '' }),
  (world, { live }) => world.act('sanna', resumeSession, { sessionId: live }),
  (world, { live }) => world.act('sanna', resumeSession, { sessionId: live }),
  ...[merge, merge, merge],
  ...[undo(), undo(), undo(), undo(), undo()],
  one('sanna', approveQuestion, wording),
  one('sanna', editWording, wording),
  one('sanna', declineQuestion, { reason: 'unclear', text: reason }),
  one('sanna', deferQuestion, { deferral: 'next_session', until: '' }),
  one('sanna', deferQuestion, written),
  one('sanna', requeueQuestion),
  one('sanna', planQuestion, { minutes: 5, firstLawyer: 1 }),
  (world, { cancelled }) => world.act('sanna', deferWaiting, { sessionId: cancelled, ...written }),
  (world, { next }, { questionId }) =>
    world.act('sanna', placeQuestion, { sessionId: next, questionId, position: 1 }),
  (world, _stage, { flip }) =>
    flip
      ? Promise.resolve()
      : world.act(
          'sanna',
          planSession,
          world.plan({ startsAt: '2026-12-09T13:00', endsAt: '2026-12-09T14:00' }),
        ),
  edit,
  lapse,
  ...(['lea', 'lauri'] as const).flatMap((name) => [
    one(name, claimQuestion),
    one(name, claimQuestion),
    withFence(name, releaseClaim),
    withFence(name, saveAnswer, { markdown: someWords.answer, citations: someWords.citations }),
    onVersion(name, signAnswer),
    onVersion(name, signDissent, { markdown: 'Tulkitsen toisin.' }),
    onVersion(name, withdrawDissent),
    type(name),
    one(name, writeNote, { text: 'Katsotaanko vielä 25 §?' }),
  ]),
  ...(['aino', 'juho'] as const).flatMap((name) => [
    one(name, supportQuestion),
    one(name, unsupportQuestion),
    one(name, callUnclear),
    one(name, callClear),
    one(name, askFollowUp, { text: 'Entä jos oppilas on täysi-ikäinen?' }),
    remark(name),
    remark(name),
    onRemark(name, withdrawRemark),
  ]),
  onRemark('sanna', showRemark),
  onRemark('sanna', declineRemark, { reason }),
  onRemark('sanna', declineRemark, { reason }),
];

function undo(): Deed {
  return one('sanna', undoTriage);
}
