import { expect } from 'chai';
import type { Finnish, WordAnalysis } from '../../server/finnish/finnish.ts';
import { termImpacts, writtenWords } from '../../server/search/search-terms.ts';

/** Four words, so that each impact can be told from its word. */
const words: Record<string, Partial<WordAnalysis>> = {
  huostaanotosta: { lemmas: ['huostaanotto'], parts: ['huosta', 'otto'], roots: ['ottaa'] },
  koulussa: { lemmas: ['koulu'] },
};
const finnish: Finnish = {
  mode: 'lexicon',
  version: 'four words',
  analyse: (word) => ({ lemmas: [word], parts: [], roots: [], known: true, ...words[word] }),
};
const nothing = { title: '', tags: [], question: '', answer: '', citations: [] };
const impacts = (texts: Partial<Parameters<typeof termImpacts>[1]>) =>
  termImpacts(finnish, { ...nothing, ...texts });
const section = (number: string) => ({ actNumber: '417/2007', section: `${number} §` });

describe('The terms of an entry', () => {
  it('are base forms, then parts of compounds, then what words are derived from', () => {
    const found = impacts({ title: 'Huostaanotosta' });
    expect(Object.keys(found)).to.have.members(['huostaanotto', 'huosta', 'otto', 'ottaa']);
    expect(found['huostaanotto']).to.be.greaterThan(found['huosta'] ?? 0);
    expect(found['huosta']).to.equal(found['otto']);
    expect(found['otto']).to.be.greaterThan(found['ottaa'] ?? 0);
  });

  it('weigh most in the title, then among the tags, then in the texts', () => {
    const inTitle = impacts({ title: 'Koulussa' })['koulu'] ?? 0;
    const inTags = impacts({ tags: ['koulussa'] })['koulu'] ?? 0;
    const inAnswer = impacts({ answer: 'Koulussa' })['koulu'] ?? 0;
    expect([inTitle, inTags, inAnswer]).to.deep.equal([inTitle, inTags, inAnswer].toSorted((a, b) => b - a));
  });

  it('weigh less in a longer text, and never more than a term can', () => {
    const brief = impacts({ answer: 'koulussa' })['koulu'] ?? 0;
    expect(impacts({ answer: `koulussa ${'muuta '.repeat(300)}` })['koulu']).to.be.lessThan(brief);
    expect(impacts({ title: 'koulussa '.repeat(1_000) })['koulu']).to.be.within(brief, 2.2);
  });

  it('depend on that entry alone', () => {
    expect(impacts({ title: 'Koulussa' })).to.deep.equal(impacts({ title: 'Koulussa' }));
  });

  it('hold the law it cites, the first place most, and what its text cites in passing least', () => {
    const found = impacts({
      citations: [section('25'), section('34')],
      answer: 'Ks. lastensuojelulain 11 §.',
    });
    expect(found['417y2007s25p']).to.be.greaterThan(found['417y2007s34p'] ?? 0);
    expect(found['417y2007s34p']).to.be.greaterThan(found['417y2007s11p'] ?? 0);
    expect(found['417y2007s11p']).to.be.greaterThan(0);
    expect(found['417y2007']).to.equal(found['417y2007s25p']);
  });

  it('come with the words as they are written, each once', () => {
    const texts = { ...nothing, title: 'Koulussa', answer: 'Koulussa on 12 Lasta, koulu\u00adssa.' };
    expect(writtenWords(texts)).to.deep.equal(['koulussa', 'on', 'lasta']);
  });
});
