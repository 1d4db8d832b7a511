import { expect } from 'chai';
import { remarkStates } from '../../server/discussion/contract.ts';
import { sessionForFollowUp } from '../../server/discussion/follow-up.ts';
import { isModerated, remarkAfter } from '../../server/discussion/remark.ts';
import { itMovesOnlyAs } from '../support/state-table.ts';

describe('a remark', () => {
  itMovesOnlyAs(
    {
      show: { from: ['submitted', 'declined'], to: 'shown' },
      decline: { from: ['submitted', 'shown'], to: 'declined' },
      reconsider: { from: ['shown', 'declined'], to: 'submitted' },
      withdraw: { from: ['submitted', 'shown', 'declined'], to: 'withdrawn' },
    },
    { states: remarkStates, after: remarkAfter },
  );

  it('is read first when a worker or a participant writes it, and not when a lawyer or the coordinator does', () => {
    const moderated = (['participant', 'worker', 'lawyer', 'coordinator'] as const).filter(isModerated);
    expect(moderated).to.deep.equal(['participant', 'worker']);
  });
});

describe('the session a follow-up goes to', () => {
  const parent = { id: 'own', forumId: 'salassapito' };
  const later = { id: 'later', forumId: 'salassapito' };
  const latest = { id: 'latest', forumId: 'salassapito' };
  const elsewhere = { id: 'elsewhere', forumId: 'huostaanotto' };

  it('is its parent’s while that takes questions, though another comes sooner', () => {
    expect(sessionForFollowUp(parent, [later, parent])).to.equal(parent);
  });

  it('is else the nearest of the forum', () => {
    expect(sessionForFollowUp(parent, [elsewhere, later, latest])).to.equal(later);
  });

  it('is none when only other forums take questions', () => {
    expect(sessionForFollowUp(parent, [elsewhere])).to.equal(null);
  });
});
