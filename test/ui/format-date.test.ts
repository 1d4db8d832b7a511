import { expect } from 'chai';
import {
  formatDateTime,
  formatDay,
  formatTime,
  formatTimeRange,
  inputDateTime,
} from '../../client/ui/format-date.ts';

const winter = '2026-11-25T11:00:00Z';
const summer = '2026-06-05T06:05:00Z';

describe('dates on the screen', () => {
  it('are written as they are in each language', () => {
    expect(formatDateTime('fi', winter)).to.equal('ke 25.11.2026 klo 13.00');
    expect(formatDateTime('sv', winter)).to.equal('ons 25.11.2026 kl. 13.00');
    expect(formatDateTime('en', winter)).to.equal('Wed 25 Nov 2026, 13:00');
  });

  it('follow the clock of Helsinki, summer time too', () => {
    expect(formatTime('fi', winter)).to.equal('13.00');
    expect(formatTime('fi', summer)).to.equal('09.05');
  });

  it('turn to the next day at midnight in Helsinki, not in Greenwich', () => {
    expect(formatDay('fi', '2026-11-25T21:59:00Z')).to.equal('25.11.2026');
    expect(formatDay('fi', '2026-11-25T22:00:00Z')).to.equal('26.11.2026');
  });

  it('name the day of a range once when it is the same', () => {
    expect(formatTimeRange('fi', winter, '2026-11-25T13:00:00Z')).to.equal('ke 25.11.2026 klo 13.00–15.00');
    expect(formatTimeRange('fi', winter, '2026-11-26T13:00:00Z')).to.equal(
      'ke 25.11.2026 klo 13.00 – to 26.11.2026 klo 15.00',
    );
  });

  it('fit a date-and-time field', () => {
    expect(inputDateTime(winter)).to.equal('2026-11-25T13:00');
    expect(inputDateTime('2026-11-25T22:30:00Z')).to.equal('2026-11-26T00:30');
  });
});
