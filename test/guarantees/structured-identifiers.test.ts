import { expect } from 'chai';
import { ownPrivacyLines } from '../../bench/privacy-set/own-privacy-lines.ts';
import { type PrivacyScores, scorePrivacy } from '../../bench/score-privacy.ts';
import { identifierKind } from '../../server/privacy/contract.ts';

const structured = identifierKind.options.slice(0, identifierKind.options.indexOf('case_number'));

describe('G12: structured client identifiers', () => {
  let scores: PrivacyScores;

  before(() => {
    scores = scorePrivacy(ownPrivacyLines());
  });

  for (const kind of structured) {
    it(`finds at least 99.5 % of each ${kind}`, () => {
      expect(scores.recallByKind[kind]).to.be.at.least(0.995);
    });
  }

  it('is right in at least 99 % of what it blocks', () => {
    expect(scores.blockPrecision).to.be.at.least(0.99);
  });
});
