import { expect } from 'chai';
import { draftOf } from '../../client/questions/draft-form.ts';
import { draftStateText } from '../../client/questions/draft-island.tsx';

describe('the draft in a form', () => {
  it('is what the command takes, without what the form carries for its own sending', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      operationId: 'x',
      sivu: '/kysy',
      text: 'Saako',
      neededBy: '',
    })) {
      form.set(name, value);
    }
    expect(draftOf(form)).to.deep.equal({ text: 'Saako', neededBy: '' });
  });

  it('tells when it was saved, by the clock in Finland', () => {
    const text = draftStateText('fi', { kind: 'saved' }, new Date('2026-11-25T11:05:00Z'));
    expect(text).to.equal('Luonnos tallennettu klo 13.05. Vain sinä näet sen.');
  });

  it('says plainly that it was not saved when it identifies a client', () => {
    const refusal = { code: 'identifiers_found', title: 'Tekstissä on tunnistetietoja', findings: [] };
    for (const state of [{ kind: 'refused', refusal }, { kind: 'blocked' }] as const)
      expect(draftStateText('fi', state, new Date())).to.match(/^Luonnosta ei tallennettu/);
  });
});
