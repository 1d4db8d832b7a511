import { expect } from 'chai';
import { askFollowUp } from '../../server/discussion/ask-follow-up.ts';
import { callClear } from '../../server/discussion/call-clear.ts';
import { callUnclear } from '../../server/discussion/call-unclear.ts';
import { declineRemark } from '../../server/discussion/decline-remark.ts';
import { reconsiderRemark } from '../../server/discussion/reconsider-remark.ts';
import { showRemark } from '../../server/discussion/show-remark.ts';
import { withdrawRemark } from '../../server/discussion/withdraw-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { readCatchUp } from '../../server/live/catch-up.ts';
import type { Command } from '../../server/platform/command.ts';
import { Problem } from '../../server/platform/problem.ts';
import { approveQuestion } from '../../server/questions/approve-question.ts';
import { declineQuestion } from '../../server/questions/decline-question.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { mergeQuestion } from '../../server/questions/merge-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { withdrawQuestion } from '../../server/questions/withdraw-question.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { type Follower, startFollower } from '../live/follower.ts';
import { socketFor, useLiveWorld } from '../live/live-world.ts';
import { oneOf, randomOf } from '../live/random.ts';
import { cast, type CastName, someWords } from '../support/world.ts';

const followers: CastName[] = ['visitor', 'pia', 'juho', 'lea', 'sanna', 'sanna'];
const eventsAtLeast = 150;

// The part of G3 that is of discussions: a thread comes and goes with its question, a remark with each decision.
describe('following discussions', function () {
  this.timeout(60_000);
  const world = useLiveWorld();
  const { build } = world;

  it('ends where a fresh load is, whatever is said and decided and however lines are cut', async () => {
    const random = randomOf(20_261_126);
    const second = await world.startProcess();
    const sessionId = await build.openSession();
    const questionIds = [await build.queued(sessionId), await build.queued(sessionId, 'juho')];
    const remarkIds = ['0123456789abcdef'];
    const undo = (questionId: string) => tried('sanna', undoTriage, { questionId });
    await build.goLive(sessionId);
    const following: Follower[] = [];
    for (const name of followers) {
      const open = () => socketFor({ process: oneOf(random, [world.process(), second]), world, name });
      following.push(await startFollower(sessionId, open));
    }

    while ((await sessionSeq(world.database(), sessionId)) < eventsAtLeast) {
      await Promise.all([doSomething(), doSomething(), doSomething()]);
      for (const follower of following) if (random() < 0.05) await follower.follow();
    }
    await tried('sanna', pauseSession, { sessionId });
    const last = await sessionSeq(world.database(), sessionId);
    await Promise.all(following.map((follower) => follower.reached(last)));

    for (const [index, follower] of following.entries()) {
      const name = followers[index]!;
      const fresh = await readCatchUp(world.database(), cast[name], { sessionId, now: world.clock.now() });
      const { questions, remarks } = JSON.parse(JSON.stringify(fresh.snapshot)) as typeof fresh.snapshot &
        object;
      expect(follower.state().remarks, name).to.deep.equal(remarks);
      expect(follower.state().questions, name).to.deep.equal(questions);
    }

    async function doSomething(): Promise<void> {
      const questionId = oneOf(random, questionIds);
      const remarkId = oneOf(random, remarkIds);
      const writer = oneOf(random, ['aino', 'juho', 'pia', 'lea', 'sanna'] as const);
      const wording = { questionId, title: `${someWords.title} ${random()}`, text: someWords.publicText };
      const says = async () => {
        const written = await tried(writer, writeRemark, { questionId, text: `Huomio ${random()}` });
        if (written) remarkIds.push(written.remarkId);
      };
      const asksOn = async () => {
        const asked = await tried('aino', askFollowUp, { questionId, text: someWords.question });
        if (!asked) return;
        questionIds.push(asked.questionId);
        await tried('sanna', approveQuestion, { ...wording, questionId: asked.questionId });
      };
      const deeds = [
        ...[says, says, says],
        asksOn,
        () => tried('sanna', showRemark, { remarkId }),
        () => tried('sanna', showRemark, { remarkId }),
        () => tried('sanna', declineRemark, { remarkId, reason: 'Ei koske kysymystä.' }),
        () => tried('sanna', reconsiderRemark, { remarkId }),
        () => tried(writer, withdrawRemark, { remarkId }),
        () => tried('sanna', editWording, wording),
        () => tried('sanna', editWording, wording),
        () => tried('sanna', declineQuestion, { questionId, reason: 'unclear', text: 'Jäi epäselväksi.' }),
        () => tried('sanna', mergeQuestion, { questionId, intoId: oneOf(random, questionIds) }),
        ...[undo, undo, undo].map((deed) => () => deed(questionId)),
        () => tried('aino', withdrawQuestion, { questionId }),
        () => tried('lea', putOnAir, { sessionId, questionId }),
        () => tried('sanna', takeOffAir, { sessionId }),
        () => tried('pia', callUnclear, { questionId }),
        () => tried('pia', callClear, { questionId }),
      ];
      await oneOf(random, deeds)();
    }
  });

  async function tried<Input, Reply>(
    name: CastName,
    command: Command<Input, Reply>,
    input: unknown,
  ): Promise<Reply | null> {
    try {
      return await world.act(name, command, input);
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }
});
