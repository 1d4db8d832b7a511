import { expect } from 'chai';
import { catalogue, fill, plural } from '../../client/texts/catalogue.ts';
import { uiTexts } from '../../client/texts/ui.ts';

describe('a catalogue of texts', () => {
  it('does not compile without a key or with another placeholder', () => {
    // @ts-expect-error the Swedish text is missing
    catalogue({ fi: { a: 'yksi' }, sv: {}, en: { a: 'one' } });
    // @ts-expect-error the English placeholder has another name
    catalogue({ fi: { a: '{count} kpl' }, sv: { a: '{count} st' }, en: { a: '{number} pcs' } });
    const texts = catalogue({ fi: { a: '{count} kpl' }, sv: { a: '{count} st' }, en: { a: '{count} pcs' } });

    expect(texts.en.a).to.equal('{count} pcs');
  });

  it('leaves no text of the frame empty in any language', () => {
    for (const texts of Object.values(uiTexts)) expect(Object.values(texts)).to.not.include('');
  });
});

describe('filling a text', () => {
  it('puts values in their places and leaves unknown places alone', () => {
    expect(fill('Sivu {page}/{pages}', { page: 2, pages: 7 })).to.equal('Sivu 2/7');
    expect(fill('{a} {b}', { a: 1 })).to.equal('1 {b}');
  });
});

describe('a plural', () => {
  const forms = { one: '{count} kysymys', other: '{count} kysymystä' };

  it('is chosen by the number', () => {
    expect([0, 1, 2].map((count) => plural('fi', count, forms))).to.deep.equal([
      '0 kysymystä',
      '1 kysymys',
      '2 kysymystä',
    ]);
  });
});
