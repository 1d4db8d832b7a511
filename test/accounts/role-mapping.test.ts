import { expect } from 'chai';
import { mapClaims, roleMappingSchema, type Claims } from '../../server/accounts/role-mapping.ts';

const standard = roleMappingSchema.parse({});

describe('the mapping of claims to a role', () => {
  const cases: [string, Claims, string | null][] = [
    ['one value', { roles: 'worker' }, 'worker'],
    ['a list', { roles: ['lawyer'] }, 'lawyer'],
    ['an app role of Entra ID', { roles: ['Lakifoorumi.Coordinator'] }, 'coordinator'],
    [
      'a realm role of Keycloak',
      { realm_access: { roles: ['offline_access', 'participant'] } },
      'participant',
    ],
    [
      'the strongest of several',
      { roles: ['participant', 'worker', 'coordinator', 'lawyer'] },
      'coordinator',
    ],
    ['lawyer before worker', { roles: ['worker', 'lawyer'] }, 'lawyer'],
    ['worker before participant', { roles: ['participant', 'worker'] }, 'worker'],
    ['the strongest of two claims', { roles: ['worker'], realm_access: { roles: ['lawyer'] } }, 'lawyer'],
    ['a value that is not mapped', { roles: ['admin'] }, null],
    ['another case of letters', { roles: ['Worker'] }, null],
    ['no claim', {}, null],
    ['an empty list', { roles: [] }, null],
    ['a claim that is not text', { roles: [{ worker: true }, 1, null] }, null],
    ['a path that ends early', { realm_access: 'roles' }, null],
    ['the name of a built-in property', { roles: ['constructor', '__proto__', 'toString'] }, null],
  ];
  for (const [what, claims, role] of cases) {
    it(`gives ${role ?? 'no role'} for ${what}`, () => {
      expect(mapClaims(claims, standard).role).to.equal(role);
    });
  }

  it('follows a mapping of one’s own, and then no other', () => {
    const own = roleMappingSchema.parse({
      roleClaims: ['https://example.fi/ryhmät'],
      roles: { 'LS-juristit': 'lawyer' },
    });

    expect(mapClaims({ 'https://example.fi/ryhmät': ['LS-juristit'] }, own).role).to.equal('lawyer');
    expect(mapClaims({ roles: ['coordinator'] }, own).role).to.equal(null);
  });

  for (const [what, mapping] of Object.entries({
    'a role that there is not': { roles: { boss: 'director' } },
    'a misspelt key': { roleClaim: ['roles'] },
    'no claim to read': { roleClaims: [] },
  })) {
    it(`is refused with ${what}`, () => {
      expect(roleMappingSchema.safeParse(mapping).success).to.equal(false);
    });
  }
});

describe('the mapping of claims to an area', () => {
  const listed = roleMappingSchema.parse({
    areaClaim: 'organisation.unit',
    areas: { 'POHDE-KAAKKO': 'Oulunkaari' },
  });
  const cases: [string, Claims, typeof listed, string | null][] = [
    ['a name', { area: ' Kallio ' }, standard, 'Kallio'],
    ['the first of a list', { area: ['Oulunkaari', 'Kallio'] }, standard, 'Oulunkaari'],
    ['a listed code', { organisation: { unit: 'POHDE-KAAKKO' } }, listed, 'Oulunkaari'],
    ['a code that is not listed', { organisation: { unit: 'Kallio' } }, listed, 'Kallio'],
    ['no claim', {}, standard, null],
    ['an empty text', { area: '  ' }, standard, null],
    ['a text that cannot be stored', { area: 'Kal\0lio' }, standard, null],
    ['a text too long to be an area', { area: 'a'.repeat(101) }, standard, null],
  ];
  for (const [what, claims, mapping, area] of cases) {
    it(`gives ${area ?? 'no area'} for ${what}`, () => {
      expect(mapClaims(claims, mapping).area).to.equal(area);
    });
  }
});
