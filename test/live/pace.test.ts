import { expect } from 'chai';
import { createTypist } from '../../client/live/typist.ts';
import { oneAtATime, soonOnce } from '../../server/live/one-at-a-time.ts';
import { createRateLimit } from '../../server/live/rate-limit.ts';
import { pauseMsAfter, startTypingPace } from '../../server/live/typing-pace.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the rate limit of sockets', () => {
  const limit = () => createRateLimit({ burst: 3, perSecond: 10 });

  it('lets a burst through and refuses what is beyond it', () => {
    const { take } = limit();

    expect([0, 0, 0, 0].map((at) => take('a', at))).to.deep.equal(['taken', 'taken', 'taken', 'refused']);
  });

  it('counts each key for itself', () => {
    const { take } = limit();
    for (let sent = 0; sent < 4; sent += 1) take('a', 0);

    expect(take('b', 0)).to.equal('taken');
  });

  it('lets through again as time goes', () => {
    const { take } = limit();
    for (let sent = 0; sent < 3; sent += 1) take('a', 0);

    expect(take('a', 150)).to.equal('taken');
  });

  it('calls it flooding when refusals are not heeded', () => {
    const { take } = limit();
    const verdicts = Array.from({ length: 300 }, () => take('a', 0));

    expect(verdicts.at(50)).to.equal('refused');
    expect(verdicts.at(-1)).to.equal('flooding');
  });
});

describe('a typist', () => {
  const pace = { pauseMs: 5, retryMs: 5 };

  it('tells the first at once, then the newest alone, never two at a time', async () => {
    const told: string[] = [];
    let text = '';
    let atOnce = 0;
    const typist = createTypist(async () => {
      atOnce += 1;
      expect(atOnce).to.equal(1);
      told.push(text);
      await pause(5);
      atOnce -= 1;
      return 'told';
    }, pace);

    for (text of ['S', 'Sa', 'Saa', 'Saako']) typist.typed();
    await pause(60);

    expect(told).to.deep.equal(['S', 'Saako']);
  });

  it('tells again what reached nobody, and no more when it has stopped', async () => {
    let told = 0;
    const typist = createTypist(async () => {
      told += 1;
      if (told === 5) typist.stop();
      return told === 3 ? 'told' : 'unreached';
    }, pace);

    typist.typed();
    await pause(60);
    expect(told).to.equal(3);
    typist.typed();
    await pause(60);

    expect(told).to.equal(5);
  });
});

describe('the pace of what is typed', () => {
  it('tells the first state at once and then only the newest', async () => {
    let told = 0;
    const pace = startTypingPace(async () => {
      told += 1;
      return 0;
    });

    for (let key = 0; key < 10; key += 1) pace.typed({ sessionId: 's', questionId: 'a' });
    expect(told).to.equal(1);
    await pause(pauseMsAfter(0) + 50);
    pace.stop();

    expect(told).to.equal(2);
  });

  it('goes slower the longer the text is, within reason', () => {
    expect([0, 1_600, 1_000_000].map(pauseMsAfter)).to.deep.equal([100, 200, 600]);
  });
});

describe('tasks one at a time', () => {
  it('run in their order, and one that fails stops none', async () => {
    const done: number[] = [];
    const failures: unknown[] = [];
    const serially = oneAtATime((error) => failures.push(error));

    void serially(async () => {
      await pause(5);
      done.push(1);
    });
    void serially(() => Promise.reject(new Error('no')));
    await serially(async () => void done.push(3));

    expect(done).to.deep.equal([1, 3]);
    expect(failures).to.have.length(1);
  });

  it('run once for all who asked before they began', async () => {
    let runs = 0;
    const serially = oneAtATime(() => undefined);
    const ask = soonOnce(serially, async () => void (runs += 1));

    ask();
    ask();
    await serially(async () => undefined);
    ask();
    await serially(async () => undefined);

    expect(runs).to.equal(2);
  });
});
