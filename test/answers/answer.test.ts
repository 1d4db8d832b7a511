import { expect } from 'chai';
import { answerAfter, hasSignaturesToPublish, stateAfterSigning } from '../../server/answers/answer.ts';
import { answerStates } from '../../server/answers/contract.ts';
import { Problem } from '../../server/platform/problem.ts';
import { itMovesOnlyAs } from '../support/state-table.ts';

describe('a version of an answer', () => {
  const inForce = ['published', 'to_review', 'law_changed', 'confirmed'] as const;
  itMovesOnlyAs(
    {
      write: { from: ['draft'], to: 'draft' },
      sign_first: { from: ['draft'], to: 'signed_once' },
      sign_second: { from: ['signed_once'], to: 'signed_twice' },
      publish: { from: ['signed_once', 'signed_twice'], to: 'published' },
      flag_for_review: { from: ['published', 'law_changed', 'confirmed'], to: 'to_review' },
      flag_law_changed: { from: ['published', 'to_review', 'confirmed'], to: 'law_changed' },
      confirm: { from: ['to_review', 'law_changed'], to: 'confirmed' },
      supersede: { from: inForce, to: 'superseded' },
      revoke: { from: [...inForce, 'superseded'], to: 'revoked' },
    },
    { states: answerStates, after: answerAfter },
  );

  it('is signed once, then twice', () => {
    expect(stateAfterSigning('draft', { already: false })).to.equal('signed_once');
    expect(stateAfterSigning('signed_once', { already: false })).to.equal('signed_twice');
  });

  it('refuses the same lawyer’s second signature', () => {
    expect(() => stateAfterSigning('signed_once', { already: true })).to.throw(Problem, 'already_signed');
  });

  it('may be published with two signatures, or with one that has been allowed', () => {
    expect(hasSignaturesToPublish({ state: 'signed_twice', oneSignatureReason: null })).to.equal(true);
    expect(
      hasSignaturesToPublish({ state: 'signed_once', oneSignatureReason: 'Toinen sairastui.' }),
    ).to.equal(true);
  });

  it('may not be published with one signature alone, nor as a draft', () => {
    expect(hasSignaturesToPublish({ state: 'signed_once', oneSignatureReason: null })).to.equal(false);
    expect(hasSignaturesToPublish({ state: 'draft', oneSignatureReason: 'Toinen sairastui.' })).to.equal(
      false,
    );
  });
});
