import { expect } from 'chai';
import { applyCatchUp, beginState, type LiveState } from '../../client/live/live-state.ts';
import { queueOf } from '../../client/live/live-session-parts.ts';
import { readCatchUp } from '../../server/live/catch-up.ts';
import { deferQuestion } from '../../server/questions/defer-question.ts';
import { placeQuestion } from '../../server/questions/place-question.ts';
import { putOnAir } from '../../server/questions/put-on-air.ts';
import { requeueQuestion } from '../../server/questions/requeue-question.ts';
import { takeOffAir } from '../../server/questions/take-off-air.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { cast, type CastName, refused, useWorld } from '../support/world.ts';

describe('the agenda of a live session', () => {
  const { database, clock, act, build } = useWorld();
  const names: CastName[] = ['aino', 'pia', 'lea', 'sanna'];
  let sessionId: string;
  let agenda: string[];
  let pages: Map<CastName, LiveState>;

  beforeEach(async () => {
    sessionId = await build.openSession();
    agenda = [];
    while (agenda.length < 4) agenda.push(await build.queued(sessionId));
    await build.goLive(sessionId);
    pages = new Map();
    for (const name of names) {
      const { snapshot, provisional } = await reading(name);
      if (snapshot) pages.set(name, beginState({ snapshot, provisional }));
    }
  });

  const reading = (name: CastName, after?: number) =>
    readCatchUp(database(), cast[name], { sessionId, after, now: clock.now() });
  /** The queue on the pages that were open all the time, expected to be everyone's and a fresh page's too. */
  const queueShown = async (): Promise<string[]> => {
    const shown = [];
    for (const [name, page] of pages) {
      const state = applyCatchUp(page, await reading(name, page.seq));
      pages.set(name, state);
      const { snapshot, provisional } = await reading(name);
      const queue = queueOf(state).map(({ id }) => id);
      const fresh = snapshot && queueOf(beginState({ snapshot, provisional })).map(({ id }) => id);
      expect(fresh, name).to.deep.equal(queue);
      shown.push(queue);
    }
    for (const queue of shown) expect(queue).to.deep.equal(shown[0]);
    return shown[0] ?? [];
  };

  it('keeps its order when a question is taken up out of it', async () => {
    const [first, second, third, fourth] = agenda;
    await act('lea', putOnAir, { sessionId, questionId: third });
    expect(await queueShown()).to.deep.equal([first, second, fourth]);
  });

  it('takes a question that left the air unanswered back to its own place', async () => {
    const [first, second, third, fourth] = agenda;
    await act('sanna', putOnAir, { sessionId, questionId: third });
    await act('sanna', putOnAir, { sessionId, questionId: second });
    expect(await queueShown()).to.deep.equal([first, third, fourth]);
    await act('sanna', takeOffAir, { sessionId });
    expect(await queueShown()).to.deep.equal(agenda);
  });

  it('puts a late question last, also when what was last has been taken up', async () => {
    const [first, second, third, fourth] = agenda;
    await act('sanna', putOnAir, { sessionId, questionId: fourth });
    const late = await build.queued(sessionId, 'juho');
    expect(await queueShown()).to.deep.equal([first, second, third, late]);

    const later = await build.queued(sessionId);
    await act('sanna', takeOffAir, { sessionId });
    expect(await queueShown()).to.deep.equal([...agenda, late, later]);
  });

  it('puts a deferred question that comes back last', async () => {
    const [first, second, third, fourth] = agenda;
    await act('sanna', deferQuestion, { questionId: second, deferral: 'next_session' });
    expect(await queueShown()).to.deep.equal([first, third, fourth]);
    await act('sanna', requeueQuestion, { questionId: second });
    expect(await queueShown()).to.deep.equal([first, third, fourth, second]);
  });

  it('cannot be changed by hand', async () => {
    const last = { sessionId, questionId: agenda[3], position: 1 };
    await refused(act('sanna', placeQuestion, last), 'session_state');
    expect(await queueShown()).to.deep.equal(agenda);
  });

  it('puts a question carried over from another session last in the order that was fixed by hand', async () => {
    const nextId = await build.openSession({ startsAt: '2026-12-02T13:00', endsAt: '2026-12-02T14:30' });
    const [one, other] = [await build.queued(nextId), await build.queued(nextId)];
    await act('sanna', placeQuestion, { sessionId: nextId, questionId: other, position: 1 });
    await act('sanna', freezeSession, { sessionId: nextId });

    await act('sanna', deferQuestion, { questionId: agenda[0], deferral: 'next_session' });

    const { snapshot } = await readCatchUp(database(), cast.aino, { sessionId: nextId, now: clock.now() });
    const queue = snapshot?.questions.filter(({ state }) => state === 'queued').map(({ id }) => id);
    expect(queue).to.deep.equal([other, one, agenda[0]]);
  });

  it('has one question on air: the database itself refuses a second', async () => {
    const [first, second] = agenda;
    await act('sanna', putOnAir, { sessionId, questionId: first });

    const secondToo = database()('questions')
      .where({ id: second })
      .update({ state: 'on_air', on_air_since: clock.now() });
    const fault: unknown = await secondToo.then(
      () => null,
      (error: unknown) => error,
    );

    expect(fault).to.include({ code: '23505', constraint: 'questions_one_on_air' });
    const onAir = await database()('questions').where({ session_id: sessionId, state: 'on_air' });
    expect(onAir.map(({ id }) => id)).to.deep.equal([first]);
  });
});
