import { expect } from 'chai';
import { returnPath } from '../../server/accounts/contract.ts';
import { placeAfter } from '../../server/edges/form-destinations.ts';

describe('a page to come back to', () => {
  it('is one of this site, however it is written', () => {
    for (const path of ['/', '/haku?q=LSL%2025%20%C2%A7', '/sv/ukk/abc#vastaus', '/ukk/kirjaudu'])
      expect(returnPath.parse(path)).to.equal(path);
    const elsewhere = [
      '',
      'https://else.where',
      '//else.where',
      '/\\else.where',
      '/\t/else.where',
      '//',
      '//:x',
    ];
    for (const path of elsewhere) expect(returnPath.parse(path)).to.equal('/');
  });

  it('is not one that would lead elsewhere when it is written anew', () => {
    for (const path of ['/.//else.where', '/a/..//else.where', '/%2e//else.where']) {
      expect(returnPath.parse(path)).to.equal('/');
      const after = placeAfter('support-question', { reply: {}, page: returnPath.parse(path), sent: {} });
      expect(new URL(after, 'https://lakifoorumi.example').host).to.equal('lakifoorumi.example');
    }
  });

  it('is not the sign-in, which would go round for ever', () => {
    for (const path of ['/kirjaudu', '/KIRJAUDU', '/./kirjaudu?paluu=/', '/sv/Kirjaudu', '/kirjaudu-ulos'])
      expect(returnPath.parse(path)).to.equal('/');
  });
});
