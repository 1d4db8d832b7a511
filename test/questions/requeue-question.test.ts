import { expect } from 'chai';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { editWording } from '../../server/questions/edit-wording.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { refused, someWords, useWorld } from '../support/world.ts';

describe('requeue-question', () => {
  const { database, act, build } = useWorld();
  const rowOf = (id: string) => database()('questions').where({ id }).first();
  const wording = { title: someWords.title, text: someWords.publicText };

  const written = { deferral: 'written', until: '2026-12-09', lawyer: 1 };
  const deferredFromCancelled = async () => {
    const sessionId = await build.openSession();
    const questionId = await build.queued(sessionId);
    await act('sanna', cancelSession, { sessionId });
    await act('sanna', deferQuestion, { questionId, ...written });
    return { sessionId, questionId };
  };

  afterEach(async () => {
    await database()('sessions').update({ state: 'cancelled' });
  });

  it('brings a question whose session is over to the forum’s next', async () => {
    const { questionId } = await deferredFromCancelled();
    const next = await build.openSession({ startsAt: '2026-12-01T13:00', endsAt: '2026-12-01T14:00' });

    await act('sanna', requeueQuestion, { questionId });

    expect(await rowOf(questionId)).to.include({
      session_id: next,
      state: 'queued',
      position: 1,
      deferral: null,
      written_lawyer: null,
    });
    const events = await database()('events').where({ session_id: next, type: 'question.requeued' });
    expect(events).to.have.length(1);
  });

  it('is undone to where the question was', async () => {
    const { sessionId, questionId } = await deferredFromCancelled();
    await build.openSession();
    await act('sanna', requeueQuestion, { questionId });

    await act('sanna', undoTriage, { questionId });

    expect(await rowOf(questionId)).to.include({
      session_id: sessionId,
      state: 'deferred',
      deferral: 'written',
      deferred_until: '2026-12-09',
      written_lawyer: 1,
    });
  });

  it('refuses when the forum has no session ahead', async () => {
    const { questionId } = await deferredFromCancelled();
    await refused(act('sanna', requeueQuestion, { questionId }), 'session_state');
  });

  it('takes a question that was deferred before it had a public wording once it is given one', async () => {
    const questionId = await build.submitted(await build.openSession());
    await act('sanna', deferQuestion, { questionId, deferral: 'next_session' });
    await refused(act('sanna', requeueQuestion, { questionId }), 'wording_missing');

    await act('sanna', editWording, { questionId, ...wording });
    await act('sanna', requeueQuestion, { questionId });

    expect(await rowOf(questionId)).to.include({ state: 'queued' });
  });
});
