import { expect } from 'chai';
import { Problem } from '../../server/platform/problem.ts';
import { refuseIdentifiers } from '../../server/privacy/refuse-identifiers.ts';

describe('refuseIdentifiers', () => {
  it('lets clean texts through', () => {
    refuseIdentifiers({ title: 'Salassapito', text: 'Sovelletaanko lain 417/2007 25 §:ää 1.1.2026 alkaen?' });
  });

  it('refuses an identifier with its field, kind and place', () => {
    const problem = refusal({ title: 'Salassapito', text: 'Äidin numero on 040 123 4567.' });

    expect(problem.code).to.equal('identifiers_found');
    expect(problem.details.findings).to.deep.equal([
      { field: 'text', kind: 'phone', level: 'block', start: 16, end: 28, instead: 'puhelinnumero' },
    ]);
  });

  it('names every field that holds one', () => {
    const problem = refusal({ title: 'aino@pohde.fi', text: 'Hetu 131052-308T' });

    expect(problem.details.findings?.map(({ field, kind }) => [field, kind])).to.deep.equal([
      ['title', 'email'],
      ['text', 'personal_identity_code'],
    ]);
  });

  it('never repeats what it found', () => {
    const problem = refusal({ text: 'Hetu 131052-308T' });

    expect(JSON.stringify([problem.message, problem.details])).to.not.include('308T');
  });
});

function refusal(fields: Record<string, string>): Problem {
  try {
    refuseIdentifiers(fields);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
