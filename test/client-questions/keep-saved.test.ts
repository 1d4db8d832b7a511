import { mock } from 'node:test';
import { expect } from 'chai';
import { keepSaved } from '../../client/questions/keep-saved.ts';

describe('keeping a text saved', () => {
  type Outcome = 'saved' | 'refused' | 'failed';
  let saves: ((outcome: Outcome) => void)[];
  let shown: string[];

  const start = () =>
    keepSaved<Outcome>({
      save: () => new Promise((done) => saves.push(done)),
      onStart: () => shown.push('saving'),
      onEnd: (outcome) => shown.push(outcome),
      isWorthRetrying: (outcome) => outcome === 'failed',
      afterMs: 1_500,
      retryAfterMs: 8_000,
    });
  const end = async (outcome: Outcome) => {
    saves.at(-1)?.(outcome);
    await new Promise((done) => setImmediate(done));
  };

  beforeEach(() => {
    saves = [];
    shown = [];
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => mock.timers.reset());

  it('waits until the writer rests', () => {
    const keeper = start();
    keeper.changed();
    mock.timers.tick(1_000);
    keeper.changed();
    mock.timers.tick(1_499);
    expect(saves).to.have.length(0);
    mock.timers.tick(1);
    expect(saves).to.have.length(1);
  });

  it('saves again what changed while it was saving, and never twice at once', async () => {
    const keeper = start();
    keeper.changed();
    mock.timers.tick(1_500);
    keeper.changed();
    mock.timers.tick(10_000);
    expect(saves).to.have.length(1);

    await end('saved');
    mock.timers.tick(1_500);

    expect(saves).to.have.length(2);
  });

  it('tries a failed saving again by itself', async () => {
    start().changed();
    mock.timers.tick(1_500);
    await end('failed');
    mock.timers.tick(8_000);
    await end('saved');
    expect(shown).to.deep.equal(['saving', 'failed', 'saving', 'saved']);
  });

  it('leaves a refused text alone until it changes', async () => {
    const keeper = start();
    keeper.changed();
    mock.timers.tick(1_500);
    await end('refused');
    mock.timers.tick(60_000);
    expect(saves).to.have.length(1);

    keeper.changed();
    mock.timers.tick(1_500);
    expect(saves).to.have.length(2);
  });

  it('ends when the saving under way has ended', async () => {
    const keeper = start();
    keeper.changed();
    mock.timers.tick(1_500);
    keeper.changed();
    const stopped = keeper.stop();
    expect(keeper.isSaving()).to.equal(true);

    await end('saved');
    await stopped;
    mock.timers.tick(60_000);

    expect(keeper.isSaving()).to.equal(false);
    expect(saves).to.have.length(1);
  });
});
