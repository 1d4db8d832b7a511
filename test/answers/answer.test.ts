import { expect } from 'chai';
import {
  answerAfter,
  hasSignaturesToPublish,
  refuseDissent,
  stateAfterSigning,
} from '../../server/answers/answer.ts';
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

  describe('may be published', () => {
    const reason = 'Toinen sairastui.';
    for (const state of answerStates) {
      for (const oneSignatureReason of [null, reason]) {
        for (const dissenterIds of [[], ['lauri']]) {
          const stands =
            state === 'signed_twice' ||
            (state === 'signed_once' && (oneSignatureReason !== null || dissenterIds.length > 0));
          const given = `${oneSignatureReason ? 'with' : 'without'} leave and ${dissenterIds.length} dissents`;
          it(`${stands ? 'as' : 'never as'} ${state} ${given}`, () => {
            const signed = { state, oneSignatureReason, dissenterIds };
            expect(hasSignaturesToPublish(signed)).to.equal(stands);
          });
        }
      }
    }
  });

  describe('lets a lawyer dissent', () => {
    it('when the other lawyer has signed it', () => {
      expect(() => refuseDissent('signed_once', { already: false })).not.to.throw();
    });

    for (const state of answerStates.filter((other) => other !== 'signed_once')) {
      it(`never as ${state}`, () => {
        expect(() => refuseDissent(state, { already: false })).to.throw(Problem, 'answer_state');
      });
    }

    it('never after having signed it', () => {
      expect(() => refuseDissent('signed_once', { already: true })).to.throw(Problem, 'already_signed');
    });
  });
});
