import { expect } from 'chai';
import { glossarySeed } from '../../seeds/glossary.ts';
import { installedDictionary, openFinnish, openLexicon } from '../../server/finnish/open-finnish.ts';
import { type Glossary, glossaryOf } from '../../server/search/glossary.ts';
import type { GlossaryWord } from '../../server/search/glossary-word.ts';
import { understoodPhrases } from '../../server/search/understood-phrases.ts';

const analyses = [openLexicon(), ...(installedDictionary() ? [openFinnish()] : [])];
const word = (phrase: string, terms: string[], kind: GlossaryWord['kind'] = 'slang'): GlossaryWord => ({
  phrase,
  terms,
  kind,
});
const words = [
  word('lasu', ['lastensuojeluilmoitus'], 'abbreviation'),
  word('sossu', ['sosiaalityöntekijä']),
  word('huostis', ['huostaanotto']),
  word('kiirsi', ['kiireellinen sijoitus']),
  word('kämppä', ['asunto']),
  word('fyrkka', ['käyttövarat']),
  word('ope', ['opettaja']),
  word('avi', ['aluehallintovirasto'], 'abbreviation'),
  word('hatka', ['luvaton poistuminen']),
  word('kännissä', ['päihtynyt']),
  word('viedä lapsi', ['huostaanotto'], 'synonym'),
  word('wa-ryhmä', ['pikaviestin'], 'abbreviation'),
  word('omhändertagande', ['huostaanotto'], 'swedish'),
  word('vårdnadshavare', ['huoltaja'], 'swedish'),
  word('brådskande placering', ['kiireellinen sijoitus'], 'swedish'),
  word('social worker', ['sosiaalityöntekijä'], 'english'),
];

/** Each phrase with the terms it is to have, as one table. */
function expectTerms(glossary: Glossary, expected: Record<string, string[]>): void {
  const found = Object.fromEntries(Object.keys(expected).map((phrase) => [phrase, glossary.lookUp(phrase)]));
  expect(found).to.deep.equal(expected);
}

