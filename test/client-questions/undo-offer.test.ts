import { expect } from 'chai';
import { undoOffer } from '../../client/triage/undo-offer.ts';

describe('the offer to undo', () => {
  const decision = {
    questionId: '0123456789abcdef',
    title: null,
    original: 'Saako koulu kertoa?',
    event: 'question.declined',
    secondsLeft: 7,
  };

  it('says what was decided and leads back', () => {
    expect(undoOffer('fi', decision)).to.deep.equal({
      text: 'Hylätty: Saako koulu kertoa?',
      command: 'undo-triage',
      input: { questionId: decision.questionId },
      seconds: 7,
    });
  });

  it('tells apart decisions that leave a question in the same state', () => {
    const told = (event: string) => undoOffer('fi', { ...decision, title: 'Koulun tiedot', event }).text;
    expect(told('question.reworded')).to.equal('Muotoilu muutettu: Koulun tiedot');
    expect(told('question.approved')).to.equal('Hyväksytty jonoon: Koulun tiedot');
    expect(told('question.deferred')).to.equal('Siirretty: Koulun tiedot');
    expect(told('question.requeued')).to.equal('Palautettu jonoon: Koulun tiedot');
  });
});
