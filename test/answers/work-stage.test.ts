import { expect } from 'chai';
import { workStageOf } from '../../server/answers/work-stage.ts';

const now = new Date('2026-11-25T10:00:00Z');
const soon = '2026-11-25T10:01:00Z';
const ago = '2026-11-25T09:59:00Z';
const signed = (...signerIds: string[]) => ({
  state: signerIds.length === 2 ? ('signed_twice' as const) : ('signed_once' as const),
  oneSignatureReason: null,
  signerIds,
  dissenterIds: [] as string[],
});
const work = { state: 'queued', claim: null, version: null };

describe('what a lawyer has to do with a question', () => {
  it('is to sign when the other lawyer has signed', () => {
    expect(workStageOf({ ...work, version: signed('lauri') }, 'lea', now)).to.equal('sign');
  });

  it('is to sign even while having taken the question', () => {
    const claim = { personId: 'lea', expiresAt: soon };
    expect(workStageOf({ ...work, claim, version: signed('lauri') }, 'lea', now)).to.equal('sign');
  });

  it('is to go on with what one has taken', () => {
    expect(workStageOf({ ...work, claim: { personId: 'lea', expiresAt: soon } }, 'lea', now)).to.equal(
      'claimed',
    );
  });

  it('is to answer when the claim has run out, is the other’s, or there is only a draft', () => {
    const draft = { state: 'draft' as const, oneSignatureReason: null, signerIds: [], dissenterIds: [] };
    expect(workStageOf({ ...work, claim: { personId: 'lea', expiresAt: ago } }, 'lea', now)).to.equal(
      'answer',
    );
    expect(workStageOf({ ...work, claim: { personId: 'lauri', expiresAt: soon } }, 'lea', now)).to.equal(
      'answer',
    );
    expect(workStageOf({ ...work, version: draft }, 'lea', now)).to.equal('answer');
  });

  it('is to wait for the other’s signature after one’s own', () => {
    expect(workStageOf({ ...work, version: signed('lea') }, 'lea', now)).to.equal('other_signs');
  });

  it('is done for both when one has signed and the other dissented', () => {
    const version = { ...signed('lea'), dissenterIds: ['lauri'] };
    expect(workStageOf({ ...work, version }, 'lauri', now)).to.equal('done');
    expect(workStageOf({ ...work, version }, 'lea', now)).to.equal('done');
  });

  it('is to go on with what one has taken, after a dissent too', () => {
    const claim = { personId: 'lauri', expiresAt: soon };
    const version = { ...signed('lea'), dissenterIds: ['lauri'] };
    expect(workStageOf({ ...work, claim, version }, 'lauri', now)).to.equal('claimed');
  });

  it('is to sign for one who has not, whatever a third has dissented', () => {
    const version = { ...signed('lea'), dissenterIds: ['olavi'] };
    expect(workStageOf({ ...work, version }, 'lauri', now)).to.equal('sign');
  });

  it('is done with two signatures, with an allowed exception, and when published', () => {
    const allowed = { ...signed('lea'), oneSignatureReason: 'Toinen on esteellinen' };
    expect(workStageOf({ ...work, version: signed('lea', 'lauri') }, 'lea', now)).to.equal('done');
    expect(workStageOf({ ...work, version: allowed }, 'lea', now)).to.equal('done');
    expect(workStageOf({ ...work, state: 'published' }, 'lea', now)).to.equal('done');
  });
});
