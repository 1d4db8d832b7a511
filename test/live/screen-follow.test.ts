import { expect } from 'chai';
import type { Socket } from 'socket.io-client';
import { readCatchUp } from '../../server/live/catch-up.ts';
import { readingAs, screenActor } from '../../server/live/screen-actor.ts';
import { createSharedDoc } from '../../client/live/shared-doc.ts';
import { typeProvisional } from '../../server/answers/type-provisional.ts';
import { claimQuestion } from '../../server/answers/claim-question.ts';
import { saveAnswer } from '../../server/answers/save-answer.ts';
import { declineRemark } from '../../server/discussion/decline-remark.ts';
import { writeRemark } from '../../server/discussion/write-remark.ts';
import { writeNote } from '../../server/answers/write-note.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { editSession } from '../../server/sessions/edit-session.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { planSession } from '../../server/sessions/plan-session.ts';
import type { CatchUp } from '../../server/sessions/contract.ts';
import { cast, type CastName } from '../support/world.ts';
import { ask, connected, heard, socketFor, useLiveWorld } from './live-world.ts';

/** In everything of backstage that is written in these tests, and nowhere else. */
const canary = 'kanarialintu';

describe('a screen that everyone in a meeting sees', () => {
  const world = useLiveWorld();
  const { act, build } = world;
  const opened: Socket[] = [];

  /** A socket and every byte that it is sent. */
  async function open(name: CastName) {
    const socket = await connected(await socketFor({ process: world.process(), world, name }));
    const frames: string[] = [];
    socket.io.engine.on('packet', ({ data }: { data?: unknown }) => frames.push(String(data)));
    opened.push(socket);
    return { socket, sent: () => frames.join('\n') };
  }
  const follow = (socket: Socket, sessionId: string, as?: 'screen') =>
    ask(socket, 'session:follow', { sessionId, ...(as ? { as } : {}) });

  /** Puts into a session all that only those who run it may see, while it is followed. */
  async function somethingOfBackstage(sessionId: string, questionId: string): Promise<void> {
    await build.submitted(sessionId, 'juho', `Myöhässä tullut kysymys, ${canary} ei saa näkyä`);
    await act('lea', writeNote, { questionId, text: `Lakimiesten kesken, ${canary}` });
    const { fence } = await act('lea', claimQuestion, { questionId });
    const draft = { markdown: `Luonnos, ${canary}`, citations: '' };
    await act('lea', saveAnswer, { questionId, fence, revision: 0, ...draft });
    await build.submitted(sessionId, 'aino', `Toinen kysymys, ${canary} tässäkin`);
  }
  /** A session on air whose waiting question holds the canary in its original wording. */
  async function sessionWithCanary() {
    const sessionId = await build.openSession();
    const onAir = await build.queued(sessionId);
    const waiting = await build.queued(sessionId, 'juho');
    await world
      .database()('question_originals')
      .whereIn('question_id', [onAir, waiting])
      .update({ text: `Alkuperäinen, ${canary} mukana` });
    await build.goLive(sessionId);
    await act('sanna', putOnAir, { sessionId, questionId: onAir });
    return { sessionId, onAir, waiting };
  }

  afterEach(() => {
    for (const socket of opened.splice(0)) socket.disconnect();
  });

  for (const name of ['sanna', 'lea'] as const) {
    it(`is told what a member may see and nothing of backstage, though ${name} opened it`, async () => {
      const { sessionId, waiting } = await sessionWithCanary();
      const [screen, own] = [await open(name), await open(name)];
      const { reply } = await follow(screen.socket, sessionId, 'screen');
      await follow(own.socket, sessionId);
      await somethingOfBackstage(sessionId, waiting);
      const marker = Promise.all([screen, own].map(({ socket }) => nextChangeTo(socket, 'paused')));
      await act('sanna', pauseSession, { sessionId });
      await marker;

      expect((reply as CatchUp).audience).to.equal('member');
      expect(own.sent(), 'what the one who runs the session is told').to.include(canary);
      expect(screen.sent()).not.to.include(canary);
      expect(screen.sent()).not.to.match(/"backstage":\{/);
    });
  }

  it('is told no more after a gap, by socket or by asking', async () => {
    const { sessionId, waiting } = await sessionWithCanary();
    const { socket, sent } = await open('sanna');
    await somethingOfBackstage(sessionId, waiting);

    await ask(socket, 'session:follow', { sessionId, as: 'screen', after: 1 });
    const reading = { sessionId, after: 1, now: world.clock.now() };
    const asked = await readCatchUp(world.database(), readingAs(cast.sanna, 'screen'), reading);
    const own = await readCatchUp(world.database(), cast.sanna, reading);

    expect(sent()).not.to.include(canary);
    expect(JSON.stringify(asked)).not.to.include(canary);
    expect(JSON.stringify(own)).to.include(canary);
  });

  it('sees what is typed, and neither the lawyers’ document nor where each of them is in it', async () => {
    const { sessionId, onAir } = await sessionWithCanary();
    const [screen, own] = [await open('lea'), await open('lea')];
    await follow(screen.socket, sessionId, 'screen');
    await follow(own.socket, sessionId);
    const cursorMoved = heard(own.socket, 'cursor');
    const typed = [screen, own].map(({ socket }) => heard(socket, 'provisional'));
    const doc = createSharedDoc();
    doc.rewrite('markdown', 'Kirjoitetaan');

    const cursor = { field: 'markdown', position: 'AAAA' };
    await act('lauri', typeProvisional, {
      questionId: onAir,
      generation: 1,
      update: doc.updateSince(null),
      cursor,
    });
    await Promise.all([...typed, cursorMoved]);

    expect(screen.sent()).to.include('Kirjoitetaan').and.to.include('"shared":null');
    expect(own.sent()).to.include('"shared":"');
    expect(screen.sent()).not.to.match(/"shared":"|\["cursor"/);
  });

  it('is told nothing of the remarks of whoever opened it, though they are told so themselves', async () => {
    const { sessionId, onAir } = await sessionWithCanary();
    const { remarkId } = await act('aino', writeRemark, { questionId: onAir, text: `Oma huomio, ${canary}` });
    const [screen, own] = [await open('aino'), await open('aino')];
    await follow(screen.socket, sessionId, 'screen');
    await follow(own.socket, sessionId);
    const marker = Promise.all([screen, own].map(({ socket }) => nextChangeTo(socket, 'paused')));
    await act('sanna', declineRemark, { remarkId, reason: `Perustelu, ${canary}` });
    await act('sanna', pauseSession, { sessionId });
    await marker;

    expect(own.sent()).to.include('Oma huomio').and.to.include('Perustelu');
    expect(screen.sent()).not.to.match(/own_remark|kanarialintu/);
  });

  it('is told what a visitor may see when nobody has signed in', async () => {
    const { sessionId } = await sessionWithCanary();
    const { socket } = await open('visitor');

    const { reply } = await follow(socket, sessionId, 'screen');

    const { audience, snapshot } = reply as CatchUp;
    expect(audience).to.equal('visitor');
    expect(snapshot?.questions.map(({ state }) => state)).to.deep.equal(['on_air']);
  });

  it('stays a member’s screen when the session is edited', async () => {
    const sessionId = await build.openSession();
    const [screen, visitor] = [await open('sanna'), await open('visitor')];
    await follow(screen.socket, sessionId, 'screen');
    await follow(visitor.socket, sessionId, 'screen');
    const movedOn = [heard(visitor.socket, 'moved'), nextChangeTo(screen.socket, 'open')];
    const moves: string[] = [];
    screen.socket.on('moved', () => moves.push('moved'));
    const { forumId: _forumId, ...plan } = world.plan({ visibility: 'signed_in' });

    await act('sanna', editSession, { sessionId, ...plan });
    await Promise.all(movedOn);

    expect(moves).to.deep.equal([]);
  });

  it('is of no session that is only planned, as for a member', async () => {
    const { sessionId } = await act('sanna', planSession, world.plan());
    const { socket } = await open('sanna');

    expect((await follow(socket, sessionId, 'screen')).problem?.code).to.equal('not_found');
    expect((await follow(socket, sessionId)).ok).to.equal(true);
  });

  it('reads for a person as a participant, and for anyone else as a visitor', () => {
    expect(screenActor(cast.sanna)).to.deep.equal({ ...cast.sanna, kind: 'participant' });
    expect(screenActor(cast.visitor)).to.deep.equal({ kind: 'visitor' });
    expect(screenActor(cast.system)).to.deep.equal({ kind: 'visitor' });
  });

  /** Resolves when a socket has been told of the session in a state. */
  function nextChangeTo(socket: Socket, state: string): Promise<void> {
    return new Promise((resolve) =>
      socket.on('change', ({ session }: { session: { state: string } | null }) => {
        if (session?.state === state) resolve();
      }),
    );
  }
});
