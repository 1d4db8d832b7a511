import { expect } from 'chai';
import { findIdentifiers } from '../../server/privacy/find-identifiers.ts';
import { leaveOutIdentifiers } from '../../server/privacy/leave-out-identifiers.ts';

describe('a text without identifiers', () => {
  it('keeps what identifies nobody as it was', () => {
    const text = 'Saako koulu kertoa poissaoloista?\nLSL 25 §, 417/2007.';
    expect(leaveOutIdentifiers(text, 'warn')).to.equal(text);
  });

  it('leaves out each identifier with what is written together with it', () => {
    const left = leaveOutIdentifiers(
      'Tunnus (131052-308T), puh:0401234567/äiti ja aino.alatalo@kunta.fi-osoite: saako kertoa?',
      'block',
    );
    expect(left.split(/\s+/)).to.deep.equal(['Tunnus', 'ja', 'saako', 'kertoa?']);
  });

  it('leaves nothing to be found, also when they stand side by side', () => {
    const text = `131052-308T,a@b.fi 131052-308T ${'c@d.fi;'.repeat(2_000)} loppu`;
    const left = leaveOutIdentifiers(text, 'block');
    expect(findIdentifiers(left)).to.deep.equal([]);
    expect(left.trim()).to.equal('loppu');
  });

  it('keeps what only may tell of a client where that is searched with, and nowhere else', () => {
    const text = 'asiakkaan postinumero 90100, huostaanotto 131052-308T';
    expect(leaveOutIdentifiers(text, 'block').trim()).to.equal('asiakkaan postinumero 90100, huostaanotto');
    expect(leaveOutIdentifiers(text, 'warn').trim().replace(/ +/g, ' ')).to.equal(
      'asiakkaan postinumero huostaanotto',
    );
  });
});
