import { expect } from 'chai';
import { deferWaiting } from '../../server/questions/defer-waiting.ts';
import { undoableDecisions } from '../../server/questions/queries.ts';
import { undoTriage } from '../../server/questions/undo-triage.ts';
import { cancelSession } from '../../server/sessions/cancel-session.ts';
import { closeSession } from '../../server/sessions/close-session.ts';
import { wrapUpSession } from '../../server/sessions/wrap-up-session.ts';
import { cast, refused, testNow, useWorld } from '../support/world.ts';

const december = { startsAt: '2026-12-09T13:00', endsAt: '2026-12-09T14:30' };

describe('defer-waiting', () => {
  const { database, act, build } = useWorld();
  const rowsOf = async (ids: string[]) => {
    const rows = await database()('questions').whereIn('id', ids).orderBy('id');
    return rows.map((row) => ({ id: row.id, state: row.state, sessionId: row.session_id }));
  };
  const wrappedUp = async () => {
    const sessionId = await build.openSession();
    const ids = [
      await build.queued(sessionId),
      await build.queued(sessionId),
      await build.submitted(sessionId),
    ];
    await build.goLive(sessionId);
    await act('sanna', wrapUpSession, { sessionId });
    return { sessionId, ids };
  };

  afterEach(async () => {
    await database()('sessions').update({ state: 'closed' });
    await database()('questions').where({ state: 'deferred' }).update({ state: 'withdrawn' });
  });

  it('gives all that is left the same disposition, and then the session closes', async () => {
    const { sessionId, ids } = await wrappedUp();
    const next = await build.openSession(december);
    await refused(act('sanna', closeSession, { sessionId }), 'questions_without_disposition');

    const { questionIds, movedTo } = await act('sanna', deferWaiting, {
      sessionId,
      deferral: 'next_session',
    });

    expect(questionIds).to.deep.equal(ids);
    expect(movedTo?.id).to.equal(next);
    const states = (await rowsOf(ids)).map((row) => [row.sessionId, row.state]);
    expect(states).to.have.deep.members([
      [next, 'queued'],
      [next, 'queued'],
      [next, 'submitted'],
    ]);
    await act('sanna', closeSession, { sessionId });
  });

  it('is undone one question at a time', async () => {
    const { sessionId, ids } = await wrappedUp();
    const before = await rowsOf(ids);
    await build.openSession(december);
    await act('sanna', deferWaiting, { sessionId, deferral: 'next_session' });
    const told = { now: testNow, sessionId };
    expect(await undoableDecisions(database(), cast.sanna.personId, told)).to.have.length(3);

    await act('sanna', undoTriage, { questionId: ids[1] });

    expect(
      (await rowsOf(ids)).filter((row) => row.sessionId === sessionId).map(({ id }) => id),
    ).to.deep.equal([ids[1]]);
    expect(await undoableDecisions(database(), cast.sanna.personId, told)).to.have.length(2);
    for (const questionId of [ids[0], ids[2]]) await act('sanna', undoTriage, { questionId });
    expect(await rowsOf(ids)).to.deep.equal(before);
  });

  it('gives a lawyer all that is left to answer in writing', async () => {
    const { sessionId, ids } = await wrappedUp();
    await act('sanna', deferWaiting, { sessionId, deferral: 'written', until: '2026-12-02', lawyer: 2 });
    const rows = await database()('questions').whereIn('id', ids);
    for (const row of rows)
      expect(row).to.include({ state: 'deferred', deferred_until: '2026-12-02', written_lawyer: 2 });
  });

  it('is for what a session left: refused while it goes on, done when it was cancelled', async () => {
    const sessionId = await build.openSession();
    const questionId = await build.queued(sessionId);
    const deferring = { sessionId, deferral: 'next_session' };
    await refused(act('sanna', deferWaiting, deferring), 'session_state');
    await act('sanna', cancelSession, { sessionId });
    expect((await act('sanna', deferWaiting, deferring)).questionIds).to.deep.equal([questionId]);
  });
});
