import { expect } from 'chai';
import { sessionStates } from '../../server/sessions/contract.ts';
import { checkTimes, isAskingOpen, sessionAfter } from '../../server/sessions/session.ts';
import { Problem } from '../../server/platform/problem.ts';
import { itMovesOnlyAs } from '../support/state-table.ts';

describe('a session', () => {
  itMovesOnlyAs(
    {
      edit: { from: ['planned', 'open', 'frozen'], to: 'same' },
      open: { from: ['planned'], to: 'open' },
      freeze: { from: ['open'], to: 'frozen' },
      start: { from: ['frozen'], to: 'live' },
      pause: { from: ['live'], to: 'paused' },
      resume: { from: ['paused'], to: 'live' },
      wrap_up: { from: ['live', 'paused'], to: 'wrap_up' },
      close: { from: ['wrap_up'], to: 'closed' },
      cancel: { from: ['planned', 'open', 'frozen'], to: 'cancelled' },
    },
    { states: sessionStates, after: sessionAfter },
  );

  describe('asking', () => {
    const asking = {
      askingOpensAt: new Date('2026-11-01T06:00:00Z'),
      askingClosesAt: new Date('2026-11-24T12:00:00Z'),
    };
    const within = new Date('2026-11-10T12:00:00Z');

    it('is open in the window of an open session', () => {
      expect(isAskingOpen({ ...asking, state: 'open' }, within)).to.equal(true);
    });

    it('is closed from the very moment the window ends', () => {
      expect(isAskingOpen({ ...asking, state: 'open' }, asking.askingClosesAt)).to.equal(false);
    });

    it('is closed before the window begins', () => {
      expect(isAskingOpen({ ...asking, state: 'open' }, new Date('2026-10-31T12:00:00Z'))).to.equal(false);
    });

    it('takes late questions while the session is live or paused', () => {
      const after = new Date('2026-11-25T11:30:00Z');
      expect(isAskingOpen({ ...asking, state: 'live' }, after)).to.equal(true);
      expect(isAskingOpen({ ...asking, state: 'paused' }, after)).to.equal(true);
    });

    for (const state of ['planned', 'frozen', 'wrap_up', 'closed', 'cancelled'] as const) {
      it(`is closed in a session that is ${state}`, () => {
        expect(isAskingOpen({ ...asking, state }, within)).to.equal(false);
      });
    }
  });

  describe('its times', () => {
    const times = {
      startsAt: new Date('2026-11-25T11:00:00Z'),
      endsAt: new Date('2026-11-25T12:30:00Z'),
      askingOpensAt: new Date('2026-11-01T06:00:00Z'),
      askingClosesAt: new Date('2026-11-24T12:00:00Z'),
    };

    it('pass in their order', () => {
      expect(() => checkTimes(times)).not.to.throw();
    });

    it('are refused with the field that is out of order', () => {
      const wrong = () => checkTimes({ ...times, endsAt: times.startsAt });
      expect(wrong).to.throw(Problem).with.nested.property('details.fields[0].field', 'endsAt');
    });
  });
});
