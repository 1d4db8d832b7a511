import { expect } from 'chai';
import { Problem } from '../../server/platform/problem.ts';
import { confirmIdentifiers } from '../../server/privacy/confirm-identifiers.ts';
import { markFindings } from '../../server/privacy/mark-findings.ts';

const warned = 'Asiakas asuu alueella, jonka postinumero on 90100. Onko kunta toimivaltainen?';
const nobody = { confirmed: new Set<string>() };

describe('confirmIdentifiers', () => {
  const thrown = (deed: () => unknown): Problem => {
    try {
      deed();
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
    throw new Error('Nothing was refused');
  };

  it('lets through what tells of nobody, and counts nothing', () => {
    const kinds = confirmIdentifiers(nobody, { text: 'Sovelletaanko lain 417/2007 25 §:ää?' });
    expect([...kinds]).to.deep.equal([]);
  });

  it('asks of each warning by field, kind, place and token, and never says what was typed', () => {
    const { code, details } = thrown(() => confirmIdentifiers(nobody, { title: 'Kunta', text: warned }));
    const [finding] = details.findings ?? [];
    expect(code).to.equal('identifiers_to_confirm');
    expect(details.findings).to.have.lengthOf(1);
    expect(finding).to.include({ field: 'text', kind: 'postal_place', level: 'warn' });
    expect(warned.slice(finding?.start, finding?.end)).to.equal('90100');
    expect(finding?.token).to.match(/^[A-Za-z0-9_-]{16}$/);
    expect(JSON.stringify(details)).to.not.include('90100');
  });

  it('lets through once all are confirmed, in whatever letters and spaces, and tells of what kinds', () => {
    const [finding] = markFindings(warned);
    const token = finding?.token ?? '';
    const kinds = confirmIdentifiers({ confirmed: new Set([token]) }, { text: `${warned} ${warned}` });
    expect([...kinds]).to.deep.equal([['postal_place', 2]]);
    const other = markFindings(warned.replace('90100', '90120'))[0]?.token;
    expect(other).to.be.a('string').and.not.equal(token);
    expect(
      thrown(() => confirmIdentifiers({ confirmed: new Set([other ?? '']) }, { text: warned })).code,
    ).to.equal('identifiers_to_confirm');
  });

  it('never lets what may not be saved be confirmed', () => {
    const text = `${warned} Hetu 131052-308T.`;
    const tokens = markFindings(text).map((finding) => finding.token ?? '');
    const { code, details } = thrown(() => confirmIdentifiers({ confirmed: new Set(tokens) }, { text }));
    expect(code).to.equal('identifiers_found');
    expect(details.findings?.every((finding) => finding.level === 'block' && !finding.token)).to.equal(true);
  });

  it('says what stands in a saved text, for its signer sees no field with it', () => {
    const { details } = thrown(() => confirmIdentifiers(nobody, {}, { answer: warned }));
    expect(details.findings?.[0]).to.include({ field: 'answer', text: '90100' });
  });
});
