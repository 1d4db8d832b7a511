import { expect } from 'chai';
import { estimateAt, minutesLeft, minutesSince } from '../../client/live/time-estimate.ts';

const since = '2026-11-25T11:00:00.000Z';
const at = (seconds: number) => Date.parse(since) + seconds * 1000;

describe('the time of a question on air', () => {
  it('is told in whole minutes gone', () => {
    expect([0, 59, 60, 179].map((seconds) => minutesSince(since, at(seconds)))).to.deep.equal([0, 0, 1, 2]);
  });

  it('never goes backwards when the browser’s clock is behind the server’s', () => {
    expect(minutesSince(since, at(-90))).to.equal(0);
    expect(estimateAt(8, since, at(-90))).to.deep.equal({ kind: 'left', minutes: 8 });
  });

  it('has what is left of its estimate, about', () => {
    expect(estimateAt(8, since, at(0))).to.deep.equal({ kind: 'left', minutes: 8 });
    expect(estimateAt(8, since, at(5 * 60 + 10))).to.deep.equal({ kind: 'left', minutes: 3 });
    expect(estimateAt(8, since, at(7 * 60 + 30))).to.deep.equal({ kind: 'left', minutes: 1 });
  });

  it('has used its estimate in the minute around it, and is over it after that', () => {
    expect(estimateAt(8, since, at(7 * 60 + 31))).to.deep.equal({ kind: 'used' });
    expect(estimateAt(8, since, at(8 * 60 + 59))).to.deep.equal({ kind: 'used' });
    expect(estimateAt(8, since, at(9 * 60))).to.deep.equal({ kind: 'over', minutes: 1 });
    expect(estimateAt(8, since, at(10 * 60 + 59))).to.deep.equal({ kind: 'over', minutes: 2 });
  });
});

describe('the time left of a session', () => {
  it('is whole minutes, none in the last one, and null when the end has gone by', () => {
    const ends = '2026-11-25T11:42:30.000Z';
    expect(minutesLeft(ends, at(0))).to.equal(42);
    expect(minutesLeft(ends, at(42 * 60))).to.equal(0);
    expect(minutesLeft(ends, at(43 * 60))).to.equal(null);
  });
});
