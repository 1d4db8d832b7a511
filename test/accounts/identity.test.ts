import { expect } from 'chai';
import { identityOf } from '../../server/accounts/identity.ts';

const issuer = 'https://login.example';

describe('the identity in an ID token', () => {
  it('is the subject of the issuer', () => {
    expect(identityOf({ sub: 's1', name: 'Aino Alatalo', email: 'aino@example.fi' }, issuer)).to.deep.equal({
      issuer,
      subject: 's1',
      name: 'Aino Alatalo',
      email: 'aino@example.fi',
    });
  });

  it('is the object of the tenant in Entra ID, where the subject differs between applications', () => {
    expect(identityOf({ sub: 's1', oid: 'o1', tid: 't1' }, issuer).subject).to.equal('t1/o1');
  });

  it('is the subject when only the object or only the tenant is told', () => {
    expect(identityOf({ sub: 's1', oid: 'o1' }, issuer).subject).to.equal('s1');
    expect(identityOf({ sub: 's1', tid: 't1', oid: '' }, issuer).subject).to.equal('s1');
  });

  for (const [claims, name] of [
    [{ name: '  ', preferred_username: 'aino@example.fi' }, 'aino@example.fi'],
    [{ email: 'aino@example.fi' }, 'aino@example.fi'],
    [{ name: ['Aino'] }, 's1'],
    [{ name: 'Ai\0no' }, 'Aino'],
  ] as const) {
    it(`is called ${name} by ${JSON.stringify(claims)}`, () => {
      expect(identityOf({ sub: 's1', ...claims }, issuer).name).to.equal(name);
    });
  }
});
