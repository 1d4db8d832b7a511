import { expect } from 'chai';
import { inReadersOrder } from '../../client/live/agenda-order.ts';
import { beginState } from '../../client/live/live-state.ts';
import { queueOf } from '../../client/live/live-session-parts.ts';
import { readCatchUp } from '../../server/live/catch-up.ts';
import { orderSeedOf } from '../../server/live/order-seed.ts';
import { placeQuestion } from '../../server/questions/place-question.ts';
import { supportQuestion } from '../../server/questions/support-question.ts';
import { freezeSession } from '../../server/sessions/freeze-session.ts';
import { cast, type CastName, useWorld } from '../support/world.ts';

describe('the order of questions before the freeze', () => {
  const { database, clock, act, build } = useWorld();
  let sessionId: string;
  let approved: string[];

  beforeEach(async () => {
    sessionId = await build.openSession();
    approved = [];
    while (approved.length < 9) approved.push(await build.queued(sessionId));
  });

  const reading = (name: CastName, after?: number) =>
    readCatchUp(database(), cast[name], { sessionId, after, now: clock.now() });
  /** What a page made now shows someone, in its order. */
  const seenBy = async (name: CastName): Promise<string[]> => {
    const { snapshot, provisional, audience } = await reading(name);
    if (!snapshot) throw new Error('There is no whole');
    const queue = queueOf(beginState({ snapshot, provisional }));
    return inReadersOrder(queue, orderSeedOf(cast[name], audience, snapshot.session)).map(({ id }) => id);
  };

  it('is each supporter’s own, and the same for one each time', async () => {
    const aino = await seenBy('aino');
    const juho = await seenBy('juho');

    expect(aino).to.have.members(approved).and.not.deep.equal(approved);
    expect(juho).to.have.members(approved).and.not.deep.equal(approved);
    expect(juho).not.to.deep.equal(aino);
    expect(await seenBy('aino')).to.deep.equal(aino);
  });

  it('keeps what a supporter has seen in its order when another question comes', async () => {
    const before = await seenBy('aino');
    const another = await build.queued(sessionId);

    const after = await seenBy('aino');

    expect(after).to.include(another);
    expect(after.filter((id) => id !== another)).to.deep.equal(before);
  });

  it('tells a supporter nothing of the order of approval, of support or of the coordinator’s hand', async () => {
    const shown = (questions: { id: string }[]) =>
      questions.map((question) => ({ ...question, supports: undefined }));
    const before = await reading('aino');
    const order = await seenBy('aino');

    await act('juho', supportQuestion, { questionId: approved[8] });
    await act('sanna', placeQuestion, { sessionId, questionId: approved[8], position: 1 });

    const after = await reading('aino');
    expect(await seenBy('aino')).to.deep.equal(order);
    expect(shown(after.snapshot?.questions ?? [])).to.deep.equal(shown(before.snapshot?.questions ?? []));
    expect(after.snapshot?.questions.map(({ id }) => id)).to.deep.equal([...approved].sort());
    const { changes } = await reading('aino', before.snapshot?.seq);
    const told = changes.flatMap(({ questions }) => questions);
    expect(told.map(({ position }) => position)).to.deep.equal(approved.map(() => null));
    expect(told.map(({ id }) => id)).to.deep.equal([...approved].sort());
  });

  it('is the coordinator’s for the coordinator and the lawyers, who have no support to give', async () => {
    await act('sanna', placeQuestion, { sessionId, questionId: approved[8], position: 1 });
    const byHand = [approved[8], ...approved.slice(0, 8)];
    expect(await seenBy('sanna')).to.deep.equal(byHand);
    expect(await seenBy('lea')).to.deep.equal(byHand);
  });

  it('is the agenda’s for everyone after the freeze, on a page that was open before it too', async () => {
    const { snapshot, provisional, audience } = await reading('aino');
    if (!snapshot) throw new Error('There is no whole');
    const seed = orderSeedOf(cast.aino, audience, snapshot.session);
    await act('sanna', placeQuestion, { sessionId, questionId: approved[8], position: 1 });
    await act('sanna', freezeSession, { sessionId });

    const agenda = [approved[8], ...approved.slice(0, 8)];
    for (const name of ['aino', 'juho', 'pia', 'lea', 'sanna'] as const) {
      expect(await seenBy(name), name).to.deep.equal(agenda);
    }
    const frozen = (await reading('aino')).snapshot;
    expect(frozen && orderSeedOf(cast.aino, 'member', frozen.session)).to.equal(null);
    const open = beginState({ snapshot: frozen ?? snapshot, provisional });
    expect(inReadersOrder(queueOf(open), seed).map(({ id }) => id)).to.deep.equal(agenda);
  });

  it('favours no place: over many readers each question is first about as often', () => {
    const questions = Array.from({ length: 8 }, (_, index) => ({ id: `kysymys${index}`, position: null }));
    const readers = 4000;
    const first = new Map(questions.map(({ id }) => [id, 0]));
    for (let reader = 0; reader < readers; reader += 1) {
      const id = inReadersOrder(questions, `lukija${reader}`)[0]?.id ?? '';
      first.set(id, (first.get(id) ?? 0) + 1);
    }
    for (const [id, times] of first) expect(times, id).to.be.within(400, 600);
  });
});
