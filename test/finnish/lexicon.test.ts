import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect } from 'chai';
import { agreementOf } from '../../ops/finnish-lexicon/lexicon-agreement.ts';
import { learnEndings } from '../../ops/finnish-lexicon/learn-endings.ts';
import { readSources } from '../../ops/finnish-lexicon/lexicon-sources.ts';
import { makeLexicon } from '../../ops/finnish-lexicon/make-lexicon.ts';
import type { WordAnalysis } from '../../server/finnish/finnish.ts';
import { BadLexicon, lexiconWords, readLexicon, writeLexicon } from '../../server/finnish/lexicon.ts';
import {
  installedDictionary,
  lexiconPath,
  openFinnish,
  openLexicon,
} from '../../server/finnish/open-finnish.ts';
import { skipPart } from '../support/skipped-parts.ts';

const known = (lemma: string, more: Partial<WordAnalysis> = {}): WordAnalysis => ({
  lemmas: [lemma],
  parts: [],
  roots: [],
  known: true,
  ...more,
});

/** A language of a few words, whose plural ends in -t and genitive in -n; what ends in -ke- comes from -ki. */
const nouns = ['talo', 'kala', 'pato', 'mela', 'muna', 'kana'];
const dictionary = new Map([
  ...nouns.flatMap((noun) => ['', 'n', 't', 'lle'].map((ending) => [noun + ending, known(noun)] as const)),
  ...['tuki', 'laki', 'mäki'].flatMap((noun) =>
    ['i', 'en', 'et'].map((ending) => [noun.slice(0, -1) + ending, known(noun)] as const),
  ),
  ['kuusi', { ...known('kuusi'), lemmas: ['kuusi', 'kuu'] }],
  ['kuu', known('kuu')],
  ['kalatalon', known('kalatalo', { parts: ['kala', 'talo'] })],
  ['kalatalo', known('kalatalo', { parts: ['kala', 'talo'] })],
]);
const sources = { field: ['kalatalon'], general: [...dictionary.keys()], heldOut: [], digest: 'digest' };
const made = () => makeLexicon(sources, { look: (form) => dictionary.get(form) ?? null, formsOf: () => [] });

describe('a lexicon', () => {
  it('says of every form it was made of what the dictionary says', () => {
    const look = lexiconWords(readLexicon(writeLexicon(made())));

    for (const [form, analysis] of dictionary) expect(look(form), form).to.deep.equal(analysis);
  });

  it('holds only those forms that its rules do not lead back', () => {
    expect([...made().forms.keys()]).to.deep.equal(['kuusi']);
  });

  it('leads back forms it has not seen of words it knows, and no others', () => {
    const look = lexiconWords(made());

    expect(look('kalatalolle')).to.deep.equal(known('kalatalo', { parts: ['kala', 'talo'] }));
    expect(look('talonsa')?.lemmas).to.deep.equal(['talo']);
    expect(look('talonkin')?.lemmas).to.deep.equal(['talo']);
    expect(look('sanan')).to.equal(null);
  });

  it('is the same, to the letter, when it is made again', () => {
    expect(writeLexicon(made())).to.equal(writeLexicon(made()));
  });

  for (const text of [
    '',
    'talo\n\ntalon',
    'lakifoorumi-lexicon-1 digest\n\ntalo',
    'lakifoorumi-lexicon-1 d\n\na\n\nb\n\nc',
    'lakifoorumi-lexicon-2 d 1\n\na\n\nb\n\nc',
  ])
    it(`is refused when its text is ${JSON.stringify(text)}`, () => {
      expect(() => readLexicon(text)).to.throw(BadLexicon);
    });
});

describe('learnEndings', () => {
  const example = (form: string, lemma: string) => ({ form, lemmas: [lemma], root: undefined });
  const right = [example('kisan', 'kisa'), example('pesan', 'pesa')];
  const wrong = ['lumen', 'sumen', 'hamen'].map((form) => example(form, form.replace('en', 'i')));
  const words = ['kisa', 'pesa', 'lumi', 'sumi', 'hami'];

  it('keeps a rule that mostly leads right', () => {
    expect(learnEndings([...right, ...wrong], new Set(words)).get('n')).to.equal('');
  });

  it('drops a rule that mostly leads wrong, but not where more of the word tells them apart', () => {
    const misleading = new Set([...words, 'lume', 'sume', 'hame']);

    const endings = learnEndings([...right, ...wrong], misleading);

    expect(endings.get('n')).to.equal(undefined);
    expect(endings.get('an')).to.equal('a');
    expect(endings.get('en')).to.equal('i');
  });
});

describe('the lexicon that comes with the product', () => {
  it('is not older than the words it is made of; otherwise: npm run finnish:lexicon', () => {
    const { sources: madeOf } = readLexicon(brotliDecompressSync(readFileSync(lexiconPath)).toString('utf8'));

    expect(madeOf).to.equal(readSources().digest);
  });

  it('knows nearly all words of the entries and the acts', () => {
    const { field } = readSources();
    const lexicon = openLexicon();

    const unknown = field.filter((word) => !lexicon.analyse(word).known);

    expect(unknown.length / field.length).to.be.below(0.03);
  });

  const path = installedDictionary();
  if (path === null)
    skipPart('the lexicon compared with Voikko’s dictionary', 'it is not installed (Debian: voikko-fi)');
  else {
    it('agrees with the dictionary on what it is made of, and mostly on words it is not', () => {
      const { field, heldOut } = readSources();
      const both = { dictionary: openFinnish({ dictionary: path }), lexicon: openLexicon() };

      expect(agreementOf(field, both).sameFirst).to.be.above(0.99);
      const { shared, terms } = agreementOf(heldOut, both);
      expect(shared).to.be.above(0.96);
      expect(terms).to.be.above(0.95);
    });
  }
});