for (const finnish of analyses) {
  describe(`The glossary with the ${finnish.mode} analysis`, () => {
    describe('The glossary', () => {
      const glossary = glossaryOf(words, finnish);

      it('knows a phrase as it is written, in any letters', () => {
        expectTerms(glossary, {
          lasu: ['lastensuojeluilmoitus'],
          LASU: ['lastensuojeluilmoitus'],
          Sossu: ['sosiaalityöntekijä'],
          'la\u00ADsu': ['lastensuojeluilmoitus'],
          'WA-ryhmä': ['pikaviestin'],
        });
      });

      it('knows the inflected forms of slang and abbreviations, which no dictionary has', () => {
        expectTerms(glossary, {
          sossulle: ['sosiaalityöntekijä'],
          sossujen: ['sosiaalityöntekijä'],
          lasuista: ['lastensuojeluilmoitus'],
          lasun: ['lastensuojeluilmoitus'],
          lasunkin: ['lastensuojeluilmoitus'],
          huostiksen: ['huostaanotto'],
          huostikseen: ['huostaanotto'],
          kiirsin: ['kiireellinen sijoitus'],
          kiirsejä: ['kiireellinen sijoitus'],
          kämpän: ['asunto'],
          fyrkat: ['käyttövarat'],
          opelta: ['opettaja'],
          aville: ['aluehallintovirasto'],
          'AVI:lle': ['aluehallintovirasto'],
          hatkassa: ['luvaton poistuminen'],
        });
      });

      it('knows inflected phrases, and Swedish and English endings', () => {
        expectTerms(glossary, {
          'vietiin lapset': ['huostaanotto'],
          omhändertagandet: ['huostaanotto'],
          vårdnadshavarens: ['huoltaja'],
          'brådskande placeringar': ['kiireellinen sijoitus'],
          'social workers': ['sosiaalityöntekijä'],
        });
      });

      it('knows an unknown word typed without its dots', () => {
        expectTerms(glossary, {
          vardnadshavare: ['huoltaja'],
          'bradskande placering': ['kiireellinen sijoitus'],
        });
      });

      it('takes no other word for one of its own', () => {
        const none = ['lasta', 'lasku', 'opetus', 'avio', 'sosiaali', 'lapsi', 'viedä', 'känninen', ''];
        expectTerms(glossary, Object.fromEntries(none.map((phrase) => [phrase, []])));
      });

      it('keeps an adverb to its written form, for its base form means another thing', () => {
        const night = glossaryOf([word('yöllä', ['sosiaalipäivystys'], 'synonym')], finnish);
        expectTerms(night, { yöllä: ['sosiaalipäivystys'], yön: [], öisin: [] });
      });

      it('knows what a phrase may become that is still being typed', () => {
        const completed = (beginning: string) => glossary.complete(beginning);
        expect(completed('huos')).to.deep.equal(['huostaanotto']);
        expect(completed('brådskande pla')).to.deep.equal(['kiireellinen sijoitus']);
        expect(completed('sossul')).to.deep.equal(['sosiaalityöntekijä']);
        expect(completed('hu')).to.deep.equal([]);
        expect(completed('xyzå')).to.deep.equal([]);
      });

      it('knows the compounds that its words begin, written together or with a hyphen', () => {
        expectTerms(glossary, {
          kiirsipäätöksestä: ['kiireellinen sijoitus'],
          huostispaperit: ['huostaanotto'],
          'lasu-asiakas': ['lastensuojeluilmoitus'],
          'avi-kantelun': ['aluehallintovirasto'],
          'lasu asiakas': [],
          kiirsixyzzy: [],
        });
      });

      it('knows the compounds that its words end, and a form more like its word than like the dictionary’s', () => {
        const glossary = glossaryOf([word('ilmo', ['ilmoitus'], 'slang')], finnish);
        expectTerms(glossary, { lastensuojeluilmo: ['ilmoitus'], ilmoja: ['ilmoitus'], ilmasta: [] });
      });

      it('looks at no more than three words', () => {
        expectTerms(glossary, { 'sossu sossu sossu sossu': [] });
      });
    });

    describe('What a query means', () => {
      const glossary = glossaryOf(words, finnish);
      const understand = (query: string) => understoodPhrases(query, { finnish, glossary });

      it('is told in its order, the longest phrase of the glossary first and every other word alone', () => {
        expect(understand('Sossulta, viedä lapsi koulusta')).to.deep.equal([
          { kind: 'words', text: 'sossulta', baseForms: ['sossu'], terms: ['sosiaalityöntekijä'] },
          { kind: 'words', text: 'viedä lapsi', baseForms: ['viedä lapsi'], terms: ['huostaanotto'] },
          { kind: 'words', text: 'koulusta', baseForms: ['koulu'], terms: [] },
        ]);
      });

      it('has the places in the law that it cites', () => {
        expect(understand('lasu LSL 25 §')).to.deep.equal([
          { kind: 'words', text: 'lasu', baseForms: ['lasu'], terms: ['lastensuojeluilmoitus'] },
          { kind: 'citation', text: 'LSL 25 §', baseForms: ['Lastensuojelulaki 417/2007 25 §'], terms: [] },
        ]);
      });
    });

    describe('The glossary of the start', () => {
      it('has phrases and terms that its own contract would take, each phrase once', async () => {
        const { writeGlossaryWordInput } = await import('../../server/search/contract.ts');
        const seed = await glossarySeed();
        const refused = seed.filter(({ phrase, terms, kind }) => {
          const parsed = writeGlossaryWordInput.safeParse({ phrase, terms: terms.join(', '), kind });
          return !parsed.success || parsed.data.phrase !== phrase;
        });
        expect(refused).to.deep.equal([]);
        expect(new Set(seed.map(({ phrase }) => phrase))).to.have.property('size', seed.length);
      });

      it('names the law’s terms for what workers, families and young people say, however inflected', async () => {
        const glossary = glossaryOf(await glossarySeed(), finnish);
        const first = (phrase: string) => glossary.lookUp(phrase)[0];
        expect(
          ['kiirsistä', 'huostikseen', 'eholle', 'reksille', 'hatkoilla', 'mutsin'].map(first),
        ).to.deep.equal([
          'kiireellinen sijoitus',
          'huostaanotto',
          'erityinen huolenpito',
          'rehtori',
          'luvaton poistuminen',
          'äiti',
        ]);
      });
    });
  });
}
