import { expect } from 'chai';
import { type Box, givenWay, landing, scrollStep } from '../../client/live/drag-places.ts';

// Four cards of unlike heights, ten pixels between them.
const boxes: Box[] = [
  { top: 0, height: 100 },
  { top: 110, height: 40 },
  { top: 160, height: 200 },
  { top: 370, height: 100 },
];

describe('where a dragged card would land', () => {
  it('is its own place while it has passed the middle of no other', () => {
    expect(landing(boxes, 1, 110)).to.equal(1);
    expect(landing(boxes, 1, 51)).to.equal(1);
    expect(landing(boxes, 1, 219)).to.equal(1);
  });

  it('is past each card whose middle its leading edge has passed, up and down', () => {
    expect(landing(boxes, 1, 49)).to.equal(0);
    expect(landing(boxes, 1, 221)).to.equal(2);
    expect(landing(boxes, 1, 381)).to.equal(3);
    expect(landing(boxes, 3, 259)).to.equal(2);
    expect(landing(boxes, 3, 129)).to.equal(1);
  });

  it('is the first or the last place however far it is dragged', () => {
    expect(landing(boxes, 2, -5000)).to.equal(0);
    expect(landing(boxes, 2, 5000)).to.equal(3);
  });
});

describe('the cards that give way', () => {
  const given = (from: number, to: number) =>
    boxes.map((_, index) => (index === from ? 0 : givenWay(boxes, index, { from, to })));

  it('are those passed, by the height of the dragged card and the gap', () => {
    expect(given(0, 2)).to.deep.equal([0, -110, -110, 0]);
    expect(given(3, 1)).to.deep.equal([0, 110, 110, 0]);
  });

  it('are none in its own place', () => {
    expect(given(2, 2)).to.deep.equal([0, 0, 0, 0]);
  });
});

describe('scrolling while dragging', () => {
  it('begins near an edge of the window and is faster nearer it', () => {
    expect(scrollStep(400, 800)).to.equal(0);
    expect(scrollStep(60, 800)).to.be.lessThan(0);
    expect(scrollStep(5, 800)).to.be.lessThan(scrollStep(60, 800));
    expect(scrollStep(790, 800)).to.be.greaterThan(scrollStep(740, 800));
    expect(scrollStep(740, 800)).to.be.greaterThan(0);
  });
});
