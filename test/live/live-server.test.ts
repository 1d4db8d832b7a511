import { expect } from 'chai';
import type { Socket } from 'socket.io-client';
import { createSharedDoc } from '../../client/live/shared-doc.ts';
import { signAnswer } from '../../server/answers/sign-answer.ts';
import { typeProvisional } from '../../server/answers/type-provisional.ts';
import { socketEvents } from '../../server/live/socket-events.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { editSession } from '../../server/sessions/edit-session.ts';
import { pauseSession } from '../../server/sessions/pause-session.ts';
import { resumeSession } from '../../server/sessions/resume-session.ts';
import type { CatchUp, ProvisionalText, SessionChange } from '../../server/sessions/contract.ts';
import { cast, someWords } from '../support/world.ts';
import { ask, connected, heard, type Reply, socketFor, type SocketOf, useLiveWorld } from './live-world.ts';

describe('the live server', () => {
  const world = useLiveWorld();
  const { act, build } = world;
  const opened: Socket[] = [];

  async function open(options: Partial<SocketOf> = {}): Promise<Socket> {
    const socket = await connected(await socketFor({ process: world.process(), world, ...options }));
    opened.push(socket);
    return socket;
  }
  const refusedToOpen = (options: Partial<SocketOf>) =>
    open(options).then(
      () => false,
      () => true,
    );

  afterEach(() => {
    for (const socket of opened.splice(0)) socket.disconnect();
  });

  describe('at the handshake', () => {
    it('lets in a visitor from the own origin', async () => {
      expect((await open()).connected).to.equal(true);
    });

    for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1.elsewhere.example']) {
      it(`refuses the origin ${origin}`, async () => {
        expect(await refusedToOpen({ headers: { origin } })).to.equal(true);
      });
    }

    it('refuses whoever names no origin: a browser always does', async () => {
      expect(await refusedToOpen({ headers: { origin: '' } })).to.equal(true);
    });

    it('refuses a neighbour on another port', async () => {
      const origin = world.process().publicUrl.replace(/\d+$/, '1');

      expect(await refusedToOpen({ headers: { origin } })).to.equal(true);
    });
  });

  describe('with what is sent to it', () => {
    const anId = '0123456789abcdef';

    it('refuses an event it does not know, whatever its name', async () => {
      const socket = await open();

      for (const name of ['no-such-thing', '__proto__', 'constructor', 'toString', 'error', 'message']) {
        const { ok, problem } = await ask(socket, name, {});
        expect({ ok, code: problem?.code }, name).to.deep.equal({ ok: false, code: 'not_found' });
      }
    });

    it('refuses an envelope that is none', async () => {
      const socket = await open({ name: 'sanna' });

      for (const sent of [null, 1, 'text', [], { input: {}, more: 1 }, { input: {}, operationId: 'short' }]) {
        const reply = await socket.timeout(5_000).emitWithAck('pause-session', sent);
        expect(reply.ok, JSON.stringify(sent)).to.equal(false);
        expect(reply.problem.status).to.be.within(400, 422);
      }
    });

    it('drops an event without acknowledgement or anything in it, and goes on', async () => {
      const socket = await open({ name: 'juho' });

      for (const { name } of socketEvents) socket.emit(name);
      for (const event of socketEvents.slice(0, 5)) socket.emit(event.name, { input: { sessionId: anId } });
      const { problem } = await ask(await open({ name: 'lea' }), 'session:follow', { sessionId: anId });

      expect(problem?.code).to.equal('not_found');
      expect(socket.connected).to.equal(true);
    });

    it('refuses an input beside the contract in the language of the socket', async () => {
      const socket = await socketFor({ process: world.process(), world, name: 'sanna' });
      socket.auth = { language: 'sv' };
      opened.push(await connected(socket));

      const { problem } = await ask(socket, 'pause-session', { sessionId: anId, more: true });

      expect(problem).to.include({ code: 'invalid_input', title: 'Kontrollera de markerade punkterna' });
    });

    it('refuses a visitor and a role without the right alike', async () => {
      const sessionId = await build.openSession();
      const visitor = await ask(await open(), 'freeze-session', { sessionId });
      const worker = await ask(await open({ name: 'aino' }), 'freeze-session', { sessionId });

      expect(visitor.problem?.code).to.equal('sign_in_required');
      expect(worker.problem?.code).to.equal('not_found');
    });

    it('performs a command once however often it is sent', async () => {
      const sessionId = await build.openSession();
      const socket = await open({ name: 'aino' });
      const input = { sessionId, text: someWords.question, consent: 'as_is' };

      const sent = { input, operationId: 'one-operation-only' };
      const first: Reply = await socket.timeout(5_000).emitWithAck('submit-question', sent);
      const again: Reply = await socket.timeout(5_000).emitWithAck('submit-question', sent);

      expect(first.ok).to.equal(true);
      expect(again).to.deep.equal(first);
      expect(await world.database()('questions').where({ session_id: sessionId })).to.have.length(1);
    });

    it('refuses what comes faster than anyone types, and closes what does not stop', async () => {
      const socket = await open();
      const replies = Array.from({ length: 60 }, () => ask(socket, 'session:leave', {}));
      const refused = (await Promise.all(replies)).filter(
        ({ problem }) => problem?.code === 'too_many_requests',
      );
      expect(refused.length).to.be.above(10);

      const closed = heard(socket, 'disconnect');
      for (let sent = 0; sent < 300; sent += 1) socket.emit('session:leave', { input: {} });
      await closed;
    });
  });

  describe('when rights end', () => {
    it('closes the sockets of a sign-in on every process', async () => {
      const second = await world.startProcess();
      const signIns = async () => world.database()('sign_ins').pluck<string[]>('sid');
      const before = await signIns();
      const socket = await open({ process: second, name: 'aino' });
      const [first] = (await signIns()).filter((sid) => !before.includes(sid));
      const other = await open({ process: second, name: 'aino' });
      const closed = heard(socket, 'disconnect');
      await world.process().live.endSignIn(first ?? '');
      await closed;

      expect(other.connected).to.equal(true);
    });

    it('closes the sockets of a person on every process', async () => {
      const second = await world.startProcess();
      const sockets = [await open({ name: 'juho' }), await open({ process: second, name: 'juho' })];
      const closed = sockets.map((socket) => heard(socket, 'disconnect'));

      await world.process().live.endPerson(cast.juho.personId);

      await Promise.all(closed);
    });

    it('refuses a command when the role has been taken away, and closes the socket', async () => {
      const sessionId = await build.openSession();
      await build.goLive(sessionId);
      const socket = await open({ name: 'sanna' });
      await ask(socket, 'session:follow', { sessionId });
      const closed = heard(socket, 'disconnect');
      await world.database()('people').where({ id: cast.sanna.personId }).update({ role: 'participant' });

      const reply = await ask(socket, 'pause-session', { sessionId }).catch(() => ({ ok: false }));
      await closed;
      await world.database()('people').where({ id: cast.sanna.personId }).update({ role: 'coordinator' });

      expect(reply.ok).to.equal(false);
      expect(await world.database()('sessions').where({ id: sessionId }).first()).to.have.property(
        'state',
        'live',
      );
    });

    it('closes what should have been closed while nobody listened', async () => {
      const ended = await open({ name: 'pia' });
      const holds = await open({ name: 'lea' });
      const closed = heard(ended, 'disconnect');
      await world.database()('sign_ins').whereRaw(`sess->>'personId' = ?`, [cast.pia.personId]).delete();

      world.process().live.closeEnded();
      await closed;

      expect(holds.connected).to.equal(true);
    });

    it('closes a socket that has stayed open for twelve hours since the sign-in, and refuses what it still sends', async () => {
      const [idle, busy] = [await open({ name: 'pia' }), await open({ name: 'pia' })];
      const holds = await open({ name: 'lea' });
      const closed = [idle, busy].map((socket) => heard(socket, 'disconnect'));
      // The row itself was used a moment ago and holds for hours.
      const hoursAgo = (hours: number) =>
        world
          .database()('sign_ins')
          .whereRaw(`sess->>'personId' = ?`, [cast.pia.personId])
          .update({
            sess: world
              .database()
              .raw(`jsonb_set(sess::jsonb, '{signedInAt}', to_jsonb(? :: bigint))`, [
                Date.now() - hours * 3_600_000,
              ]),
          });
      await hoursAgo(11.9);
      expect(await ask(busy, 'session:leave', {})).to.include({ ok: true });
      await hoursAgo(12.1);

      const reply = await ask(busy, 'session:leave', {}).catch(() => ({ ok: false }));
      world.process().live.closeEnded();
      await Promise.all(closed);

      expect(reply.ok).to.equal(false);
      expect(holds.connected).to.equal(true);
    });

    it('refuses a command of a sign-in that has ended', async () => {
      const socket = await open({ name: 'aino' });
      await world.database()('sign_ins').whereRaw(`sess->>'personId' = ?`, [cast.aino.personId]).delete();

      const reply = await ask(socket, 'support-question', { questionId: anIdOf(1) }).catch(() => ({
        ok: false,
      }));

      expect(reply.ok).to.equal(false);
    });
  });

  describe('to followers', () => {
    it('shows a session that is not public to those who are signed in alone', async () => {
      const sessionId = await build.openSession({ visibility: 'signed_in' });

      expect((await ask(await open(), 'session:follow', { sessionId })).problem?.code).to.equal('not_found');
      expect((await ask(await open({ name: 'pia' }), 'session:follow', { sessionId })).ok).to.equal(true);
    });

    it('gives an event its number alone where an audience may see nothing of it', async () => {
      const sessionId = await build.openSession();
      const [visitor, lawyer] = [await open(), await open({ name: 'lea' })];
      for (const socket of [visitor, lawyer]) await ask(socket, 'session:follow', { sessionId });
      const changes = [nextChange(visitor), nextChange(lawyer)];

      const questionId = await build.submitted(sessionId);
      const [seen, known] = await Promise.all(changes);

      expect(seen).to.deep.include({ seq: known?.seq, questions: [], removed: [] });
      expect(JSON.stringify(seen)).to.not.include(questionId);
      expect(known?.questions[0]).to.have.property('id', questionId);
    });

    it('catches up by number alone, and sends the whole after a long time or an unknown one', async () => {
      const { sessionId } = await build.onAir();
      const socket = await open({ name: 'pia' });
      const whole = (await ask(socket, 'session:follow', { sessionId })).reply as CatchUp;
      const seq = whole.snapshot?.seq ?? 0;
      await act('sanna', pauseSession, { sessionId });
      await act('sanna', resumeSession, { sessionId });

      const changes = (await ask(socket, 'session:follow', { sessionId, after: seq })).reply as CatchUp;
      const ahead = (await ask(socket, 'session:follow', { sessionId, after: seq + 500 })).reply as CatchUp;

      expect(changes.snapshot).to.equal(null);
      expect(changes.changes.map((change) => change.seq)).to.deep.equal([seq + 1, seq + 2]);
      expect(ahead.snapshot?.seq).to.equal(seq + 2);
    });

    it('takes a visitor out when the session is no longer public', async () => {
      const sessionId = await build.openSession();
      const [visitor, member] = [await open(), await open({ name: 'pia' })];
      for (const socket of [visitor, member]) await ask(socket, 'session:follow', { sessionId });
      const moved = heard(visitor, 'moved');
      let told = 0;
      visitor.on('change', () => (told += 1));
      const marker = nextChange(member);

      await act('sanna', editSession, { ...editOf(sessionId), visibility: 'signed_in' });
      await Promise.all([moved, marker]);

      expect((await ask(visitor, 'session:follow', { sessionId })).problem?.code).to.equal('not_found');
      expect(told).to.equal(0);
    });

    it('shows what is typed to all, the document and the cursor to the session’s lawyers alone', async () => {
      const { sessionId, questionId } = await build.onAir();
      const [visitor, lawyer, sanna] = [
        await open(),
        await open({ name: 'lauri' }),
        await open({ name: 'sanna' }),
      ];
      const cursors: unknown[] = [];
      for (const socket of [visitor, lawyer, sanna]) {
        await ask(socket, 'session:follow', { sessionId });
        socket.on('cursor', (cursor) => cursors.push(cursor));
      }
      const typing = await open({ name: 'lea' });
      const doc = createSharedDoc();
      doc.rewrite('markdown', '**nyt**');
      doc.rewrite('citations', 'LSL 25 §\nLSL');
      const cursor = doc.cursorAt('markdown', 3);
      const told = [visitor, lawyer, sanna].map((socket) => heard(socket, 'provisional'));
      const update = doc.updateSince(null);
      await ask(typing, 'type-provisional', { questionId, generation: 1, update, cursor });
      const [toVisitor, toLawyer, toSanna] = (await Promise.all(told)).map(([text]) => text);

      expect(toVisitor).to.deep.include({ questionId, html: '<p><strong>nyt</strong></p>', lawyer: 1 });
      expect(toVisitor).to.deep.include({ shared: null, generation: 1 });
      expect(toVisitor).to.have.nested.property('citations[0].text', 'Lastensuojelulaki 417/2007 25 §');
      expect(toSanna).to.deep.equal(toVisitor);
      expect(createSharedDoc({ state: sharedOf(toLawyer), writers: [] }).text('markdown')).to.equal(
        '**nyt**',
      );
      expect(cursors).to.deep.equal([{ questionId, lawyer: 1, cursor }]);
    });

    it('ends what is typed for all when the answer is signed, and tells its lawyers when it leaves the air', async () => {
      const { sessionId, questionId } = await build.onAir();
      const [visitor, lawyer] = [await open(), await open({ name: 'lauri' })];
      for (const socket of [visitor, lawyer]) await ask(socket, 'session:follow', { sessionId });
      const doc = createSharedDoc();
      doc.rewrite('markdown', 'Kyllä');
      const first = [visitor, lawyer].map((socket) => heard(socket, 'provisional'));
      await act('lea', typeProvisional, { questionId, generation: 1, update: doc.updateSince(null) });
      await Promise.all(first);
      const { versionId, revision } = await build.answerSaved(questionId);

      const ended = [visitor, lawyer].map((socket) => heard(socket, 'provisional'));
      await act('lea', signAnswer, { versionId, revision });
      for (const [text] of await Promise.all(ended))
        expect(text).to.deep.include({ html: '', citations: [], generation: 2, revision: 2 });
      const off = heard(lawyer, 'provisional');
      const toVisitor: unknown[] = [];
      visitor.on('provisional', (text) => toVisitor.push(text));
      await act('sanna', takeOffAir, { sessionId });

      expect((await off)[0]).to.deep.include({ html: '', generation: 3 });
      await ask(visitor, 'session:leave', {});
      expect(toVisitor).to.deep.equal([]);
    });
  });

  const editOf = (sessionId: string) => {
    const { forumId: _forumId, ...plan } = world.plan();
    return { sessionId, ...plan };
  };
});

const sharedOf = (text: unknown) => (text as ProvisionalText).shared ?? '';

const anIdOf = (digit: number) => String(digit).repeat(16);

async function nextChange(socket: Socket): Promise<SessionChange> {
  const [change] = await heard(socket, 'change');
  return change as SessionChange;
}
