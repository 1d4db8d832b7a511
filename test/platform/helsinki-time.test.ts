import { expect } from 'chai';
import { helsinkiDay, helsinkiWallTime, momentOf } from '../../server/platform/helsinki-time.ts';

describe('Helsinki time', () => {
  it('reads a winter hour two hours ahead of UTC', () => {
    expect(momentOf('2026-11-25T13:00').toISOString()).to.equal('2026-11-25T11:00:00.000Z');
  });

  it('reads a summer hour three hours ahead of UTC', () => {
    expect(momentOf('2026-06-25T13:00').toISOString()).to.equal('2026-06-25T10:00:00.000Z');
  });

  it('takes the earlier of the two hours when clocks go back', () => {
    expect(momentOf('2026-10-25T03:30').toISOString()).to.equal('2026-10-25T00:30:00.000Z');
  });

  it('takes a time that clocks skip as the moment after the skip', () => {
    expect(momentOf('2026-03-29T03:30').toISOString()).to.equal('2026-03-29T01:30:00.000Z');
  });

  it('takes a moment with its own zone as it says', () => {
    expect(momentOf('2026-11-25T13:00:00Z').toISOString()).to.equal('2026-11-25T13:00:00.000Z');
  });

  it('writes what it reads', () => {
    expect(helsinkiWallTime(momentOf('2026-07-01T08:15'))).to.equal('2026-07-01T08:15');
  });

  it('knows that a late evening in UTC is already tomorrow', () => {
    expect(helsinkiDay(new Date('2026-11-25T22:30:00Z'))).to.equal('2026-11-26');
  });
});
