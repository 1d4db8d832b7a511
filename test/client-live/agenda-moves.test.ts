import { expect } from 'chai';
import { createAgendaMoves, withPlaced } from '../../client/live/agenda-moves.ts';
import type { SendOptions } from '../../client/live/live-context.ts';
import type { Answered } from '../../client/live/send-until-answered.ts';

type Sent = { input: object; answer(answered: Answered): void; unreached(): void };

/** Moves whose commands are answered by hand. */
function movesByHand() {
  const sent: Sent[] = [];
  const send = (_command: string, input: object, { onUnreached = () => {} }: SendOptions = {}) =>
    new Promise<Answered>((answer) => void sent.push({ input, answer, unreached: onUnreached }));
  return { agenda: createAgendaMoves('session', send), sent };
}

const shown = ['a', 'b', 'c', 'd'];
const done: Answered = { kind: 'done', reply: {} };
const refused: Answered = { kind: 'refused', problem: { code: 'session_state', title: 'Ei enää' } };
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('moving questions in the agenda', () => {
  it('puts one in its place and keeps the others in theirs', () => {
    expect(withPlaced(['a', 'b', 'c', 'd'], 'd', 2)).to.deep.equal(['a', 'd', 'b', 'c']);
    expect(withPlaced(['a', 'b', 'c', 'd'], 'a', 3)).to.deep.equal(['b', 'c', 'a', 'd']);
    expect(withPlaced(['a', 'b'], 'x', 1)).to.deep.equal(['a', 'b']);
  });

  it('sends one move at a time, and of steps not sent yet the last alone', async () => {
    const { agenda, sent } = movesByHand();
    agenda.place(shown, 'a', 2);
    agenda.place(shown, 'a', 3);
    agenda.place(shown, 'a', 4);
    expect(sent.map(({ input }) => input)).to.deep.equal([
      { sessionId: 'session', questionId: 'a', position: '2' },
    ]);

    sent[0]?.answer(done);
    await soon();

    expect(sent.map(({ input }) => input)).to.deep.equal([
      { sessionId: 'session', questionId: 'a', position: '2' },
      { sessionId: 'session', questionId: 'a', position: '4' },
    ]);
  });

  it('sends every move of different questions, in their order', async () => {
    const { agenda, sent } = movesByHand();
    agenda.place(shown, 'a', 2);
    agenda.place(shown, 'b', 1);
    agenda.place(shown, 'a', 3);
    for (let next = 0; next < 3; next += 1) {
      sent[next]?.answer(done);
      await soon();
    }
    expect(sent.map(({ input }) => 'questionId' in input && input.questionId)).to.deep.equal(['a', 'b', 'a']);
  });

  it('keeps a move shown until the session’s order has it', async () => {
    const { agenda, sent } = movesByHand();
    const progress = () => agenda.store.get().moves.map((move) => move.progress);
    agenda.place(shown, 'a', 2);
    agenda.settle(['b', 'a', 'c', 'd']);
    expect(progress()).to.deep.equal(['sending']);
    sent[0]?.answer(done);
    await soon();
    agenda.settle(shown);
    expect(progress()).to.deep.equal(['answered']);
    agenda.settle(['b', 'a', 'c', 'd']);
    expect(progress()).to.deep.equal([]);
  });

  it('keeps a later move shown while only an earlier one has been told', async () => {
    const { agenda, sent } = movesByHand();
    agenda.place(shown, 'a', 2);
    agenda.place(['b', 'a', 'c', 'd'], 'd', 1);
    for (const { answer } of [...sent]) answer(done);
    await soon();
    sent[1]?.answer(done);
    await soon();
    agenda.settle(['b', 'a', 'c', 'd']);
    expect(agenda.store.get().moves.map(({ questionId }) => questionId)).to.deep.equal(['d']);
    agenda.settle(['d', 'b', 'a', 'c', 'another']);
    expect(agenda.store.get().moves).to.deep.equal([]);
  });

  it('tells while a move reaches nobody', () => {
    const { agenda, sent } = movesByHand();
    agenda.place(shown, 'a', 2);
    sent[0]?.unreached();
    expect(agenda.store.get().moves.map(({ progress }) => progress)).to.deep.equal(['unreached']);
  });

  it('takes a refused move back and says why, until the next one', async () => {
    const { agenda, sent } = movesByHand();
    agenda.place(shown, 'a', 2);
    sent[0]?.answer(refused);
    await soon();
    expect(agenda.store.get()).to.deep.equal({
      moves: [],
      problem: { code: 'session_state', title: 'Ei enää' },
    });
    agenda.place(shown, 'a', 2);
    expect(agenda.store.get().problem).to.equal(null);
  });
});
