import { expect } from 'chai';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { releaseClaim } from '../../server/answers/release-claim.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { readCatchUp } from '../../server/live/catch-up.ts';
import type { Command } from '../../server/platform/command.ts';
import { Problem } from '../../server/platform/problem.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { submitQuestion } from '../../server/questions/submit-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { unsupportQuestion } from '../../server/questions/unsupport-question.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { cast, type CastName, someWords } from '../support/world.ts';
import { type Follower, startFollower } from './follower.ts';
import { socketFor, useLiveWorld } from './live-world.ts';
import { oneOf, randomOf } from './random.ts';

const followers: CastName[] = [
  'visitor',
  'aino',
  'juho',
  'pia',
  'lea',
  'lauri',
  'sanna',
  'visitor',
  'aino',
  'lea',
];
const eventsAtLeast = 150;

describe('following a session (G3)', function () {
  this.timeout(60_000);
  const world = useLiveWorld();
  const { act, build } = world;

  it('ends where a fresh load is, after any cuts and on either process, each event applied once and in order', async () => {
    const random = randomOf(20_261_125);
    const second = await world.startProcess();
    const sessionId = await build.openSession();
    const questionIds = [await build.queued(sessionId), await build.queued(sessionId)];
    await build.goLive(sessionId);
    const following: Follower[] = [];
    for (const name of followers) {
      const open = () => socketFor({ process: oneOf(random, [world.process(), second]), world, name });
      following.push(await startFollower(sessionId, open));
    }
    const beginnings = following.map((follower) => follower.state().seq);
    const cut = new Set<Follower>();

    while ((await sessionSeq(world.database(), sessionId)) < eventsAtLeast) {
      await Promise.all([doSomething(), doSomething(), doSomething()]);
      for (const follower of following) {
        if (cut.has(follower) && random() < 0.3) {
          cut.delete(follower);
          await follower.follow();
        } else if (!cut.has(follower) && random() < 0.07) {
          cut.add(follower);
          follower.cut();
        }
      }
    }
    for (const follower of cut) await follower.follow();
    await marker();
    const last = await sessionSeq(world.database(), sessionId);
    await Promise.all(following.map((follower) => follower.reached(last)));

    for (const [index, follower] of following.entries()) {
      const actor = cast[followers[index]!];
      const fresh = await readCatchUp(world.database(), actor, { sessionId, now: world.clock.now() });
      const { seq, session, questions, remarks } = follower.state();
      const told = JSON.parse(JSON.stringify(fresh.snapshot)) as unknown;
      expect({ seq, session, questions, remarks }, followers[index]).to.deep.equal(told);
      const begun = beginnings[index] ?? 0;
      expect(follower.applied).to.deep.equal(
        Array.from({ length: last - begun }, (_, step) => begun + 1 + step),
      );
    }

    /** Whatever comes to someone's mind; what the rules refuse is refused and nothing has happened. */
    async function doSomething(): Promise<void> {
      const questionId = oneOf(random, questionIds);
      const asker = oneOf(random, ['aino', 'juho'] as const);
      const lawyer = oneOf(random, ['lea', 'lauri'] as const);
      const wording = { questionId, title: `${someWords.title} ${random()}`, text: someWords.publicText };
      const deeds = [
        async () => {
          const asked = await tried(asker, submitQuestion, {
            sessionId,
            text: someWords.question,
            consent: 'as_is',
          });
          if (asked) questionIds.push(asked.questionId);
        },
        () => tried('sanna', approveQuestion, wording),
        () => tried('sanna', approveQuestion, wording),
        () => tried('sanna', editWording, wording),
        () =>
          tried('sanna', declineQuestion, {
            questionId,
            reason: 'unclear',
            text: 'Kysymys jäi epäselväksi.',
          }),
        async () => {
          await tried('sanna', approveQuestion, wording);
          await tried('sanna', deferQuestion, { questionId, deferral: 'next_session' });
        },
        () => tried('sanna', requeueQuestion, { questionId }),
        () => tried('sanna', mergeQuestion, { questionId, intoId: oneOf(random, questionIds) }),
        () => tried('sanna', undoTriage, { questionId }),
        () => tried(asker, supportQuestion, { questionId }),
        () => tried(asker, unsupportQuestion, { questionId }),
        () => tried(asker, withdrawQuestion, { questionId }),
        () => tried(lawyer, putOnAir, { sessionId, questionId }),
        () => tried('sanna', takeOffAir, { sessionId }),
        () => answered(lawyer, questionId),
        () => answered(lawyer, questionId),
      ];
      await oneOf(random, deeds)();
    }

    async function answered(lawyer: 'lea' | 'lauri', questionId: string): Promise<void> {
      const claim = await tried(lawyer, claimQuestion, { questionId });
      if (!claim) return;
      const { fence } = claim;
      const text = { markdown: `${someWords.answer} ${random()}`, citations: someWords.citations };
      const saved = await tried(lawyer, saveAnswer, { questionId, fence, revision: 0, ...text });
      if (saved && random() < 0.7) {
        const { versionId, revision } = saved;
        await tried(lawyer, signAnswer, { versionId, revision });
      }
      if (random() < 0.5) await tried(lawyer, releaseClaim, { questionId, fence });
    }

    async function marker(): Promise<void> {
      await act('sanna', pauseSession, { sessionId });
      await act('sanna', resumeSession, { sessionId });
    }
  });

  async function tried<Input, Reply>(
    name: CastName,
    command: Command<Input, Reply>,
    input: unknown,
  ): Promise<Reply | null> {
    try {
      return await act(name, command, input);
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }
});
