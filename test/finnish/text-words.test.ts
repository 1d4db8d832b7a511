import { expect } from 'chai';
import fc from 'fast-check';
import { wordsOf } from '../../server/finnish/text-words.ts';

const written = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));
const forms = (text: string) => wordsOf(text).map((word) => word.text);

describe('wordsOf', () => {
  const texts: [text: string, words: string[]][] = [
    ['Saako koulu kertoa?', ['Saako', 'koulu', 'kertoa']],
    ['las-ilmo (LSL 25 §:ssä)', ['las-ilmo', 'LSL', '25']],
    ['12-vuotiaan', ['12-vuotiaan']],
    ['sosiaali- ja terveydenhuolto', ['sosiaali', 'ja', 'terveydenhuolto']],
    ['EU:n, KHO:lle ja RL 40:5', ['EU:n', 'KHO:lle', 'ja', 'RL', '40', '5']],
    ['417/2007, 25 a §', ['417', '2007', '25', 'a']],
    ['vaa’an ”lainaus”', ['vaa’an', 'lainaus']],
    ['30 %:lla', ['30']],
    ['huosta\u00adan\u00adotto', ['huosta\u00adan\u00adotto']],
    ['äiti–lapsi', ['äiti', 'lapsi']],
    ['', []],
    ['§ – !', []],
  ];
  for (const [text, words] of texts) {
    it(`finds ${words.length} words in “${text}”`, () => {
      expect(written(text)).to.deep.equal(words);
    });
  }

  it('gives small letters, composed, without soft hyphens and with plain hyphens', () => {
    expect(forms('HUOSTA\u00adANOTTO')).to.deep.equal(['huostaanotto']);
    expect(forms('A\u0308iti')).to.deep.equal(['äiti']);
    expect(forms('las\u2011ilmo')).to.deep.equal(['las-ilmo']);
  });

  it('cuts off what no word is as long as, and points to all of it', () => {
    const text = 'a'.repeat(10_000);

    const [word, ...others] = wordsOf(text);

    expect(others).to.deep.equal([]);
    expect(word).to.deep.equal({ text: 'a'.repeat(100), start: 0, end: 10_000 });
  });

  it('gives offsets that rise and lie within the text, whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          'ä',
          '-',
          ':',
          '§',
          '\u00ad',
          '\u0308',
          '’',
          ' ',
          '1',
          '\0',
          '\u202e',
          '👩‍⚖️',
        ),
      }),
    );
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { text: form, start, end } of wordsOf(any)) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.greaterThan(start).and.at.most(any.length);
          expect(form).to.not.equal('');
          expect(form).to.equal(form.normalize('NFC').toLowerCase());
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
