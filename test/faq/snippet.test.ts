import { expect } from 'chai';
import { snippetOf } from '../../server/faq/snippet.ts';

const marked = (text: string, query: string) => {
  const { snippet, matches } = snippetOf(text, query);
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

  it('marks inflected forms and compounds that begin like the word sought', () => {
    const text = 'Huostaanoton edellytykset. Lastensuojeluilmoitus tehdään heti. Lapsen etu.';
    expect(marked(text, 'huostaanotto lastensuojelu lapsi')).to.deep.equal([
      'Huostaanoton',
      'Lastensuojeluilmoitus',
      'Lapsen',
    ]);
  });

  it('marks numbers and short words only as they were typed', () => {
    expect(marked('Lain 25 § ja 250 § koskevat isää ja isovanhempaa.', '25 isä')).to.deep.equal(['25']);
    expect(marked('Isä kysyi. Isovanhempi ei.', 'isä')).to.deep.equal(['Isä']);
  });

  it('begins near the place where most of the words stand', () => {
    const text = `${filler}Koulu kysyi. ${filler}Koulu teki ilmoituksen poliisille. ${filler}`;
    const { snippet } = snippetOf(text, 'koulu ilmoitus poliisi');
    expect(snippet).to.include('Koulu teki ilmoituksen poliisille.');
    expect(snippet).to.match(/^… .* …$/);
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
    const { matches } = snippetOf('huostaanotto '.repeat(2_000), 'huostaanotto');
    expect(matches.length).to.be.greaterThan(5);
    expect(performance.now() - started).to.be.lessThan(500);
  });
});
