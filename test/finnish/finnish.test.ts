import { expect } from 'chai';
import fc from 'fast-check';
import type { Finnish } from '../../server/finnish/finnish.ts';
import { installedDictionary, openFinnish, openLexicon } from '../../server/finnish/open-finnish.ts';
import { skipPart } from '../support/skipped-parts.ts';

const dictionary = installedDictionary();
const analyses: [name: string, finnish: Finnish][] = [['the lexicon', openLexicon()]];
if (dictionary === null)
  skipPart('the analysis with Voikko’s dictionary', 'it is not installed (Debian: voikko-fi)');
else analyses.push(['Voikko’s dictionary', openFinnish({ dictionary })]);

for (const [name, finnish] of analyses) {
  const lemma = (word: string) => finnish.analyse(word).lemmas[0];

  describe(`the analysis with ${name}`, () => {
    const baseForms: Record<string, string[]> = {
      lapsi: ['lapsi', 'lapsen', 'lapset', 'lasten', 'lapsia', 'lapselle', 'LAPSEN'],
      huostaanotto: [
        'huostaanotto',
        'huostaanotosta',
        'huostaanoton',
        'huostaanottoja',
        'huosta\u00adanottoon',
      ],
      lastensuojeluilmoitus: ['lastensuojeluilmoituksen', 'lastensuojeluilmoituksia'],
      sosiaalityöntekijä: ['sosiaalityöntekijälle', 'sosiaalityöntekijät'],
      tehdä: ['tehdä', 'teen', 'tekee', 'tehtiin', 'tekisi'],
      päättäminen: ['päättämisestä', 'päättämisen'],
      sijoitettu: ['sijoitetun', 'sijoitetut', 'sijoitetulle'],
      '12-vuotias': ['12-vuotiaan', '12-vuotiaalle'],
      palaveri: ['palaverissa'],
      kauppa: ['kaupoilla'],
      eu: ['EU:n'],
      lsl: ['LSL:n'],
      '25': ['25'],
    };
    for (const [base, forms] of Object.entries(baseForms)) {
      for (const form of forms) {
        it(`leads ${form} back to ${base}`, () => {
          expect(lemma(form)).to.equal(base);
        });
      }
    }

    it('tells the parts of a compound, and what its first parts make together', () => {
      expect(finnish.analyse('lastensuojeluilmoituksesta').parts).to.have.members([
        'lapsi',
        'suojelu',
        'ilmoitus',
        'lastensuojelu',
      ]);
      expect(finnish.analyse('huostaanotosta').parts).to.have.members(['huosta', 'otto']);
    });

    it('does not take apart what is a word as it is', () => {
      for (const word of ['palaveri', 'palaverissa', 'aggressiivinen'])
        expect(finnish.analyse(word).parts, word).to.deep.equal([]);
    });

    it('tells what a word is derived from', () => {
      expect(finnish.analyse('päättäminen').roots).to.deep.equal(['päättää']);
      expect(finnish.analyse('rajoittamisesta').roots).to.deep.equal(['rajoittaa']);
      expect(finnish.analyse('sijoitettavan').roots).to.include('sijoittaa');
      expect(finnish.analyse('päätöksen').roots).to.include('päättää');
      expect(finnish.analyse('lapsi').roots).to.deep.equal([]);
    });

    it('knows the words it knows, and says of others that it does not', () => {
      for (const word of ['lapsi', 'huostaanotosta', 'sosiaali', '2007', 'lastensuojelussa'])
        expect(finnish.analyse(word).known, word).to.equal(true);
      for (const word of ['huostanotto', 'xyzzy', 'lsl', 'barnskydd'])
        expect(finnish.analyse(word).known, word).to.equal(false);
    });

    it('takes an unknown compound apart, by its hyphens or into two words that are known', () => {
      expect(finnish.analyse('las-ilmosta').parts).to.include('las');
      expect(finnish.analyse('lapsi-koiratapaamisen').parts).to.include.members([
        'lapsi',
        'koira',
        'tapaaminen',
      ]);
      expect(finnish.analyse('huostaanotettujen')).to.deep.include({ lemmas: ['huostaanotettu'] });
    });

    it('takes a past participle for a form of its verb too', () => {
      for (const [form, verb] of [
        ['karanneet', 'karata'],
        ['poistunut', 'poistua'],
        ['tutkittua', 'tutkia'],
      ] as const)
        expect(finnish.analyse(form).lemmas, form).to.include(verb);
      expect(finnish.analyse('hattu').lemmas).to.deep.equal(['hattu']);
    });

    it('reads an unknown word as it is spoken', () => {
      for (const [form, base] of [
        ['haluu', 'haluta'],
        ['kouluu', 'koulu'],
        ['kirjottaa', 'kirjoittaa'],
        ['sijotettu', 'sijoittaa'],
        ['juorus', 'juoruta'],
        ['palannu', 'palata'],
      ] as const)
        expect(finnish.analyse(form).lemmas, form).to.include(base);
    });

    it('takes an adverb for itself and not for a form of another word', () => {
      expect(finnish.analyse('takaisin').lemmas).to.deep.equal(['takaisin']);
      expect(finnish.analyse('lainkaan').lemmas).to.deep.equal(['lainkaan']);
    });

    it('gives the forms of an unknown word the same base', () => {
      expect(lemma('Xyzzylandiassa')).to.equal(lemma('Xyzzylandiasta'));
    });

    it('never throws and always has a base form, whatever the word', () => {
      const letters = fc.string({ unit: fc.constantFrom(...Array.from("aäeilstkpnouhv-:'")), maxLength: 60 });
      const words = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme' }),
        letters,
      );
      fc.assert(
        fc.property(words, (word) => {
          const { lemmas, parts, roots } = finnish.analyse(word);
          expect(lemmas).to.have.lengthOf.at.least(1);
          for (const each of [...lemmas, ...parts, ...roots]) expect(each.length).to.be.at.most(220);
          for (const each of [...parts, ...roots]) expect(each).to.not.equal('');
          for (const root of roots) expect(lemmas).to.not.include(root);
          expect(finnish.analyse(word)).to.deep.equal(finnish.analyse(word));
        }),
        { numRuns: 300 },
      );
    });

    const hostile: Record<string, string> = {
      'ten thousand letters': 'a'.repeat(10_000),
      'a compound of ten thousand parts': 'työ'.repeat(10_000),
      'ten thousand hyphens': 'las-'.repeat(10_000),
      'ten thousand colons': 'las:'.repeat(10_000),
      emoji: '👩‍⚖️👨‍👩‍👧‍👦',
      'a zero byte': 'lap\0si',
      'letters from right to left': '\u202eשלום',
      'a lone surrogate': '\ud800',
      nothing: '',
    };
    for (const [what, word] of Object.entries(hostile)) {
      it(`stands ${what}`, () => {
        const { lemmas } = finnish.analyse(word);

        expect(lemmas).to.have.lengthOf.at.least(1);
        expect(lemmas[0]?.length).to.be.at.most(220);
      });
    }
  });
}
