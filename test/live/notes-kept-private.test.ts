import { expect } from 'chai';
import type { Socket } from 'socket.io-client';
import type { Actor } from '../../server/accounts/actor.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { removeNote } from '../../server/answers/remove-note.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { readCatchUp } from '../../server/live/catch-up.ts';
import { sessionSeq } from '../../server/sessions/queries.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import type { SessionChange } from '../../server/sessions/contract.ts';
import { actorsIn, addOthers } from '../authorization/actors.ts';
import { useQuestionApp } from '../questions/question-app.ts';
import { cast, type CastName, someWords } from '../support/world.ts';
import { ask, connected, socketFor, useLiveWorld } from './live-world.ts';

const canary = 'kanarialintu-7f3a91';

// Lauri is a lawyer, but not of this session; its second lawyer is Olavi.
const others: CastName[] = ['visitor', 'pia', 'aino', 'juho', 'lauri', 'sanna'];

describe('what the two lawyers note for each other', () => {
  const world = useLiveWorld();
  const { act, build } = world;
  const app = useQuestionApp(world);
  const opened: Socket[] = [];
  let olavi: Actor;
  let sessionId: string;
  let questionId: string;

  before(async () => {
    await addOthers(world.database());
    const elsewhere = (await actorsIn(world.database())).lawyerElsewhere;
    olavi = elsewhere;
    sessionId = await build.openSession({ secondLawyerId: personOf(elsewhere) });
    questionId = await build.queued(sessionId);
    await build.goLive(sessionId);
  });
  after(() => {
    for (const socket of opened) socket.disconnect();
  });

  /** Follows and keeps all that is ever told, until the session has come to a number. */
  async function listener(name: CastName) {
    const socket = await connected(await socketFor({ process: world.process(), world, name }));
    opened.push(socket);
    const told: unknown[] = [];
    let reached = 0;
    let woken = () => {};
    socket.onAny((...event: unknown[]) => told.push(event));
    socket.on('change', ({ seq }: SessionChange) => {
      reached = seq;
      woken();
    });
    told.push(await ask(socket, 'session:follow', { sessionId }));
    return {
      told: () => JSON.stringify(told),
      async until(seq: number): Promise<void> {
        while (reached < seq) await new Promise<void>((resolve) => (woken = resolve));
      },
    };
  }

  const seqNow = () => sessionSeq(world.database(), sessionId);
  const caughtUp = async (actor: Actor, after?: number) =>
    JSON.stringify(await readCatchUp(world.database(), actor, { sessionId, after, now: world.clock.now() }));
  const marked = async () => {
    await act('sanna', pauseSession, { sessionId });
    await act('sanna', resumeSession, { sessionId });
    return seqNow();
  };

  it('reaches them in changes, snapshot, catching up and on the page, and nobody else anywhere', async () => {
    const following = new Map(
      await Promise.all(
        [...others, 'lea' as const].map(async (name) => [name, await listener(name)] as const),
      ),
    );
    const before = await seqNow();
    await act('lea', writeNote, { questionId, text: `Pohditaan tätä. ${canary}` });
    // Everyone is told of the question anew.
    await act('lea', claimQuestion, { questionId });
    const last = await marked();
    await Promise.all([...following.values()].map((follower) => follower.until(last)));

    expect(following.get('lea')?.told()).to.include(canary);
    for (const actor of [cast.lea, olavi]) {
      expect(await caughtUp(actor)).to.include(canary);
      expect(await caughtUp(actor, before)).to.include(canary);
    }
    expect((await app.get('lea', `/kysymykset/${questionId}`)).text).to.include(canary);
    for (const name of others) {
      const told = following.get(name)?.told();
      // A visitor knows of no question before it is on air.
      if (name !== 'visitor') expect(told, `${name}: changes`).to.include(someWords.title);
      expect(told, `${name}: changes`).not.to.include(canary);
      expect(await caughtUp(cast[name]), `${name}: snapshot`).not.to.include(canary);
      expect(await caughtUp(cast[name], before), `${name}: catching up`).not.to.include(canary);
      for (const path of [`/kysymykset/${questionId}`, `/api/v1/questions/${questionId}`]) {
        expect((await app.get(name, path)).text, `${name}: ${path}`).not.to.include(canary);
      }
    }
  });

  it('changes the question for nobody else', async () => {
    const [worker, coordinator] = [await listener('aino'), await listener('sanna')];
    const before = await seqNow();
    const { noteId } = await act('lea', writeNote, { questionId, text: 'Pohditaan.' });
    await act('lea', removeNote, { noteId });
    const last = await marked();
    await Promise.all([worker.until(last), coordinator.until(last)]);

    for (const follower of [worker, coordinator]) expect(follower.told()).not.to.include(noteId);
    const { changes } = await readCatchUp(world.database(), cast.aino, {
      sessionId,
      after: before,
      now: world.clock.now(),
    });
    expect(changes.slice(0, 2).map(({ questions }) => questions)).to.deep.equal([[], []]);
  });
});

const personOf = (actor: Actor): string => ('personId' in actor ? actor.personId : '');
