import { expect } from 'chai';
import { findIdentifiers } from '../../server/privacy/find-identifiers.ts';
import { leaveOutIdentifiers } from '../../server/privacy/leave-out-identifiers.ts';

describe('a text without identifiers', () => {
  it('keeps what identifies nobody as it was', () => {
    const text = 'Saako koulu kertoa poissaoloista?\nLSL 25 §, 417/2007.';
    expect(leaveOutIdentifiers(text)).to.equal(text);
  });

  it('leaves out each identifier with what is written together with it', () => {
    const left = leaveOutIdentifiers(
      'Tunnus (131052-308T), puh:0401234567/äiti ja aino.alatalo@kunta.fi-osoite: saako kertoa?',
    );
    expect(left.split(/\s+/)).to.deep.equal(['Tunnus', 'ja', 'saako', 'kertoa?']);
  });

  it('leaves nothing to be found, also when they stand side by side', () => {
    const left = leaveOutIdentifiers(`131052-308T,a@b.fi 131052-308T ${'c@d.fi;'.repeat(2_000)} loppu`);
    expect(findIdentifiers(left)).to.deep.equal([]);
    expect(left.trim()).to.equal('loppu');
  });
});
