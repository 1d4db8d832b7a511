import { expect } from 'chai';
import { snippetOf } from '../../server/faq/snippet.ts';

/** Marks the words of a query wherever they stand, as the search does with base forms. */
const marksOf = (query: string) => (text: string) =>
  [...text.toLowerCase().matchAll(new RegExp(query.replaceAll(' ', '|'), 'gu'))].map(
    ({ 0: term, index }) => ({
      start: index,
      end: index + term.length,
      term,
    }),
  );
const marked = (text: string, query: string) => {
  const { snippet, matches } = snippetOf(text, marksOf(query));
  return matches.map(([start, end]) => snippet.slice(start, end));
};
const filler = 'Tämä lause ei sisällä mitään etsittyä. '.repeat(12);

describe('A snippet', () => {
  it('is the whole of a short text', () => {
    expect(snippetOf('Saako koulu ilmoittaa?')).to.deep.equal({
      snippet: 'Saako koulu ilmoittaa?',
      matches: [],
    });
  });

  it('holds the marks of what was searched for', () => {
    expect(marked('Koulu teki ilmoituksen. Poliisi kysyi.', 'koulu poliisi')).to.deep.equal([
      'Koulu',
      'Poliisi',
    ]);
    expect(marked('Koulu  teki\n\nilmoituksen.', 'ilmoituksen')).to.deep.equal(['ilmoituksen']);
  });

  it('begins near the place where most of the words stand', () => {
    const text = `${filler}Koulu kysyi. ${filler}Koulu teki ilmoituksen poliisille. ${filler}`;
    const { snippet } = snippetOf(text, marksOf('koulu ilmoitu poliisi'));
    expect(snippet).to.include('Koulu teki ilmoituksen poliisille.');
    expect(snippet).to.match(/^… .*\u00a0…$/);
  });

  it('gives offsets that fit its own text in UTF-16 units', () => {
    const text = `${filler}👩‍👧 Perhe muutti. Huostaanotto purettiin.`;
    expect(marked(text, 'huostaanotto')).to.deep.equal(['Huostaanotto']);
  });

  it('never cuts a character in two', () => {
    expect(snippetOf('👩'.repeat(400)).snippet.isWellFormed()).to.equal(true);
    expect(snippetOf(`a${'👩'.repeat(400)}`).snippet.isWellFormed()).to.equal(true);
  });

  it('is made in bounded time of a long text that matches everywhere', () => {
    const started = performance.now();
    const { matches } = snippetOf('huostaanotto '.repeat(2_000), marksOf('huostaanotto'));
    expect(matches.length).to.be.greaterThan(5);
    expect(performance.now() - started).to.be.lessThan(500);
  });
});
