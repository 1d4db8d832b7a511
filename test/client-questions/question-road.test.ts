import { expect } from 'chai';
import { questionRoad } from '../../client/questions/question-road.ts';
import { ownQuestion } from './own-question.ts';

describe('the stages of a question', () => {
  const road = (changes: Parameters<typeof ownQuestion>[0]) => questionRoad('fi', ownQuestion(changes));
  const states = (changes: Parameters<typeof ownQuestion>[0]) => road(changes)?.map((step) => step.state);

  it('go from sent to published', () => {
    expect(states({})).to.deep.equal(['done', 'current', 'ahead', 'ahead']);
    expect(states({ state: 'on_air' })).to.deep.equal(['done', 'done', 'current', 'ahead']);
    expect(states({ state: 'answered' })).to.deep.equal(['done', 'done', 'done', 'current']);
  });

  it('end in an answer to the asker alone where there is no consent to publish', () => {
    expect(road({ consent: 'not' })?.at(-1)?.text).to.equal('Vastaus sinulle');
  });

  it('have a written answer and its day in place of the session', () => {
    const step = road({ state: 'deferred', deferral: 'written', deferredUntil: '2026-12-04' })?.[2];
    expect(step).to.include({ text: 'Kirjallinen vastaus', note: 'viimeistään 4.12.2026' });
  });

  it('are none for a draft and for what has left the road', () => {
    for (const state of ['draft', 'merged', 'declined', 'withdrawn'] as const)
      expect(road({ state })).to.equal(null);
  });
});
