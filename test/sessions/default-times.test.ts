import { expect } from 'chai';
import { momentOf } from '../../server/platform/helsinki-time.ts';
import { defaultTimes } from '../../server/sessions/default-times.ts';
import { checkTimes } from '../../server/sessions/session.ts';

describe('the times a new session is first offered', () => {
  it('are the coming Wednesday afternoon, asking until the day before', () => {
    const sunday = new Date('2026-11-22T10:00:00Z');
    expect(defaultTimes(sunday)).to.deep.equal({
      startsAt: '2026-11-25T13:00',
      endsAt: '2026-11-25T14:30',
      askingOpensAt: '2026-11-22T12:00',
      askingClosesAt: '2026-11-24T16:00',
    });
  });

  it('are a week later when there would be less than two days to ask', () => {
    expect(defaultTimes(new Date('2026-11-23T10:00:00Z')).startsAt).to.equal('2026-12-02T13:00');
    expect(defaultTimes(new Date('2026-11-25T08:00:00Z')).startsAt).to.equal('2026-12-02T13:00');
  });

  it('take the day from Helsinki, where it changes before midnight in UTC', () => {
    expect(defaultTimes(new Date('2026-11-21T22:30:00Z')).askingOpensAt).to.equal('2026-11-22T00:30');
    expect(defaultTimes(new Date('2026-11-22T22:30:00Z')).startsAt).to.equal('2026-12-02T13:00');
  });

  it('are in their right order whenever they are asked for', () => {
    for (let hours = 0; hours < 24 * 14; hours += 5) {
      const times = defaultTimes(new Date(Date.UTC(2027, 2, 20) + hours * 3_600_000));
      const { startsAt, endsAt, askingOpensAt, askingClosesAt } = times;
      const moments = {
        startsAt: momentOf(startsAt),
        endsAt: momentOf(endsAt),
        askingOpensAt: momentOf(askingOpensAt),
        askingClosesAt: momentOf(askingClosesAt),
      };
      expect(() => checkTimes(moments), askingOpensAt).not.to.throw();
    }
  });
});
