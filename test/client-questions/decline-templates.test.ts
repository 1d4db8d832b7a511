import { expect } from 'chai';
import { declineTemplates, textAfterReason } from '../../client/triage/decline-templates.ts';
import { declineQuestionInput } from '../../server/questions/contract.ts';

describe('the texts to start declining from', () => {
  it('come with a reason and change with it', () => {
    const first = textAfterReason('', 'unclear');
    expect(first).to.equal(declineTemplates.unclear);
    expect(textAfterReason(first, 'single_case')).to.equal(declineTemplates.single_case);
    expect(textAfterReason(first, 'other')).to.equal('');
  });

  it('never take the place of what the coordinator wrote', () => {
    expect(textAfterReason('Oma perusteluni.', 'unclear')).to.equal('Oma perusteluni.');
  });

  it('are accepted as they are', () => {
    for (const [reason, text] of Object.entries(declineTemplates)) {
      expect(
        declineQuestionInput.safeParse({ questionId: '0123456789abcdef', reason, text }).success,
      ).to.equal(true);
    }
  });
});
