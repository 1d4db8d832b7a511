import { expect } from 'chai';
import { undoOffer } from '../../client/triage/undo-offer.ts';

describe('the offer to undo', () => {
  const decision = {
    questionId: '0123456789abcdef',
    title: null,
    original: 'Saako koulu kertoa?',
    stateBefore: 'submitted',
    stateAfter: 'declined',
    secondsLeft: 7,
  } as const;

  it('says what was decided and leads back', () => {
    expect(undoOffer('fi', decision)).to.deep.equal({
      text: 'Hylätty: Saako koulu kertoa?',
      command: 'undo-triage',
      input: { questionId: decision.questionId },
      seconds: 7,
    });
  });

  it('tells a corrected wording from an approval', () => {
    const reworded = {
      ...decision,
      title: 'Koulun tiedot',
      stateBefore: 'queued',
      stateAfter: 'queued',
    } as const;
    expect(undoOffer('fi', reworded).text).to.equal('Muotoilu muutettu: Koulun tiedot');
    expect(undoOffer('fi', { ...reworded, stateBefore: 'submitted' }).text).to.equal(
      'Hyväksytty jonoon: Koulun tiedot',
    );
  });
});
