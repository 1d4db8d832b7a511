import { expect } from 'chai';
import { contrast, readPalettes } from './palette.ts';

const forText = 4.5;
const forShapes = 3;

/** Which colour stands on which, and how much they must differ (WCAG 2.2 1.4.3, 1.4.11). */
const pairs = [
  {
    fronts: ['text', 'soft', 'heading', 'link', 'visited', 'danger'],
    backs: ['page', 'surface', 'tint'],
    least: forText,
  },
  { fronts: ['control', 'focus', 'action', 'danger'], backs: ['page', 'surface', 'tint'], least: forShapes },
  { fronts: ['text', 'heading', 'link', 'danger'], backs: ['danger-tint'], least: forText },
  { fronts: ['text', 'heading', 'link', 'soft', 'success'], backs: ['success-tint'], least: forText },
  { fronts: ['text', 'heading', 'link', 'warning'], backs: ['warning-tint'], least: forText },
  { fronts: ['text', 'heading', 'link', 'info'], backs: ['info-tint'], least: forText },
  { fronts: ['live'], backs: ['live-tint'], least: forText },
  { fronts: ['live', 'success'], backs: ['page', 'surface'], least: forShapes },
  { fronts: ['on-action'], backs: ['action', 'action-strong'], least: forText },
  { fronts: ['on-danger'], backs: ['danger'], least: forText },
  { fronts: ['on-mark'], backs: ['mark'], least: forText },
  { fronts: ['on-band', 'on-band-soft'], backs: ['band'], least: forText },
  { fronts: ['band-line'], backs: ['band'], least: forShapes },
];

describe('the palette', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('hsl(0, 0%, 100%)', 'hsl(0, 0%, 0%)')).to.be.closeTo(21, 0.01);
    expect(contrast('hsl(0, 0%, 100%)', 'hsl(212, 63%, 45%)')).to.be.closeTo(5.19, 0.02);
  });

  for (const [scheme, palette] of Object.entries(readPalettes()))
    it(`tells text and shapes apart from what they stand on in ${scheme}`, () => {
      const colour = (name: string) => palette.get(name) ?? expect.fail(`no colour ${name}`);
      const faint = pairs.flatMap(({ fronts, backs, least }) =>
        fronts.flatMap((front) =>
          backs
            .map((back) => ({
              pair: `${front} on ${back}`,
              ratio: contrast(colour(front), colour(back)),
              least,
            }))
            .filter(({ ratio }) => ratio < least),
        ),
      );

      expect(faint).to.deep.equal([]);
    });
});
